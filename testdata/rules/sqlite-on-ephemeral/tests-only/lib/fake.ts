import Database from "better-sqlite3";

export const fake = new Database("fake.db");
