package dev.seaworthy.core.sql;

import dev.seaworthy.core.source.Span;
import dev.seaworthy.core.source.SyntaxProblem;
import dev.seaworthy.core.sql.SqlToken.Kind;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads tokens as PostgreSQL does, with {@code standard_conforming_strings} on. A quote that is
 * never closed is a problem, and its token runs to the end of the text.
 *
 * <p>Source: "Lexical Structure", chapter 4.1 of the PostgreSQL manual.
 */
final class SqlLexer {
  private static final String OPERATOR_CHARACTERS = "+-*/<>=~!@#%^&|?";

  private final String text;
  private final int end;
  private final List<SyntaxProblem> problems = new ArrayList<>();
  private int position;

  /** Creates a lexer for a range of a text. */
  SqlLexer(String text, Span range) {
    this.text = text;
    this.position = range.start();
    this.end = range.end();
  }

  /** Returns the quotes and comments that were never closed so far. */
  List<SyntaxProblem> problems() {
    return problems;
  }

  /** Returns the offset after the last token. */
  int position() {
    return position;
  }

  /** Goes on reading at an offset. */
  void seek(int offset) {
    position = offset;
  }

  /** Returns the next token, or null at the end. */
  SqlToken next() {
    skipBlanks();
    if (position >= end) {
      return null;
    }
    int start = position;
    Kind kind = read();
    return new SqlToken(kind, start, position);
  }

  private Kind read() {
    char c = text.charAt(position);
    return switch (c) {
      case '(' -> single(Kind.LEFT_PAREN);
      case ')' -> single(Kind.RIGHT_PAREN);
      case '[' -> single(Kind.LEFT_BRACKET);
      case ']' -> single(Kind.RIGHT_BRACKET);
      case ',' -> single(Kind.COMMA);
      case ';' -> single(Kind.SEMICOLON);
      case '\'' -> quoted(position, '\'', false, Kind.STRING);
      case '"' -> quoted(position, '"', false, Kind.QUOTED_IDENTIFIER);
      case '$' -> dollar();
      case '.' -> dot();
      case ':' -> colon();
      default -> {
        if (isWordStart(c)) {
          yield word();
        }
        if (isDigit(c)) {
          yield number();
        }
        yield OPERATOR_CHARACTERS.indexOf(c) >= 0 ? operator() : single(Kind.UNKNOWN);
      }
    };
  }

  private Kind single(Kind kind) {
    position++;
    return kind;
  }

  private Kind dot() {
    if (isDigit(peek(1))) {
      return number();
    }
    if (peek(1) == '.') {
      position += 2;
      return Kind.PUNCTUATION;
    }
    return single(Kind.DOT);
  }

  private Kind colon() {
    position += peek(1) == ':' || peek(1) == '=' ? 2 : 1;
    return Kind.PUNCTUATION;
  }

  private Kind word() {
    char c = text.charAt(position);
    char following = peek(1);
    if (following == '\'') {
      switch (c) {
        case 'e', 'E':
          return quoted(position + 1, '\'', true, Kind.STRING);
        case 'n', 'N':
          return quoted(position + 1, '\'', false, Kind.STRING);
        case 'b', 'B', 'x', 'X':
          return quoted(position + 1, '\'', false, Kind.BIT_STRING);
        default:
          break;
      }
    }
    if ((c == 'u' || c == 'U') && following == '&') {
      char quote = peek(2);
      if (quote == '\'' || quote == '"') {
        return quoted(
            position + 2, quote, false, quote == '"' ? Kind.QUOTED_IDENTIFIER : Kind.STRING);
      }
    }
    while (position < end && isWordPart(text.charAt(position))) {
      position++;
    }
    return Kind.WORD;
  }

  private Kind number() {
    position++;
    while (position < end && isNumberPart()) {
      position++;
    }
    return Kind.NUMBER;
  }

  private boolean isNumberPart() {
    char c = text.charAt(position);
    if (c == '.') {
      return peek(1) != '.';
    }
    char before = text.charAt(position - 1);
    boolean exponentSign = (c == '+' || c == '-') && (before == 'e' || before == 'E');
    return isDigit(c) || c == '_' || isLetter(c) || (exponentSign && isDigit(peek(1)));
  }

  /** An operator ends where a comment starts, and a trailing sign belongs to what follows. */
  private Kind operator() {
    int start = position;
    while (position < end
        && OPERATOR_CHARACTERS.indexOf(text.charAt(position)) >= 0
        && !(position > start && startsComment())) {
      position++;
    }
    while (position - start > 1 && isSign(text.charAt(position - 1)) && !mayEndInSign(start)) {
      position--;
    }
    return Kind.OPERATOR;
  }

  private boolean mayEndInSign(int start) {
    for (int i = start; i < position; i++) {
      if ("~!@#%^&|?".indexOf(text.charAt(i)) >= 0) {
        return true;
      }
    }
    return false;
  }

  private Kind quoted(int open, char quote, boolean backslashEscapes, Kind kind) {
    int i = open + 1;
    while (i < end) {
      char c = text.charAt(i);
      if (c == '\\' && backslashEscapes) {
        i += 2;
      } else if (c != quote) {
        i++;
      } else if (i + 1 < end && text.charAt(i + 1) == quote) {
        i += 2;
      } else {
        position = i + 1;
        return kind;
      }
    }
    String what = quote == '"' ? "quoted name" : "string";
    return unclosed(open, kind, "this " + what + " is never closed; expected " + quote);
  }

  private Kind dollar() {
    int i = position + 1;
    if (isDigit(peek(1))) {
      while (i < end && isDigit(text.charAt(i))) {
        i++;
      }
      position = i;
      return Kind.PARAMETER;
    }
    while (i < end && isWordPart(text.charAt(i)) && text.charAt(i) != '$') {
      i++;
    }
    if (i >= end || text.charAt(i) != '$') {
      return single(Kind.UNKNOWN);
    }
    String tag = text.substring(position, i + 1);
    int close = text.indexOf(tag, i + 1);
    if (close < 0 || close + tag.length() > end) {
      return unclosed(position, Kind.DOLLAR_STRING, "this string is never closed; expected " + tag);
    }
    position = close + tag.length();
    return Kind.DOLLAR_STRING;
  }

  private Kind unclosed(int open, Kind kind, String message) {
    problems.add(new SyntaxProblem(new Span(open, Math.min(open + 1, end)), message));
    position = end;
    return kind;
  }

  private void skipBlanks() {
    while (position < end) {
      char c = text.charAt(position);
      if (c == '-' && peek(1) == '-') {
        skipLine();
      } else if (c == '/' && peek(1) == '*') {
        skipBlockComment();
      } else if (isBlank(c)) {
        position++;
      } else {
        return;
      }
    }
  }

  /** Goes to the end of the line. */
  void skipLine() {
    while (position < end && text.charAt(position) != '\n' && text.charAt(position) != '\r') {
      position++;
    }
  }

  private void skipBlockComment() {
    int start = position;
    int depth = 0;
    while (position < end) {
      char c = text.charAt(position);
      if (c == '/' && peek(1) == '*') {
        depth++;
        position += 2;
      } else if (c == '*' && peek(1) == '/') {
        depth--;
        position += 2;
        if (depth == 0) {
          return;
        }
      } else {
        position++;
      }
    }
    position = end;
    problems.add(
        new SyntaxProblem(new Span(start, start + 2), "this comment is never closed; expected */"));
  }

  private boolean startsComment() {
    char c = text.charAt(position);
    return (c == '-' && peek(1) == '-') || (c == '/' && peek(1) == '*');
  }

  private char peek(int distance) {
    int offset = position + distance;
    return offset < end ? text.charAt(offset) : '\0';
  }

  private static boolean isSign(char c) {
    return c == '+' || c == '-';
  }

  private static boolean isBlank(char c) {
    return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f';
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private static boolean isLetter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }

  private static boolean isWordStart(char c) {
    return isLetter(c) || c == '_' || c >= '\u0080';
  }

  private static boolean isWordPart(char c) {
    return isWordStart(c) || isDigit(c) || c == '$';
  }
}
