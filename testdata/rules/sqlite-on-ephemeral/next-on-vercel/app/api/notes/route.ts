import { db } from "@/lib/db";

export async function POST(request: Request) {
  const { text } = await request.json();
  db.prepare("insert into notes (text) values (?)").run(text);
  return Response.json({ saved: true });
}
