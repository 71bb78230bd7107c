package dev.seaworthy.rules.access;

import dev.seaworthy.core.sql.ObjectName;
import dev.seaworthy.core.sql.SqlTokens;
import dev.seaworthy.core.sql.access.Access;
import dev.seaworthy.core.sql.access.AccessMatrix;
import dev.seaworthy.core.sql.access.Command;
import dev.seaworthy.core.sql.access.Principal;
import dev.seaworthy.core.sql.access.TableAccess;
import dev.seaworthy.core.sql.access.Verdict;
import dev.seaworthy.core.sql.schema.RowSecurity;
import dev.seaworthy.core.sql.schema.View;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * What a view that runs with the rights of its owner gives, and its tables do not.
 *
 * @param view the view
 * @param reach what it reaches
 * @param access what the tables give
 */
record Bypass(View view, ViewReach reach, AccessMatrix access) {
  private static final ObjectName USERS = new ObjectName("auth", "users");

  /** Returns the tables whose rows, all or some, nobody would see who is not known to them. */
  Set<String> hidden() {
    Set<String> hidden = new TreeSet<>();
    Optional<Principal> reader = principal("SELECT");
    if (reader.isPresent()) {
      for (ObjectName name : reach.tables()) {
        boolean closed =
            access
                .of(name)
                .filter(table -> keeps(table, Command.SELECT, reader.get()))
                .filter(table -> isClosed(table.answer(Command.SELECT, Principal.ANONYMOUS)))
                .isPresent();
        if (closed || name.equals(USERS)) {
          hidden.add(name.toString());
        }
      }
    }
    return hidden;
  }

  /** A table without a grant may have been taken away on purpose, for the view to stand in. */
  private static boolean isClosed(Access answer) {
    return answer.verdict() == Verdict.DENIED && answer.reason() != Access.Reason.NO_GRANT;
  }

  /** Returns the tables whose policies show some rows by what these say, as the view may, too. */
  Set<String> filtered() {
    Set<String> filtered = new TreeSet<>();
    Optional<Principal> reader = principal("SELECT");
    if (reader.isPresent()) {
      for (ObjectName name : reach.tables()) {
        access
            .of(name)
            .filter(table -> keeps(table, Command.SELECT, reader.get()))
            .filter(
                table ->
                    table.answer(Command.SELECT, reader.get()).reason() != Access.Reason.NO_GRANT)
            .ifPresent(table -> filtered.add(name.toString()));
      }
    }
    return filtered;
  }

  /** Returns what can be done to rows through the view that their table refuses. */
  Set<Command> writes() {
    Set<Command> writes = EnumSet.noneOf(Command.class);
    Optional<TableAccess> table = reach.written().flatMap(access::of);
    if (table.isPresent()) {
      for (Command command : List.of(Command.INSERT, Command.UPDATE, Command.DELETE)) {
        Optional<Principal> writer = principal(command.name());
        if (writer.isPresent() && keeps(table.get(), command, writer.get())) {
          writes.add(command);
        }
      }
    }
    return writes;
  }

  private static boolean keeps(TableAccess table, Command command, Principal principal) {
    Verdict verdict = table.verdict(command, principal);
    return table.table().rowSecurity().state() == RowSecurity.State.ON
        && (verdict == Verdict.DENIED || verdict == Verdict.DEPENDS);
  }

  /** Returns the first who may use the view. */
  private Optional<Principal> principal(String privilege) {
    return List.of(Principal.ANONYMOUS, Principal.OTHER).stream()
        .filter(principal -> view.privileges().allows(principal.role(), privilege))
        .findFirst();
  }

  /** Returns the table that is written through the view. */
  ObjectName written() {
    return reach.written().orElseThrow();
  }

  /** Returns whether the view counts and adds up, and names nobody. */
  boolean showsFiguresOnly() {
    Set<String> names = SqlTokens.of(view.query()).names();
    return names.contains("group") && names.stream().noneMatch(PersonalColumns::isPersonal);
  }

  String readers() {
    return who(principal("SELECT").orElseThrow());
  }

  /** Returns who can write, as {@link #readers()} does; all writes are granted together. */
  String writers() {
    return writes().stream()
        .flatMap(command -> principal(command.name()).stream())
        .findFirst()
        .map(Bypass::who)
        .orElseThrow();
  }

  private static String who(Principal principal) {
    return principal == Principal.ANONYMOUS
        ? "anyone with the app's public anon key"
        : "every signed-in user";
  }
}
