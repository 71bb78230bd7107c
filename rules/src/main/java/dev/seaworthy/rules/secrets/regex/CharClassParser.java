package dev.seaworthy.rules.secrets.regex;

import java.util.Map;

/** Reads a character class such as {@code [^\w.-]}. */
final class CharClassParser {
  private static final CharSet LETTERS = CharSet.range('A', 'Z').union(CharSet.range('a', 'z'));
  private static final CharSet ALPHANUMERIC = LETTERS.union(CharSet.range('0', '9'));

  /** The names of POSIX. */
  private static final Map<String, CharSet> NAMED =
      Map.ofEntries(
          Map.entry("alnum", ALPHANUMERIC),
          Map.entry("alpha", LETTERS),
          Map.entry("ascii", CharSet.range(0, 0x7F)),
          Map.entry("blank", CharSet.of("\t ")),
          Map.entry("cntrl", CharSet.range(0, 0x1F).union(CharSet.range(0x7F, 0x7F))),
          Map.entry("digit", CharSet.range('0', '9')),
          Map.entry("graph", CharSet.range('!', '~')),
          Map.entry("lower", CharSet.range('a', 'z')),
          Map.entry("print", CharSet.range(' ', '~')),
          Map.entry(
              "punct",
              CharSet.range('!', '/')
                  .union(CharSet.range(':', '@'))
                  .union(CharSet.range('[', '`'))
                  .union(CharSet.range('{', '~'))),
          Map.entry("space", CharSet.of("\t\n\u000B\f\r ")),
          Map.entry("upper", CharSet.range('A', 'Z')),
          Map.entry("word", ALPHANUMERIC.union(CharSet.of("_"))),
          Map.entry(
              "xdigit",
              CharSet.range('0', '9')
                  .union(CharSet.range('A', 'F'))
                  .union(CharSet.range('a', 'f'))));

  private final String text;
  private int at;

  /**
   * Creates the parser.
   *
   * @param at offset after the opening bracket
   */
  CharClassParser(String text, int at) {
    this.text = text;
    this.at = at;
  }

  /** Returns the offset after the closing bracket. */
  int end() {
    return at;
  }

  CharSet parse(boolean ignoresCase) throws UnknownSyntaxException {
    boolean negated = at < text.length() && text.charAt(at) == '^';
    at += negated ? 1 : 0;
    CharSet set = CharSet.none();
    for (boolean first = true; first || peek() != ']'; first = false) {
      set = set.union(item());
    }
    at++;
    CharSet folded = ignoresCase ? set.folded() : set;
    if (!negated) {
      return folded;
    }
    // Folding may add too much, and a negated class must not lose by it.
    return ignoresCase ? exactlyFolded(set).complement() : set.complement();
  }

  /** Adds the other case of letters in ASCII alone, so that the complement is not too small. */
  private static CharSet exactlyFolded(CharSet set) {
    CharSet folded = set;
    for (char c = 'a'; c <= 'z'; c++) {
      char upper = Character.toUpperCase(c);
      if (set.contains(c) || set.contains(upper)) {
        folded = folded.union(CharSet.of("" + c + upper));
      }
    }
    return folded;
  }

  private char peek() throws UnknownSyntaxException {
    if (at >= text.length()) {
      throw new UnknownSyntaxException("an open character class");
    }
    return text.charAt(at);
  }

  private CharSet item() throws UnknownSyntaxException {
    if (text.startsWith("[:", at)) {
      return named();
    }
    CharSet first = single();
    boolean isRange =
        text.startsWith("-", at) && at + 1 < text.length() && text.charAt(at + 1) != ']';
    if (!isRange || first.size() != 1) {
      return first;
    }
    at++;
    CharSet last = single();
    if (last.size() != 1) {
      throw new UnknownSyntaxException("a range that ends in a class");
    }
    return CharSet.range(
        first.stream().findFirst().orElseThrow(), last.stream().max().orElseThrow());
  }

  private CharSet named() throws UnknownSyntaxException {
    int close = text.indexOf(":]", at);
    String name = close < 0 ? "" : text.substring(at + 2, close);
    boolean negated = name.startsWith("^");
    CharSet set = NAMED.get(negated ? name.substring(1) : name);
    if (set == null) {
      throw new UnknownSyntaxException("the class " + name);
    }
    at = close + 2;
    return negated ? set.complement() : set;
  }

  private CharSet single() throws UnknownSyntaxException {
    char c = peek();
    at++;
    if (c == '\\') {
      Escapes escapes = new Escapes(text, at);
      CharSet set = escapes.read();
      at = escapes.end();
      return set;
    }
    if (Character.isSurrogate(c)) {
      throw new UnknownSyntaxException("a character beyond the Basic Multilingual Plane");
    }
    return CharSet.range(c, c);
  }
}
