const cors = require("cors");
const express = require("express");
const { env } = require("./env");

const app = express();
app.use(cors({ origin: process.env.CLIENT_URL || "http://localhost:5173" })); // want: env-fallback-localhost
const origins = [process.env.CLIENT_URL || "http://localhost:5173", "https://shop.example.com"];
app.use(cors({ origin: origins }));
const pool = createPool({ host: process.env.DB_HOST || "localhost" }); // want: env-fallback-localhost
const api = env("PAYMENT_API_URL") || "http://localhost:4000"; // want: env-fallback-localhost
const other = env("OTHER_API_URL", "http://localhost:4001"); // want: env-fallback-localhost
fetch(api);
fetch(other);
app.listen(process.env.PORT || 3000, process.env.HOST || "localhost");
