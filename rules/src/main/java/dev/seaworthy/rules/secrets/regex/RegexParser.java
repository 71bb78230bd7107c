package dev.seaworthy.rules.secrets.regex;

import dev.seaworthy.rules.secrets.regex.RegexNode.Chars;
import dev.seaworthy.rules.secrets.regex.RegexNode.Choice;
import dev.seaworthy.rules.secrets.regex.RegexNode.Repeat;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads expressions in RE2 syntax (the syntax page of the RE2 project). What it does not know it
 * refuses; the matcher then searches without help.
 */
final class RegexParser {
  /** RE2 allows no more repetitions than this. */
  private static final int MOST_REPETITIONS = 1000;

  private final String text;
  private int at;
  private boolean ignoresCase;
  private boolean dotIsAll;

  private RegexParser(String text) {
    this.text = text;
  }

  /**
   * Reads an expression that the matcher accepts.
   *
   * @throws UnknownSyntaxException if it uses syntax unknown here
   */
  static RegexNode parse(String expression) throws UnknownSyntaxException {
    RegexParser parser = new RegexParser(expression);
    RegexNode node = parser.choice();
    if (parser.at < expression.length()) {
      throw new UnknownSyntaxException("an unmatched parenthesis");
    }
    return node;
  }

  private RegexNode choice() throws UnknownSyntaxException {
    List<RegexNode> options = new ArrayList<>();
    List<RegexNode> parts = new ArrayList<>();
    while (at < text.length() && text.charAt(at) != ')') {
      if (take("|")) {
        options.add(RegexNode.sequence(parts));
        parts = new ArrayList<>();
      } else {
        parts.add(repeated(part()));
      }
    }
    options.add(RegexNode.sequence(parts));
    return options.size() == 1 ? options.get(0) : new Choice(options);
  }

  private RegexNode part() throws UnknownSyntaxException {
    char c = text.charAt(at++);
    return switch (c) {
      case '(' -> group();
      case '[' -> chars(new CharClassParser(text, at));
      case '.' -> new Chars(dotIsAll ? CharSet.none().complement() : CharSet.of("\n").complement());
      case '^', '$' -> RegexNode.NOTHING;
      case '\\' -> escape();
      default -> literal(c);
    };
  }

  private RegexNode chars(CharClassParser parser) throws UnknownSyntaxException {
    CharSet set = parser.parse(ignoresCase);
    at = parser.end();
    return new Chars(set);
  }

  private RegexNode literal(char c) throws UnknownSyntaxException {
    if (Character.isSurrogate(c)) {
      throw new UnknownSyntaxException("a character beyond the Basic Multilingual Plane");
    }
    CharSet set = CharSet.range(c, c);
    return new Chars(ignoresCase ? set.folded() : set);
  }

  private RegexNode group() throws UnknownSyntaxException {
    boolean outerCase = ignoresCase;
    boolean outerDot = dotIsAll;
    if (take("?")) {
      if (take("P<") || take("<")) {
        at = text.indexOf('>', at) + 1;
      } else if (flags()) {
        return RegexNode.NOTHING;
      }
    }
    RegexNode inner = choice();
    if (!take(")")) {
      throw new UnknownSyntaxException("an open group");
    }
    ignoresCase = outerCase;
    dotIsAll = outerDot;
    return inner;
  }

  /** Reads flags; returns whether the group ended there, so that they hold for the rest. */
  private boolean flags() throws UnknownSyntaxException {
    boolean value = true;
    while (at < text.length()) {
      char c = text.charAt(at++);
      switch (c) {
        case '-' -> value = false;
        case 'i' -> ignoresCase = value;
        case 's' -> dotIsAll = value;
        case 'm', 'U' -> {}
        case ':' -> {
          return false;
        }
        case ')' -> {
          return true;
        }
        default -> throw new UnknownSyntaxException("the flag " + c);
      }
    }
    throw new UnknownSyntaxException("flags without an end");
  }

  private RegexNode escape() throws UnknownSyntaxException {
    char c = at < text.length() ? text.charAt(at) : 0;
    switch (c) {
      case 'b', 'B', 'A', 'z' -> {
        at++;
        return RegexNode.NOTHING;
      }
      case 'Q' -> {
        at++;
        return quoted();
      }
      default -> {
        Escapes escapes = new Escapes(text, at);
        CharSet set = escapes.read();
        at = escapes.end();
        return new Chars(ignoresCase ? set.folded() : set);
      }
    }
  }

  private RegexNode quoted() throws UnknownSyntaxException {
    int end = text.indexOf("\\E", at);
    List<RegexNode> parts = new ArrayList<>();
    for (; at < (end < 0 ? text.length() : end); at++) {
      parts.add(literal(text.charAt(at)));
    }
    at = end < 0 ? at : end + 2;
    return RegexNode.sequence(parts);
  }

  private RegexNode repeated(RegexNode part) throws UnknownSyntaxException {
    RegexNode node = part;
    while (at < text.length()) {
      int[] bounds = bounds();
      if (bounds.length == 0) {
        return node;
      }
      take("?");
      node = new Repeat(node, bounds[0], bounds[1]);
    }
    return node;
  }

  private int[] bounds() throws UnknownSyntaxException {
    if (take("*")) {
      return new int[] {0, RegexNode.UNBOUNDED};
    }
    if (take("+")) {
      return new int[] {1, RegexNode.UNBOUNDED};
    }
    if (take("?")) {
      return new int[] {0, 1};
    }
    int close = text.charAt(at) == '{' ? text.indexOf('}', at) : -1;
    String inner = close < 0 ? "" : text.substring(at + 1, close);
    if (!inner.matches("\\d{1,4}(,\\d{0,4})?")) {
      return new int[0];
    }
    at = close + 1;
    int comma = inner.indexOf(',');
    int least = Integer.parseInt(comma < 0 ? inner : inner.substring(0, comma));
    int most = least;
    if (comma >= 0) {
      String upper = inner.substring(comma + 1);
      most = upper.isEmpty() ? RegexNode.UNBOUNDED : Integer.parseInt(upper);
    }
    if (least > MOST_REPETITIONS || most > MOST_REPETITIONS) {
      throw new UnknownSyntaxException("too many repetitions");
    }
    return new int[] {least, most};
  }

  private boolean take(String expected) {
    if (!text.startsWith(expected, at)) {
      return false;
    }
    at += expected.length();
    return true;
  }
}
