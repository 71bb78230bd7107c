package dev.seaworthy.rules.access;

import dev.seaworthy.core.rule.Finding;
import dev.seaworthy.core.source.Location;
import dev.seaworthy.core.sql.access.Access;
import dev.seaworthy.core.sql.access.Command;
import dev.seaworthy.core.sql.access.Principal;
import dev.seaworthy.core.sql.access.TableAccess;
import dev.seaworthy.core.sql.access.Verdict;
import dev.seaworthy.core.sql.schema.Policy;
import dev.seaworthy.core.sql.schema.Table;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * What policies let a principal do with every row of a table, whatever the row says.
 *
 * @param table the table
 * @param policies the policies that let, by what they let
 */
record Opening(Table table, Map<Command, List<Policy>> policies) {

  /**
   * Returns what a principal may do with every row.
   *
   * @param counted whether to count what these policies allow, each of them alone
   */
  static Opening of(TableAccess table, Principal principal, Predicate<List<Policy>> counted) {
    Map<Command, List<Policy>> open = new EnumMap<>(Command.class);
    for (Command command : Command.values()) {
      Access access = table.answer(command, principal);
      List<Policy> alone = access.opening(Verdict.ALLOWED);
      if (access.verdict() == Verdict.ALLOWED && !alone.isEmpty() && counted.test(alone)) {
        open.put(command, alone);
      }
    }
    return new Opening(table.table(), open);
  }

  boolean isEmpty() {
    return policies.isEmpty();
  }

  boolean allows(Command command) {
    return policies.containsKey(command);
  }

  /** Returns whether rows that exist can be changed or removed. */
  boolean allowsChange() {
    return allows(Command.UPDATE) || allows(Command.DELETE);
  }

  /** Returns the same without some commands. */
  Opening without(Command command) {
    Map<Command, List<Policy>> rest = new EnumMap<>(Command.class);
    policies.forEach(
        (each, of) -> {
          if (each != command) {
            rest.put(each, of);
          }
        });
    return new Opening(table, rest);
  }

  /** Returns what can be done, such as {@code read, add and delete its rows}. */
  String deeds() {
    if (policies.keySet().equals(Set.of(Command.INSERT))) {
      return "add rows";
    }
    List<String> verbs = new ArrayList<>();
    policies.keySet().forEach(command -> verbs.add(verb(command)));
    int last = verbs.size() - 1;
    String all =
        last == 0
            ? verbs.get(0)
            : String.join(", ", verbs.subList(0, last)) + " and " + verbs.get(last);
    return all + " its rows";
  }

  private static String verb(Command command) {
    return switch (command) {
      case SELECT -> "read";
      case INSERT -> "add";
      case UPDATE -> "change";
      case DELETE -> "delete";
    };
  }

  /** Returns the names of the policies, such as {@code the policies "a" and "b" let}. */
  String subject() {
    Set<Policy> all = all();
    String names =
        all.stream().map(policy -> '"' + policy.name() + '"').collect(Collectors.joining(", "));
    return all.size() == 1 ? "the policy " + names + " lets" : "the policies " + names + " let";
  }

  Location place() {
    return all().iterator().next().source();
  }

  /** Adds the places of the other policies to a finding. */
  Finding withOthers(Finding finding) {
    Finding complete = finding;
    for (Policy policy : all()) {
      if (!policy.source().equals(place())) {
        complete = complete.withRelated(policy.source(), "so does \"" + policy.name() + '"');
      }
    }
    return complete;
  }

  /** Returns the policies, those that let most first. */
  Set<Policy> all() {
    Set<Policy> all = new LinkedHashSet<>();
    for (Command command :
        List.of(Command.DELETE, Command.UPDATE, Command.SELECT, Command.INSERT)) {
      all.addAll(policies.getOrDefault(command, List.of()));
    }
    return all;
  }
}
