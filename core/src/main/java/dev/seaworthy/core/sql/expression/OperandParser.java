package dev.seaworthy.core.sql.expression;

import dev.seaworthy.core.sql.Literals;
import dev.seaworthy.core.sql.ObjectName;
import dev.seaworthy.core.sql.SqlToken.Kind;
import dev.seaworthy.core.sql.SqlTokens;
import dev.seaworthy.core.sql.expression.ExpressionCursor.NotUnderstood;
import dev.seaworthy.core.sql.expression.SqlExpression.Constant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Reads what operators stand between: constants, names, calls, groups, {@code CASE}. */
final class OperandParser {
  private static final Set<String> ENDS =
      Set.of(
          "then", "loop", "from", "where", "order", "group", "limit", "as", "into", "using", "end",
          "else", "when");

  /** Words that begin a constant of a type, such as {@code interval '1 day'}. */
  private static final Set<String> TYPED_CONSTANTS =
      Set.of("interval", "date", "time", "timestamp", "timestamptz", "uuid", "inet", "jsonb");

  private final ExpressionCursor cursor;
  private final ExpressionParser expressions;

  OperandParser(ExpressionCursor cursor, ExpressionParser expressions) {
    this.cursor = cursor;
    this.expressions = expressions;
  }

  SqlExpression operand() {
    SqlExpression operand =
        switch (cursor.kind()) {
          case WORD -> word();
          case QUOTED_IDENTIFIER -> reference();
          case STRING, DOLLAR_STRING -> string();
          case NUMBER -> new Constant(Constant.Kind.NUMBER, cursor.next());
          case PARAMETER -> new SqlExpression.NameReference(List.of(cursor.next()));
          case LEFT_PAREN -> parenthesized();
          case OPERATOR -> sign();
          default -> throw new NotUnderstood();
        };
    return subscripts(operand);
  }

  /** Constants that follow each other on several lines are one. */
  private SqlExpression string() {
    StringBuilder text = new StringBuilder();
    while (cursor.at(Kind.STRING) || cursor.at(Kind.DOLLAR_STRING)) {
      text.append(Literals.string(cursor.next()));
    }
    return new Constant(Constant.Kind.TEXT, text.toString());
  }

  private SqlExpression sign() {
    if (!cursor.next().equals("-")) {
      throw new NotUnderstood();
    }
    if (cursor.at(Kind.NUMBER)) {
      return new Constant(Constant.Kind.NUMBER, "-" + cursor.next());
    }
    SqlExpression zero = new Constant(Constant.Kind.NUMBER, "0");
    return new SqlExpression.Binary(
        "-", zero, expressions.expression(ExpressionParser.UNARY_MINUS));
  }

  private SqlExpression subscripts(SqlExpression operand) {
    SqlExpression subscripted = operand;
    while (cursor.at(Kind.LEFT_BRACKET)) {
      SqlExpression index = ExpressionParser.parse(cursor.group());
      if (index instanceof SqlExpression.Opaque) {
        throw new NotUnderstood();
      }
      subscripted = new SqlExpression.Subscript(subscripted, index);
    }
    return subscripted;
  }

  private SqlExpression word() {
    String word = cursor.word();
    switch (word) {
      case "not":
        cursor.next();
        return new SqlExpression.Not(expressions.expression(ExpressionParser.NOT));
      case "true", "false":
        cursor.next();
        return new Constant(Constant.Kind.BOOLEAN, word);
      case "null":
        cursor.next();
        return new Constant(Constant.Kind.NULL, "");
      case "exists":
        cursor.next();
        return new SqlExpression.Exists(QueryParser.parse(cursor.group()));
      case "array":
        return array();
      case "case":
        return conditional();
      case "select", "row":
        throw new NotUnderstood();
      default:
        if (ENDS.contains(word)) {
          throw new NotUnderstood();
        }
        return TYPED_CONSTANTS.contains(word) && cursor.before(Kind.STRING)
            ? typedConstant()
            : reference();
    }
  }

  private SqlExpression typedConstant() {
    String type = cursor.word();
    cursor.next();
    return new SqlExpression.Cast(string(), type);
  }

  private SqlExpression conditional() {
    cursor.next();
    SqlExpression operand = cursor.at("when") ? null : expressions.expression();
    List<SqlExpression.When> branches = new ArrayList<>();
    while (cursor.accept("when")) {
      SqlExpression test = expressions.expression();
      SqlExpression condition =
          operand == null ? test : new SqlExpression.Binary("=", operand, test);
      cursor.expect("then");
      branches.add(new SqlExpression.When(condition, expressions.expression()));
    }
    SqlExpression otherwise =
        cursor.accept("else") ? expressions.expression() : new Constant(Constant.Kind.NULL, "");
    cursor.expect("end");
    return new SqlExpression.Case(branches, otherwise);
  }

  private SqlExpression array() {
    cursor.next();
    boolean query = cursor.at(Kind.LEFT_PAREN);
    SqlTokens inside = cursor.group();
    return query
        ? new SqlExpression.ArrayQuery(QueryParser.parse(inside))
        : new SqlExpression.ArrayItems(ExpressionParser.list(inside));
  }

  private SqlExpression reference() {
    List<String> parts = new ArrayList<>();
    parts.add(Literals.identifier(cursor.next()));
    while (cursor.at(Kind.DOT)) {
      cursor.next();
      if (!cursor.at(Kind.WORD) && !cursor.at(Kind.QUOTED_IDENTIFIER)) {
        throw new NotUnderstood();
      }
      parts.add(Literals.identifier(cursor.next()));
    }
    if (!cursor.at(Kind.LEFT_PAREN)) {
      return new SqlExpression.NameReference(parts);
    }
    ObjectName function =
        new ObjectName(
            parts.size() == 1 ? null : parts.get(parts.size() - 2), parts.get(parts.size() - 1));
    SqlTokens inside = cursor.group();
    if (function.schema() == null && function.name().equals("cast")) {
      return cast(inside);
    }
    boolean star = inside.size() == 1 && inside.isSymbol(0, "*");
    return new SqlExpression.Call(function, star ? List.of() : ExpressionParser.list(inside));
  }

  /** {@code CAST(operand AS type)}. */
  private static SqlExpression cast(SqlTokens inside) {
    for (int i = inside.size() - 1; i > 0; i--) {
      if (inside.isWord(i, "as")) {
        ExpressionCursor type = new ExpressionCursor(inside.slice(i + 1, inside.size()));
        return new SqlExpression.Cast(
            ExpressionParser.parse(inside.slice(0, i)), new OperandParser(type, null).type());
      }
    }
    throw new NotUnderstood();
  }

  SqlExpression parenthesized() {
    SqlTokens inside = cursor.group();
    if (ExpressionParser.isQuery(inside)) {
      return new SqlExpression.ScalarQuery(QueryParser.parse(inside));
    }
    return ExpressionParser.parse(inside);
  }

  /** Reads a type, without its length. */
  String type() {
    StringBuilder type = new StringBuilder();
    while (cursor.at(Kind.WORD) || cursor.at(Kind.QUOTED_IDENTIFIER)) {
      type.append(Literals.identifier(cursor.next()));
      if (!cursor.at(Kind.DOT)) {
        break;
      }
      type.append(cursor.next());
    }
    if (cursor.at(Kind.LEFT_PAREN)) {
      cursor.group();
    }
    while (cursor.at(Kind.LEFT_BRACKET)) {
      cursor.group();
      type.append("[]");
    }
    return type.toString();
  }
}
