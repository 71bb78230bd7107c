package dev.seaworthy.core.js.parse;

import java.util.Arrays;

/** The open brackets, templates and JSX tags around the place that the lexer is at. */
final class Frames {
  /** What a frame was opened by, which decides how the text in it and behind it is read. */
  enum Kind {
    /** The file. */
    FILE,
    /** Braces after which a statement or member may start. */
    BLOCK,
    /** Braces that are the end of an expression: an object, a class or function expression. */
    OBJECT,
    /** Braces in a template. */
    SUBSTITUTION,
    /** Braces in JSX. */
    CONTAINER,
    /** Parentheses that are the end of an expression or of parameters. */
    PARENTHESES,
    /** Parentheses of if, while, for and with, after which a statement starts. */
    HEAD,
    /** Square brackets. */
    BRACKETS,
    /** An opening tag of JSX. */
    TAG,
    /** A closing tag of JSX. */
    CLOSING_TAG,
    /** What stands between an opening and a closing tag of JSX. */
    CHILDREN,
    /** Type arguments in an opening tag of JSX. */
    TAG_ARGUMENTS
  }

  private Kind[] kinds = new Kind[64];
  private int[] openers = new int[64];

  /** Per frame: the body of a function or class expression is still to come. */
  private boolean[] bodies = new boolean[64];

  private int depth;
  private int braces;
  private int parentheses;
  private int brackets;

  Frames() {
    kinds[0] = Kind.FILE;
    openers[0] = Tokens.NONE;
  }

  Kind kind() {
    return kinds[depth];
  }

  int opener() {
    return openers[depth];
  }

  void push(Kind kind, int opener) {
    if (++depth == kinds.length) {
      kinds = Arrays.copyOf(kinds, depth * 2);
      openers = Arrays.copyOf(openers, depth * 2);
      bodies = Arrays.copyOf(bodies, depth * 2);
    }
    kinds[depth] = kind;
    openers[depth] = opener;
    bodies[depth] = false;
    count(kind, 1);
  }

  void pop() {
    if (depth > 0) {
      count(kinds[depth], -1);
      depth--;
    }
  }

  /** Keeps count, so that a closing bracket without an opening one is known at once. */
  private void count(Kind kind, int difference) {
    switch (kind) {
      case BLOCK, OBJECT, SUBSTITUTION, CONTAINER -> braces += difference;
      case PARENTHESES, HEAD -> parentheses += difference;
      case BRACKETS -> brackets += difference;
      default -> {}
    }
  }

  void expectBody() {
    bodies[depth] = true;
  }

  /** Returns whether a body was still to come, and takes note that it has come. */
  boolean takeBody() {
    boolean expected = bodies[depth];
    bodies[depth] = false;
    return expected;
  }

  /**
   * Closes frames up to the innermost one that a closing bracket belongs to.
   *
   * @return whether there is such a frame; otherwise nothing is closed
   */
  boolean popTo(char closer) {
    int open = closer == '}' ? braces : closer == ')' ? parentheses : brackets;
    if (open == 0) {
      return false;
    }
    while (!closes(kinds[depth], closer)) {
      pop();
    }
    return true;
  }

  private static boolean closes(Kind kind, char closer) {
    return switch (kind) {
      case BLOCK, OBJECT, SUBSTITUTION, CONTAINER -> closer == '}';
      case PARENTHESES, HEAD -> closer == ')';
      case BRACKETS -> closer == ']';
      default -> false;
    };
  }
}
