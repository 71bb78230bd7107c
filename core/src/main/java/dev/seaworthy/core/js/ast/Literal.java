package dev.seaworthy.core.js.ast;

/** A literal value. The ESTree type of all kinds is {@code Literal}. */
public sealed interface Literal extends Expression {
  /**
   * A string.
   *
   * @param value the value, escapes decoded
   */
  record StringLiteral(int start, int end, String value) implements Literal {
    @Override
    public NodeType type() {
      return NodeType.Literal;
    }
  }

  /** A number. */
  record NumberLiteral(int start, int end, double value) implements Literal {
    @Override
    public NodeType type() {
      return NodeType.Literal;
    }
  }

  /**
   * A big integer.
   *
   * @param bigint the digits in decimal
   */
  record BigIntLiteral(int start, int end, String bigint) implements Literal {
    @Override
    public NodeType type() {
      return NodeType.Literal;
    }
  }

  /** The literal {@code true} or {@code false}. */
  record BooleanLiteral(int start, int end, boolean value) implements Literal {
    @Override
    public NodeType type() {
      return NodeType.Literal;
    }
  }

  /** The literal {@code null}. */
  record NullLiteral(int start, int end) implements Literal {
    @Override
    public NodeType type() {
      return NodeType.Literal;
    }
  }

  /**
   * A regular expression.
   *
   * @param pattern the text between the slashes
   */
  record RegExpLiteral(int start, int end, String pattern, String flags) implements Literal {
    @Override
    public NodeType type() {
      return NodeType.Literal;
    }
  }
}
