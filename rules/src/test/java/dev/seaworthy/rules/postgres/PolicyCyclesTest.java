package dev.seaworthy.rules.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seaworthy.core.sql.ObjectName;
import dev.seaworthy.core.sql.access.Access;
import dev.seaworthy.core.sql.access.AccessMatrix;
import dev.seaworthy.core.sql.access.Command;
import dev.seaworthy.core.sql.access.Principal;
import dev.seaworthy.core.sql.access.TableAccess;
import dev.seaworthy.core.sql.schema.Schema;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The policies of {@code cycles.txt}: those that PostgreSQL refuses are those we say it does. */
@ExtendWith(PostgresServer.Resolver.class)
class PolicyCyclesTest {
  private static final String ROWS =
      """
      insert into notes (user_id) values
        ('00000000-0000-0000-0000-000000000001'), ('00000000-0000-0000-0000-000000000002');
      """;

  /** "Infinite recursion in policy", and a function that calls itself until the stack is full. */
  private static final Set<String> RECURSION = Set.of("42P17", "54001");

  static Stream<Arguments> cases() throws IOException {
    List<Arguments> cases = new ArrayList<>();
    for (String line : Resources.lines("cycles.txt")) {
      String[] parts = line.split(" \\| ");
      cases.add(Arguments.of(List.of(parts[0].split(" && ")), parts[1].strip()));
    }
    return cases.stream();
  }

  @ParameterizedTest
  @MethodSource("cases")
  void thoseWhoNeverEndAreFound(List<String> statements, String expected, PostgresServer server)
      throws Exception {
    String sql = Resources.text("notes.sql") + script(statements);
    Schema schema = new Migrations(Map.of("supabase/migrations/1.sql", sql)).replay();
    assertThat(schema.statements()).allMatch(statement -> statement.refusal().isEmpty());
    TableAccess notes =
        AccessMatrix.of(schema, Set.of("public"))
            .of(new ObjectName("public", "notes"))
            .orElseThrow();
    try (Connection database = server.database();
        Statement statement = database.createStatement()) {
      statement.setEscapeProcessing(false);
      statement.execute(sql);
      statement.execute(ROWS);
      database.setAutoCommit(false);
      assertThat(signs(command -> isRefused(statement, command)))
          .as("PostgreSQL")
          .isEqualTo(expected);
    }
    assertThat(
            signs(
                command ->
                    notes.answer(command, Principal.OTHER).reason() == Access.Reason.RECURSION))
        .as("the matrix")
        .isEqualTo(expected);
  }

  private static String script(List<String> statements) {
    StringBuilder sql = new StringBuilder();
    for (int i = 0; i < statements.size(); i++) {
      String each = statements.get(i);
      int space = each.indexOf(' ');
      sql.append(
          each.startsWith("create ")
              ? each
              : "create policy p%d on %s %s"
                  .formatted(i, each.substring(0, space), each.substring(space)));
      sql.append(";\n");
    }
    return sql.toString();
  }

  private static String signs(Predicate<Command> refused) {
    return Stream.of(Command.values())
        .map(command -> refused.test(command) ? "x" : "-")
        .collect(Collectors.joining(" "));
  }

  private static boolean isRefused(Statement statement, Command command) {
    try {
      statement.execute(
          "select set_config('request.jwt.claims', '{\"role\": \"authenticated\", \"sub\":"
              + " \"00000000-0000-0000-0000-000000000003\"}', true)");
      statement.execute("set local role authenticated");
      statement.execute(
          switch (command) {
            case SELECT -> "select * from notes";
            case INSERT -> "insert into notes (status) values ('new')";
            case UPDATE -> "update notes set status = status where id is not null";
            case DELETE -> "delete from notes where id is not null";
          });
      return false;
    } catch (SQLException e) {
      return RECURSION.contains(e.getSQLState());
    } finally {
      rollback(statement);
    }
  }

  private static void rollback(Statement statement) {
    try {
      statement.getConnection().rollback();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
