package dev.seaworthy.core.sql.access;

import dev.seaworthy.core.sql.ObjectName;
import dev.seaworthy.core.sql.schema.Schema;
import dev.seaworthy.core.sql.schema.Table;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * What each principal may do with the rows of one table.
 *
 * @param table the table
 * @param answers the answers by principal and command; none is missing
 */
public record TableAccess(Table table, Map<Principal, Map<Command, Access>> answers) {
  private static final ObjectName FILES = new ObjectName("storage", "objects");

  /** Copies the maps. */
  public TableAccess {
    Map<Principal, Map<Command, Access>> copy = new EnumMap<>(Principal.class);
    answers.forEach((principal, byCommand) -> copy.put(principal, Map.copyOf(byCommand)));
    answers = Map.copyOf(copy);
  }

  /**
   * Returns what each principal may do with the files of one bucket of Supabase's storage, which
   * are rows of {@code storage.objects}.
   *
   * @param bucket the id of the bucket
   */
  public static Optional<TableAccess> ofFiles(Schema schema, String bucket) {
    AccessEvaluator evaluator =
        new AccessEvaluator(schema, Map.of(FILES, Map.of("bucket_id", new Term.Known(bucket))));
    return Optional.ofNullable(schema.tables().get(FILES)).map(table -> of(table, evaluator));
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
