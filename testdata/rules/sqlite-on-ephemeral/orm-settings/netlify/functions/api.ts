import knex from "knex";
import { Sequelize } from "sequelize";
import { DataSource } from "typeorm";
import { drizzle } from "drizzle-orm/libsql";
import { createClient } from "@libsql/client";

const a = knex({ client: "better-sqlite3", connection: { filename: "./a.db" } }); // want: sqlite-on-ephemeral
const b = new Sequelize({ dialect: "sqlite", storage: "b.sqlite" }); // want: sqlite-on-ephemeral
const c = new DataSource({ type: "sqlite", database: "c.sqlite" }); // want: sqlite-on-ephemeral
const d = createClient({ url: "file:d.db" }); // want: sqlite-on-ephemeral
const e = drizzle(process.env.LOCAL_URL!); // want: sqlite-on-ephemeral
const f = knex({ client: "pg", connection: process.env.DATABASE_URL });
const g = new Sequelize({ dialect: "postgres", database: "shop" });
const h = new DataSource({ type: "postgres", database: "shop" });
const i = createClient({ url: "libsql://shop.turso.io", authToken: process.env.TURSO_TOKEN });
const j = drizzle(process.env.TURSO_URL!);
const k = createClient({ url: process.env.SOME_URL! });
const l = drizzle(d);

export default async () => new Response(String([a, b, c, d, e, f, g, h, i, j, k, l].length));
