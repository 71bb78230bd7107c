import Database from "better-sqlite3";
import path from "node:path";

export const db = new Database(path.join(process.cwd(), "notes.db")); // want: sqlite-on-ephemeral
