import Database from "better-sqlite3"
import path from "path"

const db = new Database(path.join(process.cwd(), "data", "invoices.db"))

db.exec(`
  CREATE TABLE IF NOT EXISTS invoices (
    id TEXT PRIMARY KEY,
    customer TEXT NOT NULL,
    amount REAL NOT NULL
  )
`)

export default db
