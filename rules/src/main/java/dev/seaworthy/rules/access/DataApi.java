package dev.seaworthy.rules.access;

import dev.seaworthy.core.project.ProjectFacts;
import dev.seaworthy.core.project.ServedSchemas;
import dev.seaworthy.core.rule.Evidence;
import dev.seaworthy.core.rule.Finding;
import dev.seaworthy.core.rule.Outcome;
import dev.seaworthy.core.sql.access.AccessMatrix;
import dev.seaworthy.core.sql.access.TableAccess;
import dev.seaworthy.core.sql.schema.Function;
import dev.seaworthy.core.sql.schema.RowSecurity.State;
import dev.seaworthy.core.sql.schema.Schema;
import dev.seaworthy.core.sql.schema.View;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What the Data API of the app's Supabase project serves, as the migrations leave it.
 *
 * @param use what shows the project
 * @param schema the database
 * @param access what each principal may do with the tables that are served
 * @param served the schemas that are served
 */
record DataApi(Evidence use, Schema schema, AccessMatrix access, Set<String> served) {
  /** The roles that anybody can take on: without signing in, and by signing up. */
  static final List<String> ROLES = List.of("anon", "authenticated");

  /** Judges the Data API of an app that has one and whose migrations say what it serves. */
  static Outcome judge(ProjectFacts project, java.util.function.Function<DataApi, Outcome> rule) {
    Optional<Evidence> use = SupabaseUse.find(project);
    if (use.isEmpty()) {
      return SupabaseUse.absent();
    }
    Schema schema = project.schema();
    if (schema.migrations().scripts().isEmpty()) {
      return Outcome.unknown(Evidence.of("no SQL file says how its database is made"));
    }
    if (!schema.migrations().isForSupabase()) {
      return Outcome.unknown(
          Evidence.of(
              "nothing shows that the SQL files make the database of the Supabase project"));
    }
    Set<String> served = ServedSchemas.of(project, schema.migrations().folder());
    return rule.apply(new DataApi(use.get(), schema, project.access(), served));
  }

  /** Returns the tables about which policies decide. */
  List<TableAccess> protectedTables() {
    return access.tables().values().stream()
        .filter(table -> table.table().rowSecurity().state() == State.ON)
        .toList();
  }

  /** Returns the views that are served. */
  List<View> views() {
    return schema.views().values().stream()
        .filter(view -> served.contains(view.name().schema()))
        .toList();
  }

  /** Returns the functions that are served. */
  List<Function> functions() {
    return schema.functions().values().stream()
        .filter(function -> served.contains(function.name().schema()))
        .toList();
  }

  /**
   * Returns the outcome of what was examined.
   *
   * @param examined such as {@code decided 3 policies}
   */
  Outcome outcome(List<Finding> findings, String examined) {
    String state = examined + ", in the state after " + schema.migrations().describe();
    MadeAgain again = new MadeAgain(schema);
    return Outcome.of(
        findings.stream().map(again::judged).toList(), List.of(use, Evidence.of(state)));
  }
}
