import Database from "better-sqlite3";

const db = new Database("test.db");
