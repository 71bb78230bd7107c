const mysql = require("mysql2/promise");
const legacy = require("mysql2");
const router = require("express").Router();
const { dbPool } = require("../config/database");

const pool = mysql.createPool({ uri: process.env.DATABASE_URL });
const oldPool = legacy.createPool({ uri: process.env.DATABASE_URL });

router.get("/users", async (req, res) => {
  const connection = await pool.getConnection(); // want: db-connection-leak
  const [rows] = await connection.query("select * from users");
  connection.release();
  res.json(rows);
});

router.get("/users/:id", async (req, res) => {
  const connection = await dbPool.getConnection(); // want: db-connection-leak
  try {
    const [rows] = await connection.execute("select * from users where id = ?", [req.params.id]);
    res.json(rows[0]);
  } catch (error) {
    res.status(500).json({ error: error.message });
  }
});

exports.create = async (req, res) => {
  const connection = await mysql.createConnection(process.env.DATABASE_URL); // want: db-connection-leak
  await connection.execute("insert into users (name) values (?)", [req.body.name]);
  res.status(201).end();
};

exports.old = (req, res) => {
  oldPool.getConnection((err, connection) => { // want: db-connection-leak
    if (err) throw err;
    connection.query("select 1", (error, rows) => {
      if (error) throw error;
      res.json(rows);
    });
  });
};

exports.careful = async (req, res) => {
  let connection;
  try {
    connection = await pool.getConnection();
    await connection.beginTransaction();
    await connection.commit();
    res.end();
  } catch (error) {
    if (connection) await connection.rollback();
    res.status(500).end();
  } finally {
    if (connection) pool.releaseConnection(connection);
  }
};

exports.oldCareful = (req, res) => {
  oldPool.getConnection((err, connection) => {
    if (err) throw err;
    connection.query("select 1", (error, rows) => {
      connection.release();
      if (error) throw error;
      res.json(rows);
    });
  });
};

async function boot() {
  const connection = await mysql.createConnection(process.env.DATABASE_URL);
  await connection.query("select 1");
  module.exports.connection = connection;
}

boot();

module.exports.router = router;
