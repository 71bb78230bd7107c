package dev.seaworthy.rules.database;

import dev.seaworthy.core.rule.Fix;
import dev.seaworthy.core.sql.Literals;
import dev.seaworthy.core.sql.schema.Table;
import java.util.List;
import java.util.stream.Collectors;

/** Makes an index. PostgreSQL gives it a free name. */
final class IndexFix {
  private IndexFix() {}

  static Fix of(Table table, List<String> columns) {
    String index =
        columns.stream()
            .map(Literals::quotedIdentifier)
            .collect(Collectors.joining(", ", table.name().quoted() + " (", ")"));
    return Fix.of("index of " + index, "", "create index on " + index);
  }
}
