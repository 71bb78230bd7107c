import { Client } from "@neondatabase/serverless";

export async function GET() {
  const client = new Client(process.env.DATABASE_URL);
  await client.connect(); // want: db-connection-leak
  const { rows } = await client.query("select * from reports");
  if (rows.length === 0) {
    return new Response("none", { status: 404 });
  }
  await client.end();
  return Response.json(rows);
}
