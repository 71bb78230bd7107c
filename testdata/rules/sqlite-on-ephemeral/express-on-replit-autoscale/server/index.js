const express = require("express");
const orders = require("./orders");

const app = express();
app.get("/orders", orders.list);
app.listen(5000);
