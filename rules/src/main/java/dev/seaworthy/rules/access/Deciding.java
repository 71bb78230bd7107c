package dev.seaworthy.rules.access;

import dev.seaworthy.core.source.Location;
import dev.seaworthy.core.sql.ObjectName;
import dev.seaworthy.core.sql.SqlToken.Kind;
import dev.seaworthy.core.sql.SqlTokens;
import dev.seaworthy.core.sql.schema.Function;
import dev.seaworthy.core.sql.schema.Policy;
import dev.seaworthy.core.sql.schema.References;
import dev.seaworthy.core.sql.schema.Schema;
import dev.seaworthy.core.sql.schema.Table;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The policies, and the functions that they call, that decide by what tables say of users. */
final class Deciding {
  private record Asking(String name, SqlTokens text, List<ObjectName> tables) {}

  private final Map<Location, Asking> all = new LinkedHashMap<>();

  Deciding(Schema schema) {
    Called called = new Called(schema);
    for (Table table : schema.tables().values()) {
      for (Policy policy : table.policies()) {
        Stream.of(policy.using(), policy.check())
            .flatMap(Optional::stream)
            .map(SqlTokens::of)
            .forEach(
                condition -> {
                  String name = "the policy \"%s\" of %s".formatted(policy.name(), table.name());
                  add(policy.source(), name, condition);
                  for (Function function : called.by(condition)) {
                    String signature = function.name().toString();
                    add(function.source(), signature, SqlTokens.of(function.body().orElse("")));
                  }
                });
      }
    }
  }

  private void add(Location place, String name, SqlTokens text) {
    List<ObjectName> tables = new ArrayList<>();
    References.in(text)
        .relations()
        .forEach(each -> tables.add(each.schema() == null ? each.in("public") : each));
    if (!tables.isEmpty()) {
      all.putIfAbsent(place, new Asking(name, text, tables));
    }
  }

  /** What decides, and where it stands. */
  record Decider(String name, Location place) {}

  /** Returns the first that asks a table for a column. */
  Optional<Decider> by(ObjectName table, String column) {
    return all.entrySet().stream()
        .filter(each -> each.getValue().tables().contains(table))
        .filter(each -> names(each.getValue().text(), column))
        .map(each -> new Decider(each.getValue().name(), each.getKey()))
        .findFirst();
  }

  /** {@code auth.role()} is no column, and neither is the name of a type. */
  private static boolean names(SqlTokens text, String column) {
    for (int i = 0; i < text.size(); i++) {
      boolean function = text.is(i + 1, Kind.LEFT_PAREN);
      if (text.isWord(i, column) && !function && !text.isSymbol(i - 1, "::")) {
        return true;
      }
    }
    return false;
  }
}
