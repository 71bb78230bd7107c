import { attachDatabasePool } from "@vercel/functions";
import express, { type NextFunction, type Request, type Response } from "express";
import { Client, Pool, type PoolClient } from "pg";
import sql from "mssql";
import { withTransaction } from "./transactions";
import { pool as shared } from "./db";
import { ConnectionPool, pool as socketPool } from "./sockets";

const pool = new Pool({ connectionString: process.env.DATABASE_URL });
attachDatabasePool(pool);
const app = express();

app.get("/query", async (req, res) => {
  const { rows } = await pool.query("select 1");
  res.json(rows);
});

app.get("/finally", async (req, res) => {
  const client = await pool.connect();
  try {
    await client.query("BEGIN");
    if (!req.query.id) {
      return res.status(400).end();
    }
    await client.query("COMMIT");
    res.end();
  } catch (error) {
    await client.query("ROLLBACK");
    throw error;
  } finally {
    client.release();
  }
});

app.get("/declared-before", async (req, res) => {
  let client: PoolClient | undefined;
  try {
    client = await pool.connect();
    res.json((await client.query("select 1")).rows);
  } catch (error) {
    res.status(500).json({ error: String(error) });
  } finally {
    if (client) client.release();
  }
});

app.get("/optional", async (req, res) => {
  let client = null;
  try {
    client = await shared.connect();
    res.json((await client.query("select 1")).rows);
  } finally {
    client?.release();
    client = null;
  }
});

app.get("/flag", async (req, res) => {
  const client = await pool.connect();
  let released = false;
  try {
    await client.query("select 1");
    client.release();
    released = true;
    await fetch("https://example.com/hook");
  } finally {
    if (!released) {
      client.release();
    }
  }
});

app.get("/using", async (req, res) => {
  await using client = await pool.connect();
  res.json((await client.query("select 1")).rows);
});

app.use(async (req: Request, res: Response, next: NextFunction) => {
  const client = await pool.connect();
  res.on("finish", () => client.release());
  next();
});

app.use(async (req: Request, res: Response, next: NextFunction) => {
  const client = await pool.connect();
  res.locals.client = client;
  next();
});

app.get("/transaction", async (req, res) => {
  await withTransaction(pool, (client: PoolClient) => client.query("select 1"));
  const client = await pool.connect();
  await withTransaction(client, () => res.end());
});

app.get("/callback", (req, res) => {
  pool.connect((err, client, done) => {
    if (err) {
      return res.status(500).end();
    }
    client.query("select 1", (error, result) => {
      done();
      res.json(result.rows);
    });
  });
});

app.get("/end", async (req, res) => {
  const client = new Client(process.env.DATABASE_URL);
  try {
    await client.connect();
    res.json((await client.query("select 1")).rows);
  } finally {
    await client.end();
  }
});

app.get("/promise", (req, res) => {
  pool.connect().then((client) =>
    client
      .query("select 1")
      .then((result) => res.json(result.rows))
      .finally(() => client.release()),
  );
});

export async function inTransaction<T>(work: (client: PoolClient) => Promise<T>) {
  const client = await pool.connect();
  try {
    await client.query("BEGIN");
    const result = await work(client);
    await client.query("COMMIT");
    return result;
  } catch (error) {
    await client.query("ROLLBACK");
    throw error;
  } finally {
    client.release();
  }
}

export async function borrowed(given?: PoolClient) {
  const client = given ?? (await pool.connect());
  try {
    await client.query("select 1");
  } finally {
    if (!given) client.release();
  }
}

export async function fresh() {
  const client = await pool.connect();
  await client.query("set statement_timeout = 1000");
  return client;
}

export async function helped() {
  const client = await fresh2();
  try {
    await describe(client);
  } finally {
    giveBack(client);
  }
}

async function fresh2() {
  const client = await pool.connect();
  return client;
}

async function describe(client: PoolClient) {
  console.log(client, await client.query("select version()"));
}

function giveBack(client: PoolClient) {
  client.release();
}

export class Listener {
  private client?: PoolClient;

  async start() {
    this.client = await pool.connect();
    await this.client.query("LISTEN changes");
  }

  async stop() {
    this.client?.release();
  }
}

let singleton: Client | null = null;

export async function connected() {
  if (!singleton) {
    singleton = new Client(process.env.DATABASE_URL);
    await singleton.connect();
  }
  return singleton;
}

export async function startUp() {
  const listener = new Client(process.env.DATABASE_URL);
  await listener.connect();
  listener.on("notification", (message) => console.log(message));
}

export async function otherLibraries() {
  const connection = await new sql.ConnectionPool("x").connect();
  await connection.query("select 1");
  const socket = await socketPool.connect();
  socket.send("hello");
  const other = await ConnectionPool.connect();
  other.send("hello");
}

const keptForEver = await pool.connect();
await keptForEver.query("LISTEN everything");

pool.connect((err, client, done) => {
  client.query("LISTEN more");
});

pool.connect().then((client) => client.query("LISTEN still-more"));
