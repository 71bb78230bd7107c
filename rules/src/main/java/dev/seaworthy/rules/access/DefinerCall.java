package dev.seaworthy.rules.access;

import dev.seaworthy.core.sql.ObjectName;
import dev.seaworthy.core.sql.SqlTokens;
import dev.seaworthy.core.sql.access.Command;
import dev.seaworthy.core.sql.access.Principal;
import dev.seaworthy.core.sql.access.TableAccess;
import dev.seaworthy.core.sql.access.Verdict;
import dev.seaworthy.core.sql.schema.Function;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * What a function that runs with the rights of its owner does for whoever calls it, beyond their
 * own rights.
 *
 * @param function the function
 * @param caller the first who may call it: nobody in particular, or a signed-in user
 * @param writes what it does to rows that the caller may not touch
 * @param tables the tables that these belong to
 */
record DefinerCall(Function function, Principal caller, Set<Command> writes, Set<String> tables) {
  /** An argument that says who is acting: the caller chooses it. */
  private static final Pattern ACTOR =
      Pattern.compile(
          "(p_|_|v_|in_|target_|requesting_|current_)*(user|admin|profile|actor|approver|reviewer|owner"
              + "|member|account|customer|producer|usuario|aluno)_?(id|uuid)?_?");

  /** An argument that is a proof by itself. */
  private static final Pattern SECRET =
      Pattern.compile("(.*_)?(token|code|secret|password|key|otp|pin|signature|hash)(_.*)?");

  /** What policies used to ask of a user, and nobody calls any more. */
  private static final Pattern HELPER =
      Pattern.compile("(get|is|has|can)_(user|admin|my|current)_.*");

  /** Returns what a function does that the caller may not; empty where it is nothing. */
  static Optional<DefinerCall> of(Function function, DataApi api) {
    Optional<Principal> caller =
        List.of(Principal.ANONYMOUS, Principal.OTHER).stream()
            .filter(principal -> function.isCallableBy(principal.role()))
            .findFirst();
    if (caller.isEmpty()) {
      return Optional.empty();
    }
    Deeds deeds = Deeds.of(SqlTokens.of(function.body().orElse("")));
    Set<Command> writes = EnumSet.noneOf(Command.class);
    Set<String> tables = new TreeSet<>();
    for (Command command : List.of(Command.INSERT, Command.UPDATE, Command.DELETE)) {
      for (ObjectName table : deeds.tables(command)) {
        if (isKept(table, command, caller.get(), api)) {
          writes.add(command);
          tables.add(table.toString());
        }
      }
    }
    if (deeds.counts() && !writes.isEmpty()) {
      return Optional.empty();
    }
    boolean helper = HELPER.matcher(function.name().name()).matches();
    if (writes.isEmpty() && returnsRows(function) && !helper) {
      for (ObjectName table : deeds.tables(Command.SELECT)) {
        if (isKept(table, Command.SELECT, caller.get(), api)) {
          tables.add(table.toString());
        }
      }
    }
    return tables.isEmpty()
        ? Optional.empty()
        : Optional.of(new DefinerCall(function, caller.get(), writes, tables));
  }

  /** Tables that are not served are out of reach for everybody else. */
  private static boolean isKept(
      ObjectName name, Command command, Principal principal, DataApi api) {
    Optional<TableAccess> access = api.access().of(name);
    return access.isPresent()
        ? access.get().verdict(command, principal) == Verdict.DENIED
        : api.schema().tables().containsKey(name);
  }

  private static boolean returnsRows(Function function) {
    String returns = function.returns().orElse("");
    return returns.startsWith("table") || returns.startsWith("setof") || returns.startsWith("json");
  }

  boolean isWrite() {
    return !writes.isEmpty();
  }

  boolean hasArguments() {
    return !function.argumentTypes().isEmpty();
  }

  /** Returns whether the caller says in whose name to act. */
  boolean namesActor() {
    return function.arguments().stream()
        .anyMatch(
            argument ->
                argument.type().equals("uuid")
                    && argument.name().filter(name -> ACTOR.matcher(name).matches()).isPresent());
  }

  /** Returns whether it takes something as a proof that not everybody has. */
  boolean asksForSecret() {
    return function.arguments().stream()
        .anyMatch(
            argument -> argument.name().filter(name -> SECRET.matcher(name).matches()).isPresent());
  }

  String who() {
    return caller == Principal.ANONYMOUS
        ? "anyone with the app's public anon key"
        : "every signed-in user";
  }
}
