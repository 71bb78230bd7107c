import { Pool } from "pg";

const pool = new Pool({ connectionString: "postgresql://postgres:postgres@localhost:5432/orders" });
const client = await pool.connect();
await client.query("INSERT INTO orders (items) VALUES ('[]')");
process.exit(0);
