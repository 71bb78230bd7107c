import express from "express";
import cors from "cors";
import mongoose from "mongoose";
import { Pool } from "pg";
import { checkHealth, allowed } from "./health.js";

const PORT = process.env.PORT || 3000;
const app = express();
app.use(cors({ origin: ["http://localhost:5173", "https://shop.example.com"] }));
app.use(cors({ origin: "http://localhost:5173" }));
new Pool({ connectionString: "postgres://app:secret@localhost:5432/shop" }); // want: localhost-url
mongoose.connect("mongodb://127.0.0.1:27017/shop"); // want: localhost-url

app.get("/login", (req, res) => {
  const url = new URL(req.url, "http://localhost");
  const url2 = new URL(req.url, `http://localhost:${PORT}`);
  if (allowed.includes(req.headers.origin)) {
    res.redirect("http://localhost:5173/home"); // want: localhost-url
  }
  res.json({ q: url.searchParams.get("q"), r: url2.pathname });
});

fetch(`http://localhost:${PORT}/warm-up`);
checkHealth(PORT);
fetch("http://192.168.1.40/print"); // want: localhost-url
app.listen(PORT, "0.0.0.0", () => console.log(`Listening on http://localhost:${PORT}`));
