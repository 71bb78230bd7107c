import Database from "better-sqlite3";

const file = process.env.DB_FILE ?? "./data/notes.db";
export const db = new Database(file); // want: sqlite-on-ephemeral
