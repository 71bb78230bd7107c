package dev.seaworthy.rules.database;

import dev.seaworthy.core.sql.ObjectName;
import dev.seaworthy.core.sql.SqlTokens;
import dev.seaworthy.core.sql.schema.Column;
import dev.seaworthy.core.sql.schema.Schema;
import dev.seaworthy.core.sql.schema.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * The searches of one table.
 *
 * @param table the table
 * @param all its searches, in order
 */
record Searches(Table table, List<TableSearch> all) {
  /** Columns of few values: an index of one hardly narrows a search. */
  private static final Pattern FEW_VALUES =
      Pattern.compile(
          "(is|has|can|was)_.*|(.*_)?(status|state|type|kind|role|category|level|plan|priority"
              + "|gender|language|lang|locale|currency|country|platform|provider|channel|source"
              + "|direction|mode|severity|stage|active|enabled|deleted|archived|published|visible"
              + "|read|public|year|month|day|weekday|tipo|ativo|estado|estatus|papel|categoria|mes|ano)");

  /** Tables of which each customer, or the whole app, has a handful of rows. */
  private static final Pattern SMALL =
      Pattern.compile(
          "(.*_)?(settings?|configs?|configurations?|preferences|options|limits|roles|permissions"
              + "|plans|stages|statuses|types|categories|tags|labels|templates|webhooks|api_keys"
              + "|integrations|providers|branches|companies|organizations|teams|equipes|categorias"
              + "|tipos|planos|empresas|configuracoes)");

  /** The types of columns that hold many values, where the name does not say otherwise. */
  private static final Pattern WIDE_TYPE =
      Pattern.compile("uuid|text|citext|(character )?varying.*|varchar.*|character.*|char.*");

  /** Returns whether a table stays small, by its name, so that no search of it is slow. */
  static boolean staysSmall(Table table) {
    return SMALL.matcher(table.name().name()).matches();
  }

  /** Returns the searches that no index serves, by the column that one should begin with. */
  Map<String, List<TableSearch>> unserved(Schema schema) {
    Map<String, List<TableSearch>> byColumn = new TreeMap<>();
    for (TableSearch search : all) {
      boolean served = search.columns().stream().anyMatch(this::isIndexed);
      if (!served) {
        narrowest(search, schema)
            .ifPresent(
                column -> byColumn.computeIfAbsent(column, c -> new ArrayList<>()).add(search));
      }
    }
    return byColumn;
  }

  /** An index of {@code lower(email)} shows that somebody thought of it. */
  private boolean isIndexed(String column) {
    return table.indexes().stream()
        .filter(index -> !index.keys().isEmpty())
        .map(index -> index.keys().get(0))
        .anyMatch(
            key ->
                key.column()
                    .map(column::equals)
                    .orElseGet(() -> SqlTokens.of(key.expression()).names().contains(column)));
  }

  /** Returns the column of a search that narrows it best: a key before any other. */
  private Optional<String> narrowest(TableSearch search, Schema schema) {
    boolean known = search.columns().stream().allMatch(c -> table.column(c).isPresent());
    if (!known) {
      return Optional.empty();
    }
    List<String> candidates =
        search.columns().stream().filter(column -> hasManyValues(column, schema)).toList();
    return candidates.stream()
        .filter(column -> column.endsWith("_id"))
        .findFirst()
        .or(() -> candidates.stream().findFirst());
  }

  private boolean hasManyValues(String name, Schema schema) {
    Column column = table.column(name).orElseThrow();
    ObjectName type = new ObjectName("public", column.type().replaceFirst("^public\\.", ""));
    boolean key = name.endsWith("_id");
    return !FEW_VALUES.matcher(name).matches()
        && (key || WIDE_TYPE.matcher(column.type()).matches())
        && !schema.types().containsKey(type);
  }
}
