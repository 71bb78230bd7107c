package dev.seaworthy.core.js.parse;

import org.antlr.v4.runtime.Vocabulary;

/** The reserved and the contextual keywords, found by a hash over a few of their characters. */
final class Words {
  private static final int SIZE = 1024;
  private static final char[][] SPELLINGS = new char[SIZE][];
  private static final short[] TYPES = new short[SIZE];
  private static final int LONGEST = "constructor".length();

  static {
    Vocabulary vocabulary = EcmaScriptParser.VOCABULARY;
    for (int type = 1; type <= vocabulary.getMaxTokenType(); type++) {
      String literal = vocabulary.getLiteralName(type);
      if (literal != null && Character.isLowerCase(literal.charAt(1))) {
        add(literal.substring(1, literal.length() - 1).toCharArray(), (short) type);
      }
    }
  }

  private Words() {}

  private static void add(char[] spelling, short type) {
    int slot = hash(spelling, 0, spelling.length);
    while (SPELLINGS[slot] != null) {
      slot = (slot + 1) % SIZE;
    }
    SPELLINGS[slot] = spelling;
    TYPES[slot] = type;
  }

  /** Returns the token type of a keyword, or 0 for any other word. */
  static int typeOf(char[] text, int start, int end) {
    int length = end - start;
    if (length < 2 || length > LONGEST || text[start] < 'a' || text[start] > 'z') {
      return 0;
    }
    for (int slot = hash(text, start, end); SPELLINGS[slot] != null; slot = (slot + 1) % SIZE) {
      if (isAt(SPELLINGS[slot], text, start, length)) {
        return TYPES[slot];
      }
    }
    return 0;
  }

  /** Returns whether a token type is a reserved word, one that is never a name. */
  static boolean isReserved(int type) {
    return type >= EcmaScriptParser.BREAK && type <= EcmaScriptParser.WITH;
  }

  private static boolean isAt(char[] spelling, char[] text, int start, int length) {
    if (spelling.length != length) {
      return false;
    }
    for (int i = 0; i < length; i++) {
      if (spelling[i] != text[start + i]) {
        return false;
      }
    }
    return true;
  }

  private static int hash(char[] text, int start, int end) {
    return (text[start] * 7 + text[start + 1] * 31 + text[end - 1] * 131 + (end - start) * 17)
        % SIZE;
  }
}
