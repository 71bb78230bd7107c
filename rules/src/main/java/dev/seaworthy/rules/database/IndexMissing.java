package dev.seaworthy.rules.database;

import dev.seaworthy.core.project.ProjectFacts;
import dev.seaworthy.core.rule.Category;
import dev.seaworthy.core.rule.Evidence;
import dev.seaworthy.core.rule.Finding;
import dev.seaworthy.core.rule.Outcome;
import dev.seaworthy.core.rule.ProjectRule;
import dev.seaworthy.core.rule.RuleInfo;
import dev.seaworthy.core.rule.Severity;
import dev.seaworthy.core.source.Language;
import dev.seaworthy.core.sql.ObjectName;
import dev.seaworthy.core.sql.schema.Schema;
import dev.seaworthy.core.sql.schema.Table;
import dev.seaworthy.core.supabase.PlacedCall;
import dev.seaworthy.core.supabase.TableQuery;
import dev.seaworthy.core.supabase.TableQuery.Operation;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A search that gives the values of several columns needs an index of one of them. Only tables that
 * the app itself fills count, since lookup tables stay small, and only columns of many values.
 */
@RuleInfo(
    id = "index-missing",
    summary = "The app or a policy searches a table by a column that no index begins with.",
    category = Category.DATABASE,
    severity = Severity.MEDIUM,
    cwe = 1067,
    needs = {Language.SQL, Language.JAVASCRIPT, Language.TYPESCRIPT, Language.TSX},
    since = "0.1")
public final class IndexMissing implements ProjectRule {

  @Override
  public Outcome check(ProjectFacts project) {
    Schema schema = project.schema();
    if (!SupabaseMigrations.are(schema.migrations())) {
      return SupabaseMigrations.absent();
    }
    List<PlacedCall<TableQuery>> queries = UsedObjects.queries(project);
    Set<ObjectName> filled = new HashSet<>();
    for (PlacedCall<TableQuery> query : queries) {
      Operation operation = query.call().operation();
      if (operation == Operation.INSERT || operation == Operation.UPSERT) {
        filled.add(QuerySearches.table(query));
      }
    }
    List<Table> tables = AppTables.of(schema);
    List<TableSearch> searches = new ArrayList<>(QuerySearches.of(queries, schema));
    searches.addAll(PolicySearches.of(tables, schema));
    List<Finding> findings = new ArrayList<>();
    int examined = 0;
    for (Table table : tables) {
      if (filled.contains(table.name()) && !Searches.staysSmall(table)) {
        examined++;
        List<TableSearch> own =
            searches.stream().filter(search -> search.table().equals(table.name())).toList();
        finding(new Searches(table, own).unserved(schema), table).ifPresent(findings::add);
      }
    }
    return examined == 0
        ? Outcome.notApplicable("the code adds rows to no table that the migrations make")
        : Outcome.of(
            findings,
            List.of(
                Evidence.of(
                    "%d tables to which the code adds rows, and what searches them"
                        .formatted(examined))));
  }

  private static Optional<Finding> finding(Map<String, List<TableSearch>> unserved, Table table) {
    if (unserved.isEmpty()) {
      return Optional.empty();
    }
    String first = unserved.keySet().iterator().next();
    Finding finding =
        Finding.at(
            table.column(first).orElseThrow().source(),
            "%s is searched by %s, and no index begins with %s: each search reads the whole table,"
                    .formatted(
                        table.name(),
                        String.join(" and by ", unserved.keySet()),
                        unserved.size() == 1 ? "it" : "them")
                + " and takes longer with every row that the app adds.",
            "Create the index in a new migration; on a table that is large already, use `create"
                + " index concurrently` by hand, which lets others write meanwhile.");
    for (Map.Entry<String, List<TableSearch>> column : unserved.entrySet()) {
      TableSearch search = column.getValue().get(0);
      finding = finding.withRelated(search.place(), column.getKey() + ": " + search.seen());
      finding = finding.withFix(IndexFix.of(table, List.of(column.getKey())));
    }
    return Optional.of(finding);
  }
}
