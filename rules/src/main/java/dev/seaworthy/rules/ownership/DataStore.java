package dev.seaworthy.rules.ownership;

import dev.seaworthy.core.project.Dependency;
import dev.seaworthy.core.project.Located;
import dev.seaworthy.core.project.PackageManifest;
import dev.seaworthy.core.project.ProjectFacts;
import dev.seaworthy.core.rule.Evidence;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A kind of database, known by the packages that talk to it. */
enum DataStore {
  SUPABASE("Supabase", true, "@supabase/supabase-js", "supabase"),
  FIREBASE("Firebase", false, "firebase", "firebase-admin"),
  POSTGRES(
      "Postgres",
      true,
      "pg",
      "postgres",
      "@neondatabase/serverless",
      "@vercel/postgres",
      "org.postgresql:postgresql",
      "psycopg2",
      "psycopg2-binary",
      "asyncpg"),
  MYSQL("MySQL", true, "mysql", "mysql2", "com.mysql:mysql-connector-j", "pymysql"),
  MONGODB("MongoDB", false, "mongodb", "mongoose", "motor", "pymongo"),
  SQLITE("SQLite", true, "better-sqlite3", "sqlite3", "org.xerial:sqlite-jdbc"),
  LIBSQL("libSQL", true, "@libsql/client"),
  PRISMA("a database through Prisma", true, "@prisma/client");

  private final String label;
  private final boolean tables;
  private final List<String> packages;

  DataStore(String label, boolean tables, String... packages) {
    this.label = label;
    this.tables = tables;
    this.packages = List.of(packages);
  }

  /** Returns whether it has tables, which migrations can make again. */
  boolean hasTables() {
    return tables;
  }

  /** Returns the databases that the app talks to, with the package that shows each. */
  static Map<DataStore, Evidence> in(ProjectFacts project) {
    Map<DataStore, Evidence> found = new LinkedHashMap<>();
    for (Located<PackageManifest> manifest : project.profile().manifests()) {
      for (Dependency dependency : manifest.fact().dependencies()) {
        for (DataStore store : values()) {
          if (dependency.scope() != Dependency.Scope.DEV
              && store.packages.contains(dependency.name())) {
            String text = "talks to " + store.label + " (" + dependency.name() + ")";
            found.putIfAbsent(store, new Evidence(text, manifest.at(dependency.span())));
          }
        }
      }
    }
    return found;
  }
}
