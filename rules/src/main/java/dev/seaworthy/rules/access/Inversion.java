package dev.seaworthy.rules.access;

import dev.seaworthy.core.sql.access.Access;
import dev.seaworthy.core.sql.access.Command;
import dev.seaworthy.core.sql.access.Principal;
import dev.seaworthy.core.sql.access.TableAccess;
import dev.seaworthy.core.sql.access.Verdict;
import dev.seaworthy.core.sql.schema.Policy;
import java.util.ArrayList;
import java.util.List;

/**
 * Policies that let the wrong ones in: whoever is known better to the app may do less.
 *
 * @param command what they may do with every row
 * @param favoured who may do it
 * @param lockedOut who may not, although closer to the rows
 * @param policies the policies that let
 */
record Inversion(Command command, Principal favoured, Principal lockedOut, List<Policy> policies) {
  /**
   * Returns the inversions of a table. Adding is none: a form for visitors is no business of those
   * who are signed in.
   */
  static List<Inversion> of(TableAccess access) {
    List<Inversion> inversions = new ArrayList<>();
    for (Command command : List.of(Command.SELECT, Command.UPDATE, Command.DELETE)) {
      if (is(access, command, Principal.OTHER, Principal.OWNER)) {
        inversions.add(inversion(access, command, Principal.OTHER, Principal.OWNER));
      } else if (PersonalColumns.haveOwner(access.table())
          && is(access, command, Principal.ANONYMOUS, Principal.OTHER)) {
        Principal lockedOut =
            access.verdict(command, Principal.OWNER) == Verdict.DENIED
                ? Principal.OWNER
                : Principal.OTHER;
        inversions.add(inversion(access, command, Principal.ANONYMOUS, lockedOut));
      }
    }
    return inversions;
  }

  /** Rows that depend on data prove nothing; a missing grant is no condition turned around. */
  private static boolean is(
      TableAccess access, Command command, Principal favoured, Principal lockedOut) {
    Access open = access.answer(command, favoured);
    Access closed = access.answer(command, lockedOut);
    boolean decided =
        closed.reason() == Access.Reason.POLICIES || closed.reason() == Access.Reason.NO_POLICY;
    return open.verdict() == Verdict.ALLOWED
        && open.reason() == Access.Reason.POLICIES
        && closed.verdict() == Verdict.DENIED
        && decided;
  }

  private static Inversion inversion(
      TableAccess access, Command command, Principal favoured, Principal lockedOut) {
    List<Policy> policies = access.answer(command, favoured).opening(Verdict.ALLOWED);
    return new Inversion(command, favoured, lockedOut, policies);
  }
}
