package dev.seaworthy.rules.database;

import dev.seaworthy.core.rule.Evidence;
import dev.seaworthy.core.rule.Finding;
import dev.seaworthy.core.source.Location;
import dev.seaworthy.core.sql.lint.SplinterLints;
import dev.seaworthy.core.sql.schema.Schema;
import dev.seaworthy.core.sql.schema.Table;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/** The tables that the migrations of an app make, for rules about how fast they are. */
final class AppTables {
  private static final int NAMES_SHOWN = 8;
  private static final int PLACES_SHOWN = 20;

  private AppTables() {}

  /** Returns the tables, by name. */
  static List<Table> of(Schema schema) {
    return schema.tables().values().stream()
        .filter(table -> table.created().isPresent())
        .filter(table -> SplinterLints.isOfApp(table.name().schema()))
        .toList();
  }

  /** Returns what was examined. */
  static Evidence examined(List<Table> tables, Schema schema) {
    return Evidence.of(
        (tables.size() == 1 ? "1 table" : tables.size() + " tables")
            + ", in the state after "
            + schema.migrations().describe());
  }

  /** Returns the first names, and how many more there are. */
  static String listed(Collection<String> names) {
    String shown = names.stream().limit(NAMES_SHOWN).collect(Collectors.joining(", "));
    int more = names.size() - NAMES_SHOWN;
    return more > 0 ? shown + " and " + more + " more" : shown;
  }

  /** Adds the places after the first to a finding. */
  static Finding withOthers(Finding finding, List<Location> places, String seen) {
    Finding complete = finding;
    for (Location place : places.subList(1, Math.min(places.size(), PLACES_SHOWN))) {
      complete = complete.withRelated(place, seen);
    }
    return complete;
  }
}
