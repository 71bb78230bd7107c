package dev.seaworthy.core.sql;

import dev.seaworthy.core.source.Span;
import dev.seaworthy.core.source.SyntaxProblem;
import dev.seaworthy.core.sql.SqlToken.Kind;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * A run of tokens of one text: a statement, a body, an expression.
 *
 * @param text the text that the offsets of the tokens refer to
 * @param list the tokens, in order
 */
public record SqlTokens(String text, List<SqlToken> list) {
  /** Readers call themselves per bracket; beyond this the stack is at risk. */
  private static final int MAX_DEPTH = 200;

  /** Copies the list. */
  public SqlTokens {
    list = List.copyOf(list);
  }

  /** Reads the tokens of a text that is not a file of its own, such as the body of a function. */
  public static SqlTokens of(String text) {
    return lex(text, new ArrayList<>());
  }

  /** Reads the tokens of a text and adds what was never closed to {@code problems}. */
  static SqlTokens lex(String text, List<SyntaxProblem> problems) {
    SqlLexer lexer = new SqlLexer(text, new Span(0, text.length()));
    List<SqlToken> tokens = new ArrayList<>();
    for (SqlToken token = lexer.next(); token != null; token = lexer.next()) {
      tokens.add(token);
    }
    problems.addAll(lexer.problems());
    return new SqlTokens(text, tokens);
  }

  /** Returns the number of tokens. */
  public int size() {
    return list.size();
  }

  /** Returns a token. */
  public SqlToken get(int index) {
    return list.get(index);
  }

  /** Returns the tokens from {@code from} up to but not including {@code to}. */
  public SqlTokens slice(int from, int to) {
    return new SqlTokens(text, list.subList(from, to));
  }

  /** Returns the text of a token as it is written. */
  public String textOf(int index) {
    SqlToken token = list.get(index);
    return text.substring(token.start(), token.end());
  }

  /** Returns whether there is a token of a kind at {@code index}. */
  public boolean is(int index, Kind kind) {
    return index >= 0 && index < list.size() && list.get(index).kind() == kind;
  }

  /** Returns whether there is this key word at {@code index}; {@code word} is in lower case. */
  public boolean isWord(int index, String word) {
    if (!is(index, Kind.WORD)) {
      return false;
    }
    SqlToken token = list.get(index);
    return token.end() - token.start() == word.length()
        && text.regionMatches(true, token.start(), word, 0, word.length());
  }

  /** Returns whether these key words follow each other from {@code index} on. */
  public boolean areWords(int index, String... words) {
    for (int i = 0; i < words.length; i++) {
      if (!isWord(index + i, words[i])) {
        return false;
      }
    }
    return true;
  }

  /** Returns whether there is this operator or punctuation at {@code index}. */
  public boolean isSymbol(int index, String symbol) {
    return (is(index, Kind.OPERATOR) || is(index, Kind.PUNCTUATION))
        && textOf(index).equals(symbol);
  }

  /** Returns the word at {@code index} in lower case, or an empty text where there is no word. */
  public String word(int index) {
    return is(index, Kind.WORD) ? textOf(index).toLowerCase(Locale.ROOT) : "";
  }

  /** Returns the span from the first token to the last; empty at 0 without tokens. */
  public Span span() {
    return list.isEmpty()
        ? new Span(0, 0)
        : new Span(list.get(0).start(), list.get(list.size() - 1).end());
  }

  /** Returns the text from the first token to the last as it is written. */
  public String source() {
    return span().of(text);
  }

  /**
   * Returns the index after the bracket that closes the one at {@code open}; the number of tokens
   * where none does.
   */
  public int afterGroup(int open) {
    int depth = 0;
    for (int i = open; i < list.size(); i++) {
      depth += nesting(list.get(i).kind());
      if (depth == 0) {
        return i + 1;
      }
    }
    return list.size();
  }

  /** Returns whether brackets nest deeper than any program that a person or a model writes. */
  public boolean isTooDeep() {
    int depth = 0;
    for (SqlToken token : list) {
      depth += nesting(token.kind());
      if (depth > MAX_DEPTH) {
        return true;
      }
    }
    return false;
  }

  /** Returns the runs between the commas that stand in no bracket; none without tokens. */
  public List<SqlTokens> splitAtCommas() {
    List<SqlTokens> parts = new ArrayList<>();
    int depth = 0;
    int start = 0;
    for (int i = 0; i < list.size(); i++) {
      depth += nesting(list.get(i).kind());
      if (depth == 0 && is(i, Kind.COMMA)) {
        parts.add(slice(start, i));
        start = i + 1;
      }
    }
    if (!list.isEmpty()) {
      parts.add(slice(start, list.size()));
    }
    return parts;
  }

  /** Returns the names and key words, folded, without the aliases and types that follow AS. */
  public Set<String> names() {
    Set<String> names = new HashSet<>();
    for (int i = 0; i < list.size(); i++) {
      boolean named = is(i, Kind.WORD) || is(i, Kind.QUOTED_IDENTIFIER);
      if (named && !isWord(i - 1, "as")) {
        names.add(Literals.identifier(textOf(i)));
      }
    }
    return names;
  }

  static int nesting(Kind kind) {
    return switch (kind) {
      case LEFT_PAREN, LEFT_BRACKET -> 1;
      case RIGHT_PAREN, RIGHT_BRACKET -> -1;
      default -> 0;
    };
  }
}
