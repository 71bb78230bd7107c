import * as SQLite from "expo-sqlite";
import initSqlJs from "sql.js";

const db = SQLite.openDatabaseSync("notes.db");
export default () => String([db, initSqlJs]);
