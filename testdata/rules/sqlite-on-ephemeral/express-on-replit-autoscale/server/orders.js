const sqlite3 = require("sqlite3").verbose();
const { open } = require("sqlite");

const db = new sqlite3.Database("./orders.sqlite"); // want: sqlite-on-ephemeral

exports.list = async (req, res) => {
  const archive = await open({ filename: "./archive.db", driver: sqlite3.Database }); // want: sqlite-on-ephemeral
  db.all("select * from orders", (error, rows) => (error ? res.sendStatus(500) : res.json(rows)));
  await archive.close();
};
