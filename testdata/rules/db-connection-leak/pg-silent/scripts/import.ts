import { Pool } from "pg";

const pool = new Pool();

async function main() {
  const client = await pool.connect();
  await client.query("select 1");
}

main();
