import Database from "better-sqlite3";

const cache = new Database(":memory:");
const scratch = new Database(process.env.NODE_ENV === "production" ? ":memory:" : "dev.db");
const content = new Database("content.db", { readonly: true, fileMustExist: true });

export const GET = () => Response.json([cache, scratch, content].length);
