package dev.seaworthy.core.js.parse;

import dev.seaworthy.core.js.ast.Comment;
import dev.seaworthy.core.source.Span;
import dev.seaworthy.core.source.SyntaxProblem;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The tokens of a file in parallel arrays, so that a look-up over many tokens costs a few reads.
 * After the last token stands one of type {@link #END_OF_FILE}.
 */
final class Tokens {
  /** Type of the token after the last, as ANTLR's {@code Token.EOF}. */
  static final short END_OF_FILE = -1;

  /** No such token, and: not looked up yet. */
  static final int NONE = -1;

  private static final int LOOK_AHEAD = 3;

  final String source;
  final char[] text;
  final List<Comment> comments = new ArrayList<>();
  final List<SyntaxProblem> problems = new ArrayList<>();

  /** Numbers and escapes of the old octal kind. */
  final List<Span> octals = new ArrayList<>();

  /** The tokens that spell a reserved word with escapes. */
  final List<Integer> escapedKeywords = new ArrayList<>();

  /**
   * How many tokens and characters look-ups have passed over. A test holds it against the size of
   * the text: no text may make the parser look at the same part again and again.
   */
  long steps;

  /** Whether a comment starts or ends as in HTML. */
  boolean htmlComments;

  /** The grammar's type. A word after a dot is an IDENTIFIER whatever it says. */
  short[] type;

  /** The type of the keyword that the token spells without escapes, or 0. */
  short[] word;

  int[] start;
  int[] end;

  /** The index of the other bracket of a pair, {@link #NONE} for what has none. */
  int[] match;

  /** Whether a line terminator stands before the token. */
  boolean[] newline;

  int count;

  /** Prepares for a text; behind its characters stand NULs, so that a scan may look ahead. */
  Tokens(String source) {
    this.source = source;
    this.text = new char[source.length() + LOOK_AHEAD];
    source.getChars(0, source.length(), text, 0);
    allocate(source.length() / 5 + 16);
  }

  private void allocate(int size) {
    type = new short[size];
    word = new short[size];
    start = new int[size];
    end = new int[size];
    match = new int[size];
    newline = new boolean[size];
  }

  int add(int tokenType, int from, int to, boolean afterNewline) {
    if (count == type.length) {
      grow();
    }
    type[count] = (short) tokenType;
    start[count] = from;
    end[count] = to;
    match[count] = NONE;
    newline[count] = afterNewline;
    return count++;
  }

  private void grow() {
    int size = count + count / 2;
    type = Arrays.copyOf(type, size);
    word = Arrays.copyOf(word, size);
    start = Arrays.copyOf(start, size);
    end = Arrays.copyOf(end, size);
    match = Arrays.copyOf(match, size);
    newline = Arrays.copyOf(newline, size);
  }

  void pair(int open, int close) {
    match[open] = close;
    match[close] = open;
  }

  /** Returns the type of a token; behind the last, of the last. */
  int typeAt(int token) {
    return type[Math.min(token, count - 1)];
  }

  /** Returns the keyword that a token spells, or 0; behind the last, of the last. */
  int wordAt(int token) {
    return word[Math.min(token, count - 1)];
  }

  /** Returns whether no line terminator stands before a token. */
  boolean isSameLine(int token) {
    return !newline[token];
  }

  /** Returns whether a token stands directly behind the one before it. */
  boolean touchesPrevious(int token) {
    return token > 0 && start[token] == end[token - 1];
  }

  /** Returns the token that starts at an offset, or the first behind it. */
  int indexOf(int offset) {
    int found = Arrays.binarySearch(start, 0, count, offset);
    return found >= 0 ? found : -found - 1;
  }

  String text(int token) {
    return source.substring(start[token], end[token]);
  }
}
