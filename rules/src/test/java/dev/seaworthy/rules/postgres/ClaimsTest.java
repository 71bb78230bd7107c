package dev.seaworthy.rules.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What rules say of their fixtures happens in a real PostgreSQL: {@code claims.txt} has a section
 * per fixture, with what somebody does there and what comes of it.
 */
@ExtendWith(PostgresServer.Resolver.class)
class ClaimsTest {
  private static final Path RULES = Path.of("..", "testdata", "rules");
  private static final Pattern CLAIM =
      Pattern.compile("(postgres|anon|user\\d)( with \\{.*?})?( for good)?: (.*?)(?: -> (.*))?");

  static Stream<Arguments> fixtures() throws IOException {
    Map<String, List<String>> sections = new LinkedHashMap<>();
    List<String> current = List.of();
    for (String line : Resources.lines("claims.txt")) {
      if (line.startsWith("== ")) {
        current = sections.computeIfAbsent(line.substring(3), absent -> new ArrayList<>());
      } else {
        current.add(line);
      }
    }
    return sections.entrySet().stream().map(each -> Arguments.of(each.getKey(), each.getValue()));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("fixtures")
  void whatTheRuleSaysComesTrue(String fixture, List<String> claims, PostgresServer server)
      throws Exception {
    List<String> outcomes = new ArrayList<>();
    List<String> claimed = new ArrayList<>();
    try (Connection database = server.database();
        Statement statement = database.createStatement()) {
      statement.setEscapeProcessing(false);
      assertThat(new Migrations(TestProjects.files(RULES.resolve(fixture))).apply(database))
          .isEmpty();
      for (String claim : claims) {
        Matcher parts = CLAIM.matcher(claim);
        assertThat(parts.matches()).as(claim).isTrue();
        if (parts.group(1).equals("postgres")) {
          statement.execute(parts.group(4));
        } else {
          String session = session(parts.group(1), parts.group(2));
          String outcome = outcome(statement, session, parts.group(4), parts.group(3) != null);
          outcomes.add(claim.substring(0, parts.start(5)) + outcome);
          claimed.add(claim);
        }
      }
    }
    assertThat(outcomes).isEqualTo(claimed);
  }

  private static String session(String who, String metadata) {
    String role = who.equals("anon") ? "anon" : "authenticated";
    String user =
        who.equals("anon")
            ? ""
            : ", \"sub\": \"00000000-0000-0000-0000-00000000000%s\"".formatted(who.substring(4));
    String more =
        metadata == null ? "" : ", \"user_metadata\": " + metadata.substring(" with ".length());
    return "select set_config('request.jwt.claims', '{\"role\": \"%s\"%s%s}', true)"
            .formatted(role, user, more)
        + "; set local role "
        + role;
  }

  /** Returns what a statement comes to, and undoes it if it is not done for good. */
  private static String outcome(Statement statement, String session, String sql, boolean forGood)
      throws SQLException {
    Connection connection = statement.getConnection();
    connection.setAutoCommit(false);
    try {
      statement.execute(session);
      if (!statement.execute(sql)) {
        return rows(statement.getUpdateCount());
      }
      int count = 0;
      try (ResultSet rows = statement.getResultSet()) {
        while (rows.next()) {
          count++;
        }
      }
      return rows(count);
    } catch (SQLException e) {
      return "error " + e.getSQLState();
    } finally {
      if (forGood) {
        connection.commit();
      } else {
        connection.rollback();
      }
      connection.setAutoCommit(true);
    }
  }

  private static String rows(int count) {
    return count + (count == 1 ? " row" : " rows");
  }
}
