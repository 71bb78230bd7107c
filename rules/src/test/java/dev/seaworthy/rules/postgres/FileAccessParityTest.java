package dev.seaworthy.rules.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seaworthy.core.sql.access.Command;
import dev.seaworthy.core.sql.access.Principal;
import dev.seaworthy.core.sql.access.TableAccess;
import dev.seaworthy.core.sql.access.Verdict;
import dev.seaworthy.core.sql.schema.Schema;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.StringJoiner;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Policies of {@code storage.objects} and what anybody and another user may do with a file of the
 * bucket {@code a} that the owner uploaded: select, insert, update, delete. The verdicts are those
 * of the evaluator, and those of PostgreSQL.
 */
@ExtendWith(PostgresServer.Resolver.class)
class FileAccessParityTest {
  private static final String OWNER = "00000000-0000-0000-0000-000000000001";
  private static final String OTHER = "00000000-0000-0000-0000-000000000002";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "for all using (bucket_id = 'a')                                          | ++++ | ++++",
        "for all using (bucket_id = 'b')                                          | ---- | ----",
        "for all using (bucket_id in ('a', 'b'))                                  | ++++ | ++++",
        "for all using (bucket_id = any (array['a']))                             | ++++ | ++++",
        "for all using (objects.bucket_id = 'a' and auth.role() = 'authenticated')| ---- | ++++",
        "for all to authenticated using (bucket_id <> 'a')                        | ---- | ----",
        "for insert with check (bucket_id = 'a')                                  | -+-- | -+--",
        "for delete using (bucket_id = 'a')                                       | ---- | ----",
        "for select using (bucket_id = 'a' and auth.uid() is not null)            | ---- | +---",
        "for all using (bucket_id = 'a' and (storage.foldername(name))[1] = auth.uid()::text)"
            + "| ---- | ----",
        "for all using (bucket_id = 'a' and owner = auth.uid())                   | ---- | ----",
      })
  void filesAreDecidedAsByPostgres(
      String policy, String anonymous, String other, PostgresServer server) throws SQLException {
    String sql =
        "insert into storage.buckets (id, name) values ('a', 'a'), ('b', 'b');\n"
            + "create policy p on storage.objects "
            + policy
            + ";";
    Schema schema = new Migrations(Map.of("supabase/migrations/1.sql", sql)).replay();
    TableAccess files = TableAccess.ofFiles(schema, "a").orElseThrow();
    assertThat(decided(files, Principal.ANONYMOUS)).isEqualTo(anonymous);
    assertThat(decided(files, Principal.OTHER)).isEqualTo(other);
    try (Connection database = server.database()) {
      run(database, sql);
      assertThat(tried(database, "anon", "{}")).as("PostgreSQL").isEqualTo(anonymous);
      assertThat(
              tried(
                  database,
                  "authenticated",
                  "{\"role\": \"authenticated\", \"sub\": \"" + OTHER + "\"}"))
          .as("PostgreSQL")
          .isEqualTo(other);
    }
  }

  private static String decided(TableAccess files, Principal principal) {
    StringJoiner signs = new StringJoiner("");
    for (Command command : Command.values()) {
      signs.add(files.verdict(command, principal) == Verdict.ALLOWED ? "+" : "-");
    }
    return signs.toString();
  }

  private static String tried(Connection database, String role, String claims) throws SQLException {
    StringJoiner signs = new StringJoiner("");
    for (Command command : Command.values()) {
      signs.add(works(database, command, role, claims) ? "+" : "-");
    }
    return signs.toString();
  }

  private static boolean works(Connection database, Command command, String role, String claims)
      throws SQLException {
    database.setAutoCommit(false);
    try (Statement statement = database.createStatement()) {
      statement.execute(insertion());
      statement.execute("select set_config('request.jwt.claims', '" + claims + "', true)");
      statement.execute("set local role " + role);
      return switch (command) {
        case SELECT -> {
          try (ResultSet rows = statement.executeQuery("select id from storage.objects")) {
            yield rows.next();
          }
        }
        case INSERT -> statement.executeUpdate(insertion()) > 0;
        case UPDATE ->
            statement.executeUpdate("update storage.objects set name = name where id is not null")
                > 0;
        case DELETE ->
            statement.executeUpdate("delete from storage.objects where id is not null") > 0;
      };
    } catch (SQLException refused) {
      return false;
    } finally {
      database.rollback();
      database.setAutoCommit(true);
    }
  }

  private static String insertion() {
    return "insert into storage.objects (bucket_id, name, owner) values ('a', '%s/x.pdf', '%s')"
        .formatted(OWNER, OWNER);
  }

  private static void run(Connection database, String sql) throws SQLException {
    try (Statement statement = database.createStatement()) {
      statement.execute(sql);
    }
  }
}
