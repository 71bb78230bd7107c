package dev.seaworthy.core.js.parse;

import static dev.seaworthy.core.js.parse.Characters.isDigit;
import static dev.seaworthy.core.js.parse.Characters.isLineTerminator;

import dev.seaworthy.core.source.Span;
import dev.seaworthy.core.source.SyntaxProblem;

/** Finds the ends of literals. */
final class LiteralScanner {
  /** How often a regular expression is looked for on a line where none ends. */
  private static final int MOST_FAILURES = 16;

  private final Tokens tokens;
  private final char[] text;
  private final int length;

  /** How many slashes in a row started no regular expression before {@link #failedUntil}. */
  private int failures;

  private int failedUntil;

  LiteralScanner(Tokens tokens) {
    this.tokens = tokens;
    this.text = tokens.text;
    this.length = tokens.source.length();
  }

  /** Returns the offset after the string that starts with a quotation mark at {@code from}. */
  int string(int from) {
    char quote = text[from];
    int at = from + 1;
    while (at < length) {
      char c = text[at];
      if (c == quote) {
        return at + 1;
      }
      if (c == '\n' || c == '\r') {
        break;
      }
      at += c == '\\' ? escapeLength(at) : 1;
    }
    int end = Math.min(at, length);
    problem(from, end, "this string is never closed: expected " + quote);
    return end;
  }

  /** Returns the length of a backslash and what it escapes; CRLF counts as one. */
  private int escapeLength(int backslash) {
    if (Escapes.isOctal(text, backslash + 1)) {
      tokens.octals.add(new Span(backslash, backslash + 2));
    }
    return text[backslash + 1] == '\r' && text[backslash + 2] == '\n' ? 3 : 2;
  }

  /**
   * Returns the offset after the part of a template that starts with a back quote or closing brace
   * at {@code from}: behind the next back quote or dollar sign with brace.
   */
  int templatePart(int from) {
    int at = from + 1;
    while (at < length) {
      char c = text[at];
      if (c == '`') {
        return at + 1;
      }
      if (c == '$' && text[at + 1] == '{') {
        return at + 2;
      }
      at += c == '\\' ? 2 : 1;
    }
    problem(from, from + 1, "this template is never closed: expected '`'");
    return length;
  }

  /**
   * Returns the offset after the regular expression that starts with a slash at {@code from}, flags
   * included, or {@link Tokens#NONE} when it does not end on its line.
   */
  int regularExpression(int from) {
    if (from >= failedUntil) {
      failures = 0;
    }
    if (failures == MOST_FAILURES) {
      return Tokens.NONE;
    }
    boolean inClass = false;
    int at = from + 1;
    while (at < length && !isLineTerminator(text[at])) {
      char c = text[at++];
      if (c == '\\') {
        if (isLineTerminator(text[at])) {
          break;
        }
        at++;
      } else if (c == '[') {
        inClass = true;
      } else if (c == ']') {
        inClass = false;
      } else if (c == '/' && !inClass) {
        return endOfFlags(at);
      }
    }
    tokens.steps += at - from;
    failures++;
    failedUntil = at;
    return Tokens.NONE;
  }

  private int endOfFlags(int from) {
    int at = from;
    while (Characters.isIdentifierPart(text[at])) {
      at++;
    }
    return at;
  }

  /** Returns the offset after the number that starts at {@code from}. */
  int number(int from) {
    if (text[from] == '0') {
      switch (text[from + 1] | 0x20) {
        case 'x':
          return integerSuffix(digits(from, from + 2, 16));
        case 'o':
          return integerSuffix(digits(from, from + 2, 8));
        case 'b':
          return integerSuffix(digits(from, from + 2, 2));
        default:
          break;
      }
    }
    int at = isDigit(text[from]) ? digits(from, from, 10) : from;
    if (text[from] == '0' && at > from + 1) {
      leadingZero(from, at);
    }
    if (text[at] == 'n') {
      return at + 1;
    }
    boolean legacyOctal = text[from] == '0' && at > from + 1 && !holdsEightOrNine(from, at);
    if (text[at] == '.' && !legacyOctal) {
      at = isDigit(text[at + 1]) ? digits(from, at + 1, 10) : at + 1;
    }
    return exponent(from, at);
  }

  private void leadingZero(int from, int to) {
    tokens.octals.add(new Span(from, to));
    if (text[to] == 'n' || tokens.source.substring(from, to).indexOf('_') >= 0) {
      problem(from, to, "a number that starts with 0 and a digit holds neither '_' nor 'n'");
    }
  }

  private boolean holdsEightOrNine(int from, int to) {
    for (int i = from; i < to; i++) {
      if (text[i] > '7') {
        return true;
      }
    }
    return false;
  }

  private int exponent(int from, int at) {
    if ((text[at] | 0x20) != 'e') {
      return at;
    }
    int sign = text[at + 1] == '+' || text[at + 1] == '-' ? 1 : 0;
    return digits(from, at + 1 + sign, 10);
  }

  private int integerSuffix(int at) {
    return text[at] == 'n' ? at + 1 : at;
  }

  /** Passes over digits, with single underscores between them. */
  private int digits(int number, int from, int radix) {
    int at = from;
    while (Character.digit(text[at], radix) >= 0 && text[at] < 128
        || text[at] == '_' && at > from) {
      at++;
    }
    if (at == from) {
      problem(number, at, "a number ends where a digit is expected");
    } else if (text[at - 1] == '_' || holdsDoubleUnderscore(from, at)) {
      problem(number, at, "in a number, '_' stands between two digits");
    }
    return at;
  }

  private boolean holdsDoubleUnderscore(int from, int to) {
    for (int i = from; i < to - 1; i++) {
      if (text[i] == '_' && text[i + 1] == '_') {
        return true;
      }
    }
    return false;
  }

  /** Returns the offset after {@code \}{@code uXXXX} or {@code \}{@code u{X}}, or -1. */
  int endOfUnicodeEscape(int backslash) {
    if (text[backslash + 1] != 'u') {
      return Tokens.NONE;
    }
    int at = backslash + 2;
    if (text[at] == '{') {
      int end = at + 1;
      while (end < length && Character.digit(text[end], 16) >= 0) {
        end++;
      }
      return text[end] == '}' && end > at + 1 ? end + 1 : Tokens.NONE;
    }
    for (int i = 0; i < 4; i++) {
      if (at + i >= length || Character.digit(text[at + i], 16) < 0) {
        return Tokens.NONE;
      }
    }
    return at + 4;
  }

  private void problem(int start, int end, String message) {
    tokens.problems.add(new SyntaxProblem(new Span(start, Math.min(end, length)), message));
  }
}
