import express from "express";
import { registerRoutes } from "./routes";

const app = express();
app.use(express.json());

const allowedOrigins = ["http://localhost:5173", "https://orders.example.org"];
app.use((req, res, next) => {
  const origin = req.headers.origin;
  if (origin && allowedOrigins.includes(origin)) {
    res.setHeader("Access-Control-Allow-Origin", origin);
  }
  next();
});

registerRoutes(app);

const port = Number(process.env.PORT ?? 5000);
app.listen(port, "0.0.0.0", () => console.log(`serving on http://localhost:${port}`));
