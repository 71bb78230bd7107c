package dev.seaworthy.rules.access;

import dev.seaworthy.core.sql.ObjectName;
import dev.seaworthy.core.sql.SqlToken.Kind;
import dev.seaworthy.core.sql.SqlTokens;
import dev.seaworthy.core.sql.access.Command;
import dev.seaworthy.core.sql.schema.Function;
import dev.seaworthy.core.sql.schema.Policy;
import dev.seaworthy.core.sql.schema.Schema;
import dev.seaworthy.core.sql.schema.Table;
import dev.seaworthy.core.sql.schema.Trigger;
import java.util.List;
import java.util.Optional;

/** What keeps users from writing a column of rows that they may write. */
final class ColumnGuards {
  private static final ObjectName USERS = new ObjectName("auth", "users");

  private final Schema schema;

  ColumnGuards(Schema schema) {
    this.schema = schema;
  }

  /**
   * Returns whether a column is kept from signed-in users who may write the row: by a missing
   * grant, a restrictive policy, or a trigger.
   */
  boolean protect(Table table, String column, Command command) {
    return !isGranted(table, column, command)
        || table.policies().stream()
            .anyMatch(policy -> !policy.permissive() && limits(policy, column, command))
        || table.triggers().stream()
            .anyMatch(
                trigger -> trigger.events().contains(command.name()) && stops(trigger, column));
  }

  private static boolean isGranted(Table table, String column, Command command) {
    return table.privileges().allows("authenticated", command.name())
        || Optional.ofNullable(table.columnPrivileges().get(column))
            .filter(granted -> granted.allows("authenticated", command.name()))
            .isPresent();
  }

  /** Returns whether the condition on what is written has the column in it. */
  static boolean limits(Policy policy, String column, Command command) {
    boolean ofCommand = policy.command().equals("ALL") || policy.command().equals(command.name());
    return ofCommand
        && policy
            .check()
            .or(policy::using)
            .filter(condition -> SqlTokens.of(condition).names().contains(column))
            .isPresent();
  }

  /** A trigger whose function the migrations do not show may do anything. */
  private boolean stops(Trigger trigger, String column) {
    List<Function> functions =
        schema.functions().values().stream()
            .filter(function -> function.name().equals(trigger.function()))
            .toList();
    return functions.isEmpty()
        || functions.stream()
            .map(function -> SqlTokens.of(function.body().orElse("")))
            .anyMatch(body -> stops(body, column));
  }

  /**
   * It refuses or undoes what it names. One that names no column at all refuses everything that its
   * condition, which is not kept, picks out.
   */
  private static boolean stops(SqlTokens body, String column) {
    boolean refuses = false;
    boolean named = false;
    boolean namesAny = false;
    for (int i = 0; i < body.size(); i++) {
      boolean exception = body.isWord(i + 1, "exception") || body.is(i + 1, Kind.STRING);
      refuses |= body.isWord(i, "raise") && exception;
      refuses |=
          body.isWord(i, "return") && (body.isWord(i + 1, "old") || body.isWord(i + 1, "null"));
      if ((body.isWord(i, "new") || body.isWord(i, "old")) && body.is(i + 1, Kind.DOT)) {
        namesAny = true;
        named |= body.isWord(i + 2, column);
        boolean assigned = body.isSymbol(i + 3, ":=") || body.isSymbol(i + 3, "=");
        boolean statement = i == 0 || body.is(i - 1, Kind.SEMICOLON) || opens(body, i - 1);
        if (body.isWord(i, "new") && body.isWord(i + 2, column) && assigned && statement) {
          return true;
        }
      }
      boolean whole =
          body.isWord(i, "to_jsonb") || body.isWord(i, "row_to_json") || body.isWord(i, "hstore");
      named |= whole;
    }
    return refuses && (named || !namesAny);
  }

  private static boolean opens(SqlTokens body, int index) {
    return body.isWord(index, "begin") || body.isWord(index, "then") || body.isWord(index, "else");
  }

  /** Returns whether signing up makes the row, so that no user can be the first to do it. */
  boolean isMadeAtSignUp(Table table) {
    return Optional.ofNullable(schema.tables().get(USERS)).stream()
        .flatMap(users -> users.triggers().stream())
        .filter(trigger -> trigger.events().contains("INSERT"))
        .flatMap(
            trigger ->
                schema.functions().values().stream()
                    .filter(function -> function.name().equals(trigger.function())))
        .anyMatch(
            function ->
                SqlTokens.of(function.body().orElse("")).names().contains(table.name().name()));
  }
}
