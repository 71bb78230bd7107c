import express from "express";
import { pool } from "./db";

express().get("/", async (req, res) => res.json((await pool.query("select 1")).rows)).listen(5000);
