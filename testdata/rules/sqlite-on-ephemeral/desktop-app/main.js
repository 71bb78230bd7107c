const express = require("express");
const Database = require("better-sqlite3");

const db = new Database("app.db");
express().listen(0);
