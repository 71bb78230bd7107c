package dev.seaworthy.core.sql.lint;

import dev.seaworthy.core.sql.schema.Privileges;
import dev.seaworthy.core.sql.schema.Schema;
import java.util.Set;

/**
 * What the lints look at.
 *
 * @param schema the state
 * @param served the schemas that the Data API serves
 */
record LintContext(Schema schema, Set<String> served) {
  /** The schemas of the platform, which no lint is about. */
  private static final Set<String> SYSTEM_SCHEMAS =
      Set.of(
          "auth",
          "cron",
          "extensions",
          "graphql",
          "graphql_public",
          "information_schema",
          "net",
          "pgmq",
          "pgroonga",
          "pgsodium",
          "pgsodium_masks",
          "pgtle",
          "pgbouncer",
          "pg_catalog",
          "repack",
          "storage",
          "supabase_functions",
          "supabase_migrations",
          "tiger",
          "topology",
          "vault");

  /** Returns whether a schema belongs to the app. */
  static boolean isOfApp(String schemaName) {
    return !schemaName.equals("realtime") && isOfAppOrRealtime(schemaName);
  }

  /** Returns whether a schema belongs to the app or to the realtime server, whose policies do. */
  static boolean isOfAppOrRealtime(String schemaName) {
    return !SYSTEM_SCHEMAS.contains(schemaName);
  }

  /** Returns whether the Data API shows an object of a schema to anonymous or signed-in users. */
  boolean isExposed(String schemaName, Privileges privileges) {
    return served.contains(schemaName) && isOfApp(schemaName) && isSelectable(privileges);
  }

  static boolean isSelectable(Privileges privileges) {
    return privileges.allows("anon", "SELECT") || privileges.allows("authenticated", "SELECT");
  }
}
