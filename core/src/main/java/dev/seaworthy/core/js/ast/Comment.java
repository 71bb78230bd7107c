package dev.seaworthy.core.js.ast;

import dev.seaworthy.core.source.Span;

/**
 * A comment.
 *
 * @param kind how it is written
 * @param start UTF-16 offset of its first code unit
 * @param end offset after its last code unit, the closing mark included, the line break not
 */
public record Comment(Kind kind, int start, int end) {
  /** How a comment is written. */
  public enum Kind {
    /** From two slashes to the end of the line. */
    LINE,
    /** From one of the marks around a comment of HTML to the end of the line, in old scripts. */
    HTML,
    /** Between slash-star and star-slash. */
    BLOCK,
    /** The first line of a file that starts with a number sign and an exclamation mark. */
    HASHBANG
  }

  /** Returns the range of the comment. */
  public Span span() {
    return new Span(start, end);
  }

  /** Returns what the comment says, without its marks. */
  public String textIn(CharSequence source) {
    int tail = kind == Kind.BLOCK ? 2 : 0;
    int head = kind != Kind.HTML ? 2 : source.charAt(start) == '<' ? 4 : 3;
    return source.subSequence(start + head, end - tail).toString();
  }
}
