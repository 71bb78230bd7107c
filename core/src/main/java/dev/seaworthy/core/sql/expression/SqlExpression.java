package dev.seaworthy.core.sql.expression;

import dev.seaworthy.core.sql.ObjectName;
import java.util.List;

/** An expression. Immutable. */
public sealed interface SqlExpression {

  /**
   * A constant.
   *
   * @param kind what sort of value
   * @param text the value: without quotes for a text, {@code true} or {@code false} for a truth
   *     value, empty for null
   */
  record Constant(Kind kind, String text) implements SqlExpression {
    /** The sorts of constants. */
    public enum Kind {
      /** A string. */
      TEXT,
      /** A number as it is written. */
      NUMBER,
      /** {@code true} or {@code false}. */
      BOOLEAN,
      /** {@code null}. */
      NULL
    }
  }

  /**
   * A column, a variable, a field of one, or an argument by its number, {@code $1}.
   *
   * @param parts the names between the dots, folded
   */
  record NameReference(List<String> parts) implements SqlExpression {
    /** Copies the list. */
    public NameReference {
      parts = List.copyOf(parts);
    }
  }

  /**
   * A call of a function.
   *
   * @param function the function
   * @param arguments the arguments; none for {@code count(*)}
   */
  record Call(ObjectName function, List<SqlExpression> arguments) implements SqlExpression {
    /** Copies the list. */
    public Call {
      arguments = List.copyOf(arguments);
    }
  }

  /**
   * Two operands and an operator.
   *
   * @param operator the symbol, or the words in lower case: {@code and}, {@code not like}, {@code
   *     is distinct from}
   */
  record Binary(String operator, SqlExpression left, SqlExpression right)
      implements SqlExpression {}

  /** {@code NOT operand}. */
  record Not(SqlExpression operand) implements SqlExpression {}

  /** {@code operand IS [NOT] NULL}, also {@code TRUE} and {@code FALSE} instead of null. */
  record Is(SqlExpression operand, boolean negated, Constant what) implements SqlExpression {}

  /** {@code operand [NOT] IN (items)}. */
  record InList(SqlExpression operand, boolean negated, List<SqlExpression> items)
      implements SqlExpression {
    /** Copies the list. */
    public InList {
      items = List.copyOf(items);
    }
  }

  /** {@code operand [NOT] IN (query)}. */
  record InQuery(SqlExpression operand, boolean negated, SelectQuery query)
      implements SqlExpression {}

  /**
   * {@code operand operator ANY (array)}, or {@code ALL}.
   *
   * @param all whether every element must fit instead of one
   */
  record Quantified(SqlExpression operand, String operator, boolean all, SqlExpression array)
      implements SqlExpression {}

  /** {@code EXISTS (query)}. */
  record Exists(SelectQuery query) implements SqlExpression {}

  /** A query in parentheses that yields one value. */
  record ScalarQuery(SelectQuery query) implements SqlExpression {}

  /** {@code ARRAY[…]}. */
  record ArrayItems(List<SqlExpression> items) implements SqlExpression {
    /** Copies the list. */
    public ArrayItems {
      items = List.copyOf(items);
    }
  }

  /** {@code ARRAY(query)}. */
  record ArrayQuery(SelectQuery query) implements SqlExpression {}

  /**
   * {@code operand::type}.
   *
   * @param type the type in lower case, arrays with {@code []}
   */
  record Cast(SqlExpression operand, String type) implements SqlExpression {}

  /** {@code operand[index]}; the index counts from 1. */
  record Subscript(SqlExpression operand, SqlExpression index) implements SqlExpression {}

  /**
   * {@code CASE … END}. Where an operand follows {@code CASE}, each condition compares with it.
   *
   * @param branches the conditions in order, each with its value
   * @param otherwise the value of {@code ELSE}, the constant null where there is none
   */
  record Case(List<When> branches, SqlExpression otherwise) implements SqlExpression {
    /** Copies the list. */
    public Case {
      branches = List.copyOf(branches);
    }
  }

  /** A condition of {@link Case} and the value where it holds. */
  record When(SqlExpression condition, SqlExpression value) {}

  /** An expression that is not read further. */
  record Opaque(String text) implements SqlExpression {}
}
