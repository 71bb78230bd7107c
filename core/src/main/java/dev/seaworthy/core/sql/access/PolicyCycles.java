package dev.seaworthy.core.sql.access;

import dev.seaworthy.core.sql.ObjectName;
import dev.seaworthy.core.sql.SqlTokens;
import dev.seaworthy.core.sql.access.Access.Step;
import dev.seaworthy.core.sql.schema.Policy;
import dev.seaworthy.core.sql.schema.References;
import dev.seaworthy.core.sql.schema.RowSecurity;
import dev.seaworthy.core.sql.schema.Schema;
import dev.seaworthy.core.sql.schema.Table;
import dev.seaworthy.core.sql.schema.View;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Finds policies that lead back to a table. PostgreSQL writes the conditions of policies into the
 * query before it runs, those of the tables that conditions ask included. It refuses with error
 * 42P17 a query in which a table comes up again below itself, if a policy that applies there has a
 * query of any kind in its condition, {@code (select auth.uid())} included. Functions are not
 * looked into, and neither are views that read with the rights of their owner.
 *
 * <p>Source: {@code fireRIRrules} and {@code get_row_security_policies} of PostgreSQL 17.
 */
final class PolicyCycles {
  private final Schema schema;
  private final Map<String, Map<ObjectName, Optional<List<Step>>>> readings = new HashMap<>();

  PolicyCycles(Schema schema) {
    this.schema = schema;
  }

  /** Returns the steps of a cycle that a command on a table runs into; none where it does not. */
  List<Step> of(Table table, Command command, String role) {
    return command == Command.SELECT
        ? reading(table, role, new ArrayList<>()).orElse(List.of())
        : writing(table, command, role).orElse(List.of());
  }

  /** A table that is written comes up again as one that is read. */
  private Optional<List<Step>> writing(Table table, Command command, String role) {
    List<Applied> applied = applied(table, command, role);
    Optional<List<Step>> back = Optional.empty();
    if (ask(applied)) {
      boolean closes = ask(applied(table, Command.SELECT, role));
      for (Step step : steps(table, applied)) {
        Optional<Table> next = protectedTable(step.asked());
        if (back.isEmpty() && next.isPresent()) {
          back = reading(next.get(), role, new ArrayList<>());
          if (back.isEmpty() && closes) {
            back = path(table.name(), List.of(step), role, new HashSet<>());
          }
        }
      }
    }
    return back;
  }

  /** Returns the way from the end of some steps to a table, or empty where there is none. */
  private Optional<List<Step>> path(
      ObjectName target, List<Step> steps, String role, Set<ObjectName> seen) {
    ObjectName here = steps.get(steps.size() - 1).asked();
    if (here.equals(target)) {
      return Optional.of(steps);
    }
    Optional<Table> table = protectedTable(here);
    if (table.isEmpty() || !seen.add(here)) {
      return Optional.empty();
    }
    for (Step step : steps(table.get(), applied(table.get(), Command.SELECT, role))) {
      List<Step> longer = new ArrayList<>(steps);
      longer.add(step);
      Optional<List<Step>> found = path(target, longer, role, seen);
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  private Optional<List<Step>> reading(Table table, String role, List<Step> above) {
    Map<ObjectName, Optional<List<Step>>> known =
        readings.computeIfAbsent(role, absent -> new HashMap<>());
    Optional<List<Step>> done = known.get(table.name());
    if (done != null) {
      return done;
    }
    List<Applied> applied = applied(table, Command.SELECT, role);
    if (!ask(applied)) {
      return Optional.empty();
    }
    for (int i = 0; i < above.size(); i++) {
      if (above.get(i).table().equals(table.name())) {
        return Optional.of(List.copyOf(above.subList(i, above.size())));
      }
    }
    Optional<List<Step>> found = Optional.empty();
    for (Step step : steps(table, applied)) {
      Optional<Table> next = protectedTable(step.asked());
      if (found.isEmpty() && next.isPresent()) {
        List<Step> longer = new ArrayList<>(above);
        longer.add(step);
        found = reading(next.get(), role, longer);
      }
    }
    known.put(table.name(), found);
    return found;
  }

  private Optional<Table> protectedTable(ObjectName name) {
    return Optional.ofNullable(schema.tables().get(name))
        .filter(table -> table.rowSecurity().state() == RowSecurity.State.ON);
  }

  /** A condition that a command applies, and the policy that has it. */
  private record Applied(Policy policy, SqlTokens condition) {}

  /** Changing and removing rows needs to see them. */
  private static List<Applied> applied(Table table, Command command, String role) {
    List<Applied> applied = new ArrayList<>();
    boolean open = false;
    for (Policy policy : table.policies()) {
      Set<String> conditions = new LinkedHashSet<>();
      if (AccessEvaluator.applies(policy, command, role)) {
        conditions.addAll(conditions(policy, command));
      }
      boolean sees = command == Command.UPDATE || command == Command.DELETE;
      if (sees && AccessEvaluator.applies(policy, Command.SELECT, role)) {
        conditions.addAll(conditions(policy, Command.SELECT));
      }
      open |= policy.permissive() && !conditions.isEmpty();
      conditions.forEach(condition -> applied.add(new Applied(policy, SqlTokens.of(condition))));
    }
    return open ? applied : List.of();
  }

  private static List<String> conditions(Policy policy, Command command) {
    Optional<String> written = policy.check().or(policy::using);
    return switch (command) {
      case SELECT, DELETE -> policy.using().stream().toList();
      case INSERT -> written.stream().toList();
      case UPDATE -> Stream.concat(policy.using().stream(), written.stream()).toList();
    };
  }

  /** PostgreSQL keeps one mark per policy, whichever of its two conditions has the query. */
  private static boolean ask(List<Applied> applied) {
    return applied.stream()
        .flatMap(each -> Stream.of(each.policy().using(), each.policy().check()))
        .flatMap(Optional::stream)
        .map(SqlTokens::of)
        .anyMatch(PolicyCycles::isQuery);
  }

  private static boolean isQuery(SqlTokens condition) {
    for (int i = 0; i < condition.size(); i++) {
      if (condition.isWord(i, "select")) {
        return true;
      }
    }
    return false;
  }

  private List<Step> steps(Table table, List<Applied> applied) {
    List<Step> steps = new ArrayList<>();
    for (Applied each : applied) {
      if (isQuery(each.condition())) {
        Set<ObjectName> asked = new LinkedHashSet<>();
        add(each.condition(), asked, new HashSet<>());
        asked.forEach(name -> steps.add(new Step(table.name(), each.policy(), name)));
      }
    }
    return steps;
  }

  private void add(SqlTokens query, Set<ObjectName> tables, Set<ObjectName> views) {
    for (ObjectName written : References.in(query).relations()) {
      ObjectName name = written.schema() == null ? written.in("public") : written;
      View view = schema.views().get(name);
      if (view == null) {
        tables.add(name);
      } else if (view.securityInvoker() && views.add(name)) {
        add(SqlTokens.of(view.query()), tables, views);
      }
    }
  }
}
