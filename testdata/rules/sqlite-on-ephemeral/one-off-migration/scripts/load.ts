import Database from "better-sqlite3";

const old = new Database("old.db");
