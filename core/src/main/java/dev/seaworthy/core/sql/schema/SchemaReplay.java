package dev.seaworthy.core.sql.schema;

import dev.seaworthy.core.source.Location;
import dev.seaworthy.core.sql.SqlStatement;
import dev.seaworthy.core.sql.schema.Replayed.Refusal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Applies the statements of all migrations in order. */
public final class SchemaReplay {
  private SchemaReplay() {}

  /**
   * Returns what the migrations leave behind.
   *
   * @param migrations the files, in order
   * @param mode whether a statement about something that no migration makes takes effect
   * @param era what new objects are granted by default
   */
  public static Schema replay(MigrationSet migrations, ReplayMode mode, GrantEra era) {
    Catalog catalog = new Catalog(mode, era);
    List<Unresolved> unresolved = new ArrayList<>();
    List<Replayed> replayed = new ArrayList<>();
    StatementApplier applier = new StatementApplier(catalog, unresolved);
    for (MigrationSet.Script script : migrations.scripts()) {
      Place place = span -> new Location(script.path(), span);
      for (SqlStatement statement : script.statements()) {
        replayed.add(
            new Replayed(
                place.at(statement.span()), statement.kind(), apply(applier, statement, place)));
        catalog.commit();
      }
      catalog.endSession();
      catalog.commit();
    }
    return catalog.schema(migrations, replayed, unresolved);
  }

  private static Optional<Refusal> apply(
      StatementApplier applier, SqlStatement statement, Place place) {
    try {
      applier.apply(statement, place, new Scope(null));
      return Optional.empty();
    } catch (StatementRefused refused) {
      return Optional.of(new Refusal(refused.condition(), refused.getMessage(), refused.missing()));
    }
  }
}
