package dev.seaworthy.core.sql.access;

import dev.seaworthy.core.sql.schema.Table;
import java.util.EnumMap;
import java.util.Map;

/**
 * What each principal may do with the rows of one table.
 *
 * @param table the table
 * @param answers the answers by principal and command; none is missing
 */
public record TableAccess(Table table, Map<Principal, Map<Command, Access>> answers) {

  /** Copies the maps. */
  public TableAccess {
    Map<Principal, Map<Command, Access>> copy = new EnumMap<>(Principal.class);
    answers.forEach((principal, byCommand) -> copy.put(principal, Map.copyOf(byCommand)));
    answers = Map.copyOf(copy);
  }

  static TableAccess of(Table table, AccessEvaluator evaluator) {
    Map<Principal, Map<Command, Access>> answers = new EnumMap<>(Principal.class);
    for (Principal principal : Principal.values()) {
      Map<Command, Access> byCommand = new EnumMap<>(Command.class);
      for (Command command : Command.values()) {
        byCommand.put(command, evaluator.access(table, command, principal));
      }
      answers.put(principal, byCommand);
    }
    return new TableAccess(table, answers);
  }

  /** Returns what a principal may do. */
  public Access answer(Command command, Principal principal) {
    return answers.get(principal).get(command);
  }

  /** Returns whether a principal may do something. */
  public Verdict verdict(Command command, Principal principal) {
    return answer(command, principal).verdict();
  }
}
