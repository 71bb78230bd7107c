package dev.seaworthy.core.sql.schema;

import java.util.Locale;

/**
 * Whether a Supabase project lets the roles of its Data API reach new tables of {@code public}.
 *
 * <p>Source: Supabase changelog 45329, checked 2026-11-21.
 */
public enum GrantEra {
  /**
   * New tables are granted to {@code anon}, {@code authenticated} and {@code service_role}:
   * projects created before 30 May 2026, and tables that older projects created before 30 October
   * 2026.
   */
  LEGACY,
  /** Nothing is granted unless a statement does. */
  EXPLICIT;

  /** Returns the word that settings use. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
