import express from "express";
import Database from "better-sqlite3";

const db = new Database(process.env.DB_PATH || "/data/app.db");
express().get("/", (req, res) => res.json(db.prepare("select 1").get())).listen(8080);
