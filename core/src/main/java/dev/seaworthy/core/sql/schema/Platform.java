package dev.seaworthy.core.sql.schema;

import dev.seaworthy.core.sql.ObjectName;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a Supabase project holds before the first migration. Source: the initial schema of
 * supabase/postgres, checked 2026-11-21.
 */
final class Platform {
  /** The roles of Supabase's Data API. */
  static final List<String> API_ROLES = List.of("anon", "authenticated", "service_role");

  /** The publication that the realtime server listens to. */
  static final String REALTIME_PUBLICATION = "supabase_realtime";

  /** The schemas that exist. */
  static final Set<String> SCHEMAS =
      Set.of(
          "public",
          "auth",
          "storage",
          "realtime",
          "_realtime",
          "vault",
          "extensions",
          "graphql",
          "graphql_public",
          "supabase_functions",
          "supabase_migrations",
          "cron",
          "net",
          "pgmq",
          "pg_catalog",
          "information_schema");

  /** The roles that own what migrations make, or may do everything. */
  static final Set<String> OWNERS = Set.of("postgres", "supabase_admin");

  /** The roles that exist. */
  static final Set<String> ROLES =
      Set.of(
          "public",
          "anon",
          "authenticated",
          "service_role",
          "authenticator",
          "postgres",
          "dashboard_user",
          "pgbouncer",
          "supabase_admin",
          "supabase_auth_admin",
          "supabase_storage_admin",
          "supabase_functions_admin",
          "supabase_read_only_user",
          "supabase_realtime_admin",
          "supabase_replication_admin",
          "supabase_etl_admin",
          "pg_read_all_data",
          "pg_write_all_data",
          "pg_monitor",
          "pg_database_owner",
          "current_user",
          "current_role",
          "session_user");

  /** The extensions that are installed, by their schema. */
  static final Map<String, String> EXTENSIONS =
      Map.of(
          "uuid-ossp", "extensions",
          "pgcrypto", "extensions",
          "pg_stat_statements", "extensions",
          "supabase_vault", "vault",
          "plpgsql", "pg_catalog");

  /** The schemas whose tables the platform makes; a migration cannot say which there are. */
  private static final Set<String> TABLE_SCHEMAS =
      Set.of(
          "auth",
          "storage",
          "realtime",
          "vault",
          "extensions",
          "cron",
          "net",
          "pgmq",
          "supabase_migrations",
          "graphql_public");

  /** The types that extensions bring along. */
  private static final Map<String, String> EXTENSION_OF_TYPE =
      Map.of(
          "vector", "vector",
          "halfvec", "vector",
          "sparsevec", "vector",
          "citext", "citext",
          "hstore", "hstore",
          "geometry", "postgis",
          "geography", "postgis",
          "ltree", "ltree",
          "cube", "cube",
          "earth", "earthdistance");

  private static final Set<ObjectName> OPEN_TABLES =
      Set.of(
          new ObjectName("storage", "objects"),
          new ObjectName("storage", "buckets"),
          new ObjectName("realtime", "messages"));

  /** The columns of the tables that conditions look into. */
  private static final Map<ObjectName, Set<String>> COLUMNS =
      Map.of(
          new ObjectName("auth", "users"),
          Set.of(
              ("instance_id id aud role email encrypted_password email_confirmed_at invited_at"
                      + " confirmation_token confirmation_sent_at recovery_token recovery_sent_at"
                      + " email_change_token_new email_change email_change_sent_at"
                      + " last_sign_in_at raw_app_meta_data raw_user_meta_data is_super_admin"
                      + " created_at updated_at phone phone_confirmed_at phone_change"
                      + " phone_change_token phone_change_sent_at confirmed_at"
                      + " email_change_token_current email_change_confirm_status banned_until"
                      + " reauthentication_token reauthentication_sent_at is_sso_user deleted_at"
                      + " is_anonymous")
                  .split(" ")),
          new ObjectName("storage", "objects"),
          Set.of(
              ("id bucket_id name owner created_at updated_at last_accessed_at metadata"
                      + " path_tokens version owner_id user_metadata level")
                  .split(" ")),
          new ObjectName("storage", "buckets"),
          Set.of(
              ("id name owner created_at updated_at public avif_autodetection file_size_limit"
                      + " allowed_mime_types owner_id type")
                  .split(" ")));

  private Platform() {}

  /** Returns the extension that brings a type along. */
  static Optional<String> extensionOfType(String type) {
    return Optional.ofNullable(EXTENSION_OF_TYPE.get(type));
  }

  /** Returns whether the platform may hold a table that no migration makes. */
  static boolean isTable(ObjectName name) {
    return TABLE_SCHEMAS.contains(name.schema());
  }

  /** Returns the columns of a table of the platform, or empty where they are not known. */
  static Optional<Set<String>> columns(ObjectName table) {
    return Optional.ofNullable(COLUMNS.get(table));
  }

  /** Returns what the roles of the Data API may do with a table of the platform. */
  static Optional<Privileges> privileges(ObjectName table) {
    if (!isTable(table)) {
      return Optional.empty();
    }
    return Optional.of(
        OPEN_TABLES.contains(table)
            ? Privileges.NONE.granted(API_ROLES, Privileges.all("TABLES"))
            : Privileges.NONE);
  }
}
