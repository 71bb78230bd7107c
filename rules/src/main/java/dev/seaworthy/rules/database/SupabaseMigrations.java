package dev.seaworthy.rules.database;

import dev.seaworthy.core.rule.Evidence;
import dev.seaworthy.core.rule.Outcome;
import dev.seaworthy.core.source.Location;
import dev.seaworthy.core.source.Span;
import dev.seaworthy.core.sql.schema.MigrationSet;
import dev.seaworthy.core.sql.schema.Replayed;
import dev.seaworthy.core.sql.schema.Schema;

/** The migrations of a Supabase project: what they run on is known, PostgreSQL and its platform. */
final class SupabaseMigrations {
  private SupabaseMigrations() {}

  static boolean are(MigrationSet migrations) {
    return migrations.kind() == MigrationSet.Kind.SUPABASE;
  }

  /** Returns the outcome of a rule about them where there are none. */
  static Outcome absent() {
    return Outcome.notApplicable("the app has no supabase/migrations");
  }

  /** Returns what was read. */
  static Evidence read(Schema schema) {
    return Evidence.of(
        "%d statements of %s"
            .formatted(schema.statements().size(), schema.migrations().describe()));
  }

  /** Returns the leading words of a statement, which may be many lines long. */
  static Location place(Replayed statement) {
    Span span = statement.location().span();
    int end = Math.min(span.end(), span.start() + statement.kind().length());
    return new Location(statement.location().path(), new Span(span.start(), end));
  }
}
