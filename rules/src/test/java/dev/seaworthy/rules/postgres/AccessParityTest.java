package dev.seaworthy.rules.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seaworthy.core.sql.ObjectName;
import dev.seaworthy.core.sql.access.AccessMatrix;
import dev.seaworthy.core.sql.access.Command;
import dev.seaworthy.core.sql.access.Principal;
import dev.seaworthy.core.sql.access.TableAccess;
import dev.seaworthy.core.sql.access.Verdict;
import dev.seaworthy.core.sql.schema.Schema;
import java.io.IOException;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The policies of {@code policies.txt}: the verdicts that are written beside them are those of the
 * evaluator, and those of a PostgreSQL in which each principal tries, with data of several kinds.
 */
@ExtendWith(PostgresServer.Resolver.class)
class AccessParityTest {
  private static final List<Principal> PRINCIPALS =
      List.of(Principal.ANONYMOUS, Principal.OWNER, Principal.OTHER);

  static Stream<Arguments> policies() throws IOException {
    List<Arguments> cases = new ArrayList<>();
    for (String line : Resources.lines("policies.txt")) {
      String[] parts = line.split(" \\| ");
      cases.add(
          Arguments.of(
              Command.valueOf(parts[0].toUpperCase(Locale.ROOT)),
              List.of(parts[1].split(" && ")),
              verdicts(parts[2].strip().split(" "))));
    }
    return cases.stream();
  }

  private static Map<Principal, Verdict> verdicts(String[] signs) {
    Map<Principal, Verdict> verdicts = new EnumMap<>(Principal.class);
    for (int i = 0; i < signs.length; i++) {
      verdicts.put(
          PRINCIPALS.get(i),
          switch (signs[i]) {
            case "+" -> Verdict.ALLOWED;
            case "-" -> Verdict.DENIED;
            case "?" -> Verdict.DEPENDS;
            default -> throw new IllegalArgumentException(signs[i]);
          });
    }
    return verdicts;
  }

  @ParameterizedTest
  @MethodSource("policies")
  void theEvaluatorDecidesAsPostgresDoes(
      Command command,
      List<String> policies,
      Map<Principal, Verdict> expected,
      PostgresServer server)
      throws Exception {
    String sql = statements(policies);
    Schema schema = new Migrations(Map.of("supabase/migrations/1.sql", sql)).replay();
    assertThat(schema.statements()).allMatch(statement -> statement.refusal().isEmpty());
    TableAccess notes =
        AccessMatrix.of(schema, Set.of("public"))
            .of(new ObjectName("public", "notes"))
            .orElseThrow();
    Map<Principal, Verdict> decided = new EnumMap<>(Principal.class);
    for (Principal principal : PRINCIPALS) {
      decided.put(principal, notes.verdict(command, principal));
    }
    try (Connection database = server.database()) {
      assertThat(new Trial(database, sql).verdicts(command, PRINCIPALS))
          .as("PostgreSQL")
          .isEqualTo(expected);
    }
    assertThat(decided).as("the evaluator").isEqualTo(expected);
    assertThat(notes.verdict(command, Principal.SERVICE)).isEqualTo(Verdict.ALLOWED);
  }

  private static String statements(List<String> policies) throws IOException {
    StringBuilder sql = new StringBuilder(Resources.text("notes.sql"));
    for (int i = 0; i < policies.size(); i++) {
      sql.append("create policy p%d on notes %s;\n".formatted(i, policies.get(i)));
    }
    return sql.toString();
  }
}
