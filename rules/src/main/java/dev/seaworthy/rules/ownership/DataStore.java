package dev.seaworthy.rules.ownership;

import dev.seaworthy.core.project.Dependency;
import dev.seaworthy.core.project.Located;
import dev.seaworthy.core.project.PackageManifest;
import dev.seaworthy.core.project.ProjectFacts;
import dev.seaworthy.core.rule.Evidence;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** A kind of database, known by the packages that talk to it. */
enum DataStore {
  SUPABASE("Supabase", "@supabase/supabase-js", "supabase"),
  FIREBASE("Firebase", "firebase", "firebase-admin"),
  POSTGRES(
      "Postgres",
      "pg",
      "postgres",
      "@neondatabase/serverless",
      "@vercel/postgres",
      "org.postgresql:postgresql",
      "psycopg2",
      "psycopg2-binary",
      "asyncpg"),
  MYSQL("MySQL", "mysql", "mysql2", "com.mysql:mysql-connector-j", "pymysql"),
  MONGODB("MongoDB", "mongodb", "mongoose", "motor", "pymongo"),
  SQLITE("SQLite", "better-sqlite3", "sqlite3", "org.xerial:sqlite-jdbc"),
  LIBSQL("libSQL", "@libsql/client"),
  PRISMA("a database through Prisma", "@prisma/client");

  private final String label;
  private final List<String> packages;

  DataStore(String label, String... packages) {
    this.label = label;
    this.packages = List.of(packages);
  }

  /** Returns the databases that the app talks to, with the package that shows each. */
  static List<Evidence> in(ProjectFacts project) {
    List<Evidence> found = new ArrayList<>();
    Set<DataStore> seen = new LinkedHashSet<>();
    for (Located<PackageManifest> manifest : project.profile().manifests()) {
      for (Dependency dependency : manifest.fact().dependencies()) {
        for (DataStore store : values()) {
          if (dependency.scope() != Dependency.Scope.DEV
              && store.packages.contains(dependency.name())
              && seen.add(store)) {
            found.add(
                new Evidence(
                    "data in " + store.label + " (" + dependency.name() + ")",
                    manifest.at(dependency.span())));
          }
        }
      }
    }
    return found;
  }
}
