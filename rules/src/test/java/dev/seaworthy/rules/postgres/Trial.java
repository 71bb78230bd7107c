package dev.seaworthy.rules.postgres;

import dev.seaworthy.core.sql.access.Command;
import dev.seaworthy.core.sql.access.Principal;
import dev.seaworthy.core.sql.access.Verdict;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Lets principals try to reach a note, over and over with other data: what always works is allowed,
 * what never works is denied.
 */
final class Trial {
  private static final String OWNER = "00000000-0000-0000-0000-000000000001";
  private static final String OTHER = "00000000-0000-0000-0000-000000000002";
  private static final String TEAM = "00000000-0000-0000-0000-00000000000a";
  private static final String OTHER_TEAM = "00000000-0000-0000-0000-00000000000b";
  private static final String ORG = "00000000-0000-0000-0000-00000000000c";
  private static final String OTHER_ORG = "00000000-0000-0000-0000-00000000000d";

  private final Connection connection;

  Trial(Connection connection, String schema) throws SQLException {
    this.connection = connection;
    run(schema);
  }

  Map<Principal, Verdict> verdicts(Command command, List<Principal> principals)
      throws SQLException {
    Map<Principal, Set<Verdict>> outcomes = new EnumMap<>(Principal.class);
    for (boolean openRow : new boolean[] {false, true}) {
      for (boolean powerfulUsers : new boolean[] {false, true}) {
        fill(openRow, powerfulUsers);
        for (Principal principal : principals) {
          outcomes
              .computeIfAbsent(principal, absent -> EnumSet.noneOf(Verdict.class))
              .add(
                  works(command, principal, openRow, powerfulUsers)
                      ? Verdict.ALLOWED
                      : Verdict.DENIED);
        }
      }
    }
    Map<Principal, Verdict> verdicts = new EnumMap<>(Principal.class);
    outcomes.forEach(
        (principal, seen) ->
            verdicts.put(principal, seen.size() > 1 ? Verdict.DEPENDS : seen.iterator().next()));
    return verdicts;
  }

  /** What differs between the kinds of data is neither the owner of a row nor its relations. */
  private void fill(boolean openRow, boolean powerfulUsers) throws SQLException {
    run(
        """
        truncate notes, members, teams, user_roles, profiles, auth.users, settings cascade;
        insert into auth.users (id, email) values ('%1$s', 'owner@x.test'), ('%2$s', 'other@x.test');
        insert into settings values ('open', 'yes');
        insert into teams values ('%3$s', '%1$s', %7$s), ('%4$s', '%2$s', false);
        insert into members values ('%3$s', '%1$s', '%9$s'), ('%4$s', '%2$s', '%9$s');
        insert into profiles values ('%1$s', '%5$s', '%8$s', %10$s), ('%2$s', '%6$s', '%8$s', %10$s);
        insert into user_roles values ('%1$s', '%8$s'), ('%2$s', '%8$s');
        """
            .formatted(
                OWNER,
                OTHER,
                TEAM,
                OTHER_TEAM,
                ORG,
                OTHER_ORG,
                openRow,
                powerfulUsers ? "admin" : "guest",
                powerfulUsers ? "editor" : "viewer",
                powerfulUsers));
    run(insertion(openRow));
  }

  private static String insertion(boolean open) {
    return """
        insert into notes (user_id, email, team_id, org_id, editors, path, published, status, expires_at)
        values ('%1$s', 'owner@x.test', '%2$s', '%3$s', '{%1$s}', '%1$s/a.txt', %4$s, '%5$s',
          now() + interval '%6$s day')
        """
        .formatted(OWNER, TEAM, ORG, open, open ? "active" : "closed", open ? "1" : "-1");
  }

  /** An error, such as a missing right or a recursion, is a refusal. */
  private boolean works(Command command, Principal principal, boolean openRow, boolean powerful)
      throws SQLException {
    connection.setAutoCommit(false);
    try (Statement statement = connection.createStatement()) {
      statement.execute(
          "select set_config('request.jwt.claims', '%s', true)"
              .formatted(claims(principal, powerful)));
      statement.execute("set local role " + principal.role());
      return switch (command) {
        case SELECT -> {
          try (ResultSet rows = statement.executeQuery("select id from notes")) {
            yield rows.next();
          }
        }
        case INSERT -> statement.executeUpdate(insertion(openRow)) > 0;
        case UPDATE ->
            statement.executeUpdate("update notes set status = status where id is not null") > 0;
        case DELETE -> statement.executeUpdate("delete from notes where id is not null") > 0;
      };
    } catch (SQLException refused) {
      return false;
    } finally {
      connection.rollback();
      connection.setAutoCommit(true);
    }
  }

  private static String claims(Principal principal, boolean powerful) {
    if (!principal.isSignedIn()) {
      return "{\"role\": \"%s\"}".formatted(principal.role());
    }
    String role = powerful ? "admin" : "guest";
    return """
        {"role": "authenticated", "sub": "%s", "email": "%s@x.test",
         "app_metadata": {"role": "%s"}, "user_metadata": {"role": "%s"}}
        """
        .formatted(
            principal == Principal.OWNER ? OWNER : OTHER,
            principal == Principal.OWNER ? "owner" : "other",
            role,
            role);
  }

  private void run(String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.setEscapeProcessing(false);
      statement.execute(sql);
    }
  }
}
