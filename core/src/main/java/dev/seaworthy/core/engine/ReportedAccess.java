package dev.seaworthy.core.engine;

import dev.seaworthy.core.sql.access.Command;
import dev.seaworthy.core.sql.access.Principal;
import dev.seaworthy.core.sql.access.TableAccess;
import dev.seaworthy.core.sql.access.Verdict;
import java.util.EnumMap;
import java.util.Map;

/**
 * What each principal may do with the rows of a table that the Data API serves.
 *
 * @param table its name with its schema, redacted
 * @param verdicts the answers by principal and command; none is missing
 */
public record ReportedAccess(String table, Map<Principal, Map<Command, Verdict>> verdicts) {
  /** Copies the maps. */
  public ReportedAccess {
    Map<Principal, Map<Command, Verdict>> copy = new EnumMap<>(Principal.class);
    verdicts.forEach((principal, byCommand) -> copy.put(principal, Map.copyOf(byCommand)));
    verdicts = Map.copyOf(copy);
  }

  static ReportedAccess of(String table, TableAccess access) {
    Map<Principal, Map<Command, Verdict>> verdicts = new EnumMap<>(Principal.class);
    for (Principal principal : Principal.values()) {
      Map<Command, Verdict> byCommand = new EnumMap<>(Command.class);
      for (Command command : Command.values()) {
        byCommand.put(command, access.verdict(command, principal));
      }
      verdicts.put(principal, byCommand);
    }
    return new ReportedAccess(table, verdicts);
  }

  /** Returns whether a principal may do something with the rows. */
  public Verdict verdict(Principal principal, Command command) {
    return verdicts.get(principal).get(command);
  }
}
