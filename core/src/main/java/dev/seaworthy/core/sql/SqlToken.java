package dev.seaworthy.core.sql;

/**
 * A lexical unit of a script; white space and comments are none.
 *
 * @param kind what it is
 * @param start UTF-16 offset of the first code unit
 * @param end UTF-16 offset after the last code unit
 */
public record SqlToken(Kind kind, int start, int end) {

  /** The kinds of tokens, after chapter 4.1 of the PostgreSQL manual. */
  public enum Kind {
    /** A key word or an unquoted identifier. */
    WORD,
    /** {@code "name"}, also {@code U&"name"}. */
    QUOTED_IDENTIFIER,
    /** {@code 'text'}, {@code E'text'}, {@code U&'text'}. */
    STRING,
    /** {@code $tag$text$tag$}. */
    DOLLAR_STRING,
    /** {@code B'01'} or {@code X'1F'}. */
    BIT_STRING,
    /** An integer or decimal. */
    NUMBER,
    /** {@code $1}. */
    PARAMETER,
    /** One or more operator characters. */
    OPERATOR,
    /** {@code (}. */
    LEFT_PAREN,
    /** {@code )}. */
    RIGHT_PAREN,
    /** {@code [}. */
    LEFT_BRACKET,
    /** {@code ]}. */
    RIGHT_BRACKET,
    /** {@code ,}. */
    COMMA,
    /** {@code ;}. */
    SEMICOLON,
    /** {@code .}. */
    DOT,
    /** {@code :}, {@code ::}, {@code :=} or {@code ..}. */
    PUNCTUATION,
    /** A character that PostgreSQL does not know outside of strings, such as a backquote. */
    UNKNOWN
  }
}
