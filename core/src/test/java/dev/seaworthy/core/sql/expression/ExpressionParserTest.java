package dev.seaworthy.core.sql.expression;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seaworthy.core.sql.ObjectName;
import dev.seaworthy.core.sql.SqlTokens;
import dev.seaworthy.core.sql.expression.SqlExpression.Binary;
import dev.seaworthy.core.sql.expression.SqlExpression.Call;
import dev.seaworthy.core.sql.expression.SqlExpression.Case;
import dev.seaworthy.core.sql.expression.SqlExpression.Cast;
import dev.seaworthy.core.sql.expression.SqlExpression.Constant;
import dev.seaworthy.core.sql.expression.SqlExpression.Exists;
import dev.seaworthy.core.sql.expression.SqlExpression.InList;
import dev.seaworthy.core.sql.expression.SqlExpression.NameReference;
import dev.seaworthy.core.sql.expression.SqlExpression.Not;
import dev.seaworthy.core.sql.expression.SqlExpression.Opaque;
import dev.seaworthy.core.sql.expression.SqlExpression.Quantified;
import dev.seaworthy.core.sql.expression.SqlExpression.Subscript;
import dev.seaworthy.core.sql.expression.SqlExpression.When;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExpressionParserTest {
  private static final SqlExpression A = name("a");
  private static final SqlExpression B = name("b");
  private static final SqlExpression C = name("c");

  @Test
  void operatorsBindByPrecedence() {
    assertThat(parse("a or not b and c"))
        .isEqualTo(new Binary("or", A, new Binary("and", new Not(B), C)));
    assertThat(parse("not a = b || c"))
        .isEqualTo(new Not(new Binary("=", A, new Binary("||", B, C))));
    assertThat(parse("(a or b) and c")).isEqualTo(new Binary("and", new Binary("or", A, B), C));
    assertThat(parse("a not like b and c"))
        .isEqualTo(new Binary("and", new Binary("not like", A, B), C));
  }

  @Test
  void valuesAreUnquoted() {
    assertThat(parse("'it''s'")).isEqualTo(text("it's"));
    assertThat(parse("E'a\\nb'")).isEqualTo(text("a\nb"));
    assertThat(parse("$x$a'b$x$")).isEqualTo(text("a'b"));
    assertThat(parse("'{a,b}'::text[]")).isEqualTo(new Cast(text("{a,b}"), "text[]"));
    assertThat(parse("\"Odd Name\".B")).isEqualTo(new NameReference(List.of("Odd Name", "b")));
  }

  @Test
  void longerFormsAreShorterOnes() {
    SqlExpression between = new Binary("and", new Binary(">=", A, B), new Binary("<=", A, C));
    assertThat(parse("a between b and c")).isEqualTo(between);
    assertThat(parse("a not between b and c")).isEqualTo(new Not(between));
    assertThat(parse("cast(a as text)")).isEqualTo(new Cast(A, "text"));
    assertThat(parse("interval '1 day'")).isEqualTo(new Cast(text("1 day"), "interval"));
    assertThat(parse("case a when b then c end"))
        .isEqualTo(
            new Case(
                List.of(new When(new Binary("=", A, B), C)), new Constant(Constant.Kind.NULL, "")));
    assertThat(parse("case when a then b else c end = c"))
        .isEqualTo(new Binary("=", new Case(List.of(new When(A, B)), C), C));
    assertThat(parse("a is distinct from b and c"))
        .isEqualTo(new Binary("and", new Binary("is distinct from", A, B), C));
    assertThat(parse("(f(a))[1]"))
        .isEqualTo(
            new Subscript(
                new Call(new ObjectName(null, "f"), List.of(A)),
                new Constant(Constant.Kind.NUMBER, "1")));
  }

  @Test
  void callsListsAndQuantifiersAreRead() {
    assertThat(parse("auth.uid()")).isEqualTo(new Call(new ObjectName("auth", "uid"), List.of()));
    assertThat(parse("a not in (b, c)")).isEqualTo(new InList(A, true, List.of(B, C)));
    assertThat(parse("a = any(b)")).isEqualTo(new Quantified(A, "=", false, B));
  }

  @Test
  void aQueryKeepsItsTablesAndOneCondition() {
    Exists exists =
        (Exists)
            parse(
                "exists (select 1 from pg_class c join pg_namespace n on n.oid = c.relnamespace"
                    + " where c.relname = a order by 1 limit 1)");
    assertThat(exists.query().understood()).isTrue();
    assertThat(exists.query().from())
        .extracting(from -> from.alias().orElseThrow())
        .containsExactly("c", "n");
    assertThat(exists.query().where()).get().isInstanceOf(Binary.class);
    Exists outer = (Exists) parse("exists (select 1 from a left join b on true)");
    assertThat(outer.query().understood()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"case when a then b", "a[1:2]", "a b", "= a", "a is b", ""})
  void whatIsNotUnderstoodIsOpaque(String expression) {
    assertThat(parse(expression)).isInstanceOf(Opaque.class);
  }

  private static SqlExpression parse(String expression) {
    return ExpressionParser.parse(SqlTokens.of(expression));
  }

  private static SqlExpression name(String name) {
    return new NameReference(List.of(name));
  }

  private static SqlExpression text(String text) {
    return new Constant(Constant.Kind.TEXT, text);
  }
}
