import express from "express";
import pg, { Pool } from "pg";
import { auditPool } from "./pools";

const pool = new Pool({ connectionString: process.env.DATABASE_URL });
const app = express();

app.get("/never", async (req, res) => {
  const client = await pool.connect(); // want: db-connection-leak
  const { rows } = await client.query("select * from items");
  res.json(rows);
});

app.post("/early", async (req, res) => {
  const client = await pool.connect(); // want: db-connection-leak
  try {
    const { rows } = await client.query("select 1 from users where email = $1", [req.body.email]);
    if (rows.length > 0) {
      return res.status(409).json({ error: "taken" });
    }
    await client.query("insert into users (email) values ($1)", [req.body.email]);
    client.release();
    res.status(201).end();
  } catch (error) {
    client.release();
    throw error;
  }
});

app.post("/fails", async (req, res) => {
  const client = await pool.connect(); // want: db-connection-leak
  await client.query("insert into users (email) values ($1)", [req.body.email]);
  client.release();
  res.status(201).end();
});

app.post("/caught", async (req, res) => {
  try {
    const client = await pool.connect(); // want: db-connection-leak
    await client.query("BEGIN");
    await client.query("COMMIT");
    client.release();
  } catch (error) {
    console.error(error);
    res.status(500).end();
  }
});

app.get("/own-client", async (req, res) => {
  const client = new pg.Client(process.env.DATABASE_URL);
  await client.connect(); // want: db-connection-leak
  const { rows } = await client.query("select now()");
  res.json(rows[0]);
});

app.get("/callback", (req, res) => {
  pool.connect((err, client, done) => { // want: db-connection-leak
    if (err) {
      return res.status(500).end();
    }
    client.query("select 1", (error, result) => res.json(result.rows));
  });
});

app.get("/then", (req, res) => {
  pool.connect().then((client) => { // want: db-connection-leak
    client.query("select 1").then((result) => res.json(result.rows));
  });
});

export async function copyAll(ids: number[]) {
  let client;
  for (const id of ids) {
    client = await auditPool.connect(); // want: db-connection-leak
    await client.query("select copy($1)", [id]);
  }
  client?.release();
}

export class Orders {
  constructor(private readonly db: Pool) {}

  async cancel(id: number) {
    const client = await this.db.connect(); // want: db-connection-leak
    try {
      await client.query("BEGIN");
      const { rowCount } = await client.query("delete from orders where id = $1", [id]);
      if (!rowCount) {
        throw new Error("no such order");
      }
      await client.query("COMMIT");
      client.release();
    } catch (error) {
      await client.query("ROLLBACK");
      throw error;
    }
  }
}

async function warmUp() {
  await pool.connect(); // want: db-connection-leak
  console.log("connected");
}

async function take() {
  return pool.connect();
}

export async function count() {
  const client = await take(); // want: db-connection-leak
  const { rows } = await client.query("select count(*) from items");
  return rows[0].count;
}

warmUp();
