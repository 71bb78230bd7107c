package dev.seaworthy.rules.database;

import dev.seaworthy.core.js.scope.ImportedName;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A way to open SQLite in JavaScript.
 *
 * @param module the module
 * @param paths what of the module is called or constructed
 * @param keys the properties of the first argument, if that is an object, that hold the address
 * @param engines the values of {@code dialect}, {@code type} or {@code client} in that object that
 *     mean SQLite; empty where the driver opens nothing else
 * @param maybeRemote whether it also opens databases on other machines
 */
record SqliteDriver(
    String module, Set<String> paths, List<String> keys, Set<String> engines, boolean maybeRemote) {

  private static final List<String> KEYS =
      List.of("filename", "url", "storage", "database", "source");

  private static final Set<String> SQLITE = Set.of("sqlite", "sqlite3", "better-sqlite3");

  /** The drivers that write to a file of the server. */
  static final List<SqliteDriver> ALL =
      List.of(
          fileOnly("better-sqlite3", "default", "*", "Database"),
          fileOnly("sqlite3", "Database", "default.Database", "cached.Database"),
          fileOnly("sqlite", "open", "default.open"),
          fileOnly("node:sqlite", "DatabaseSync", "default.DatabaseSync"),
          fileOnly("bun:sqlite", "Database", "default"),
          fileOnly("drizzle-orm/better-sqlite3", "drizzle"),
          fileOnly("drizzle-orm/bun-sqlite", "drizzle"),
          fileOnly("@prisma/adapter-better-sqlite3", "PrismaBetterSqlite3", "PrismaBetterSQLite3"),
          new SqliteDriver("@libsql/client", Set.of("createClient"), KEYS, Set.of(), true),
          new SqliteDriver("drizzle-orm/libsql", Set.of("drizzle"), KEYS, Set.of(), true),
          new SqliteDriver("@prisma/adapter-libsql", Set.of("PrismaLibSQL"), KEYS, Set.of(), true),
          engine("sequelize", "Sequelize", "default", "*"),
          engine("typeorm", "DataSource", "createConnection"),
          engine("knex", "default", "*", "knex", "Knex"));

  private static SqliteDriver fileOnly(String module, String... paths) {
    return new SqliteDriver(module, Set.of(paths), KEYS, Set.of(), false);
  }

  private static SqliteDriver engine(String module, String... paths) {
    return new SqliteDriver(module, Set.of(paths), KEYS, SQLITE, false);
  }

  /** Returns the driver that a called or constructed value belongs to. */
  static Optional<SqliteDriver> of(ImportedName name) {
    return ALL.stream()
        .filter(d -> d.module().equals(name.module()) && d.paths().contains(name.path()))
        .findFirst();
  }

  /** Returns whether the argument is a path whatever it looks like; drizzle also takes clients. */
  boolean takesOnlyPaths() {
    return !maybeRemote && engines.isEmpty() && !module.startsWith("drizzle-orm");
  }

  /** Returns the package that must be installed; empty for a part of the runtime. */
  String dependency() {
    if (module.startsWith("node:") || module.startsWith("bun:")) {
      return "";
    }
    return module.startsWith("@") ? module : module.replaceFirst("/.*", "");
  }
}
