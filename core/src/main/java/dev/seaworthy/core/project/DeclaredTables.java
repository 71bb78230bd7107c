package dev.seaworthy.core.project;

import dev.seaworthy.core.project.DeclaredTable.DeclaredKey;
import dev.seaworthy.core.project.DeclaredTable.KeyKind;
import dev.seaworthy.core.project.DeclaredTable.Origin;
import dev.seaworthy.core.sql.Constraint;
import dev.seaworthy.core.sql.schema.Column;
import dev.seaworthy.core.sql.schema.Index;
import dev.seaworthy.core.sql.schema.Schema;
import dev.seaworthy.core.sql.schema.Table;
import dev.seaworthy.core.sql.schema.TableConstraint;
import java.util.ArrayList;
import java.util.List;

/** Adds the tables to a schema that only other files speak of. */
final class DeclaredTables {
  private DeclaredTables() {}

  /**
   * Returns the schema with the tables that no migration makes. Types that were generated out of
   * the database always count; what a mapper declares counts where no SQL does.
   */
  static Schema added(Schema schema, List<Located<DeclaredTable>> declared) {
    boolean sql = !schema.migrations().scripts().isEmpty();
    List<Table> tables = new ArrayList<>();
    for (Located<DeclaredTable> each : declared) {
      boolean counts = each.fact().origin() == Origin.SUPABASE_TYPES || !sql;
      if (counts && each.file().role() == FileRole.APP) {
        tables.add(table(each));
      }
    }
    return schema.withSeen(tables);
  }

  private static Table table(Located<DeclaredTable> declared) {
    DeclaredTable table = declared.fact();
    return Table.seen(
        table.name(),
        table.columns().stream()
            .map(c -> new Column(c.name(), c.type(), c.notNull(), false, declared.at(c.span())))
            .toList(),
        table.keys().stream()
            .filter(key -> key.kind() != KeyKind.INDEX)
            .map(key -> constraint(declared, key))
            .toList(),
        table.keys().stream()
            .filter(key -> key.kind() != KeyKind.FOREIGN)
            .map(
                key ->
                    Index.of(
                        name(declared, key),
                        key.kind() != KeyKind.INDEX,
                        key.kind() == KeyKind.PRIMARY,
                        key.columns(),
                        declared.at(key.span())))
            .toList());
  }

  private static TableConstraint constraint(Located<DeclaredTable> declared, DeclaredKey key) {
    Constraint.Kind kind =
        switch (key.kind()) {
          case PRIMARY -> Constraint.Kind.PRIMARY_KEY;
          case FOREIGN -> Constraint.Kind.FOREIGN_KEY;
          default -> Constraint.Kind.UNIQUE;
        };
    return new TableConstraint(
        kind,
        name(declared, key),
        key.columns(),
        key.references(),
        key.referencedColumns(),
        declared.at(key.span()));
  }

  private static String name(Located<DeclaredTable> declared, DeclaredKey key) {
    String suffix =
        switch (key.kind()) {
          case PRIMARY -> "pkey";
          case UNIQUE -> "key";
          case FOREIGN -> "fkey";
          case INDEX -> "idx";
        };
    String columns = key.kind() == KeyKind.PRIMARY ? "" : String.join("_", key.columns()) + "_";
    return declared.fact().name().name() + "_" + columns + suffix;
  }
}
