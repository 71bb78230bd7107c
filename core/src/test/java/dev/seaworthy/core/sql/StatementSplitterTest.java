package dev.seaworthy.core.sql;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seaworthy.core.source.SourceFile;
import java.util.List;
import org.junit.jupiter.api.Test;

class StatementSplitterTest {

  @Test
  void semicolonsInQuotesCommentsAndBodiesEndNothing() {
    assertThat(split("select ';', E'\\';', U&'d\\0061;', $a$;$b$;$a$; select \";\""))
        .containsExactly("select ';', E'\\';', U&'d\\0061;', $a$;$b$;$a$", "select \";\"");
    assertThat(split("select 1 -- ; no\n; /* ; /* ; */ ; */ select 2"))
        .containsExactly("select 1", "select 2");
    assertThat(split("create rule r as on insert to t do (select 1; select 2); select 3"))
        .containsExactly("create rule r as on insert to t do (select 1; select 2)", "select 3");
  }

  @Test
  void aStandardBodyIsOneStatement() {
    String function =
        "create function f() returns int begin atomic select case when true then 1 end; select 2;"
            + " end";
    assertThat(split(function + "; select 3")).containsExactly(function, "select 3");
    assertThat(split("begin; select 1; end; select 2"))
        .containsExactly("begin", "select 1", "end", "select 2");
  }

  @Test
  void copyDataAndPsqlCommandsAreNoStatements() {
    assertThat(split("\\connect db\nCOPY t (a) FROM stdin;\nit's; \"\n\\.\nselect 1;"))
        .containsExactly("COPY t (a) FROM stdin", "select 1");
  }

  @Test
  void aParenthesisThatNothingClosesDoesNotSwallowTheRest() {
    assertThat(split("create table t (a int; alter table u enable row level security; select 1"))
        .containsExactly(
            "create table t (a int", "alter table u enable row level security", "select 1");
  }

  @Test
  void dollarsWithinNamesAndParametersAreNoQuotes() {
    assertThat(split("select a$b$c; select $1; select $x$;$x$"))
        .containsExactly("select a$b$c", "select $1", "select $x$;$x$");
  }

  @Test
  void operatorsLeaveCommentsAndSignsAlone() {
    SqlTokens tokens = SqlTokens.of("a->>'b' +-- note\n1 <-2 *-3 ::text");
    assertThat(tokens.list().stream().map(t -> tokens.text().substring(t.start(), t.end())))
        .containsExactly("a", "->>", "'b'", "+", "1", "<", "-", "2", "*", "-", "3", "::", "text");
  }

  @Test
  void aQuoteThatIsNeverClosedIsAProblemAtItsPlace() {
    var parsed = SqlParser.parse(new SourceFile("a.sql", "select 1; do $$ begin"));
    assertThat(parsed.problems())
        .singleElement()
        .satisfies(
            problem -> {
              assertThat(problem.span().start()).isEqualTo(13);
              assertThat(problem.message()).isEqualTo("this string is never closed; expected $$");
            });
    assertThat(parsed.tree().statements()).hasSize(2);
  }

  @Test
  void theQuotesOfAnotherDatabaseAreNoProblem() {
    String mysql = "CREATE TABLE `t` (`a` varchar(9) DEFAULT 'it\\'s') ENGINE=InnoDB;";
    assertThat(SqlParser.parse(new SourceFile("a.sql", mysql)).problems()).isEmpty();
  }

  private static List<String> split(String script) {
    return new StatementSplitter(script).split().stream().map(SqlTokens::source).toList();
  }
}
