import type { Express } from "express";
import { Pool } from "pg";

const pool = new Pool({ connectionString: process.env.DATABASE_URL });

export function registerRoutes(app: Express) {
  app.get("/api/orders", async (_req, res) => {
    const client = await pool.connect();
    const result = await client.query("SELECT * FROM orders");
    res.json(result.rows);
  });

  app.post("/api/orders", async (req, res) => {
    const client = await pool.connect();
    await client.query("BEGIN");
    if (!req.body.items?.length) {
      return res.status(400).json({ error: "empty order" });
    }
    await client.query("INSERT INTO orders (items) VALUES ($1)", [req.body.items]);
    await client.query("COMMIT");
    client.release();
    res.status(201).end();
  });

  app.delete("/api/orders/:id", async (req, res) => {
    const client = await pool.connect();
    try {
      await client.query("DELETE FROM orders WHERE id = $1", [req.params.id]);
      res.status(204).end();
    } finally {
      client.release();
    }
  });

  app.get("/api/orders/count", async (_req, res) => {
    const { rows } = await pool.query("SELECT count(*) FROM orders");
    res.json(rows[0]);
  });
}
