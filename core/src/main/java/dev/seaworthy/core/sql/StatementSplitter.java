package dev.seaworthy.core.sql;

import dev.seaworthy.core.source.Span;
import dev.seaworthy.core.source.SyntaxProblem;
import dev.seaworthy.core.sql.SqlToken.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Cuts a script into statements as {@code psql} does: at semicolons outside of parentheses and of
 * {@code BEGIN ATOMIC} bodies, passing over {@code COPY} data and lines of psql commands.
 */
final class StatementSplitter {
  private static final Pattern END_OF_COPY = Pattern.compile("(?m)^\\\\\\.[ \\t\\r]*$");

  private final String text;
  private final SqlLexer lexer;
  private final List<SqlTokens> statements = new ArrayList<>();
  private List<SqlToken> current = new ArrayList<>();
  private int parens;
  private int atomic;
  private boolean foreign;

  StatementSplitter(String text) {
    this.text = text;
    this.lexer = new SqlLexer(text, new Span(0, text.length()));
  }

  /** Returns the statements without their semicolons; empty ones are left out. */
  List<SqlTokens> split() {
    for (SqlToken token = lexer.next(); token != null; token = lexer.next()) {
      accept(token);
    }
    if (parens > 0) {
      splitUnbalanced();
    } else {
      endStatement();
    }
    return statements;
  }

  /**
   * Returns the quotes and comments that were never closed. None for a script of another database,
   * whose quotes follow other rules.
   */
  List<SyntaxProblem> problems() {
    return foreign ? List.of() : lexer.problems();
  }

  private void accept(SqlToken token) {
    switch (token.kind()) {
      case LEFT_PAREN -> parens++;
      case RIGHT_PAREN -> parens = Math.max(0, parens - 1);
      case WORD -> trackAtomicBody(token);
      case UNKNOWN -> {
        char c = text.charAt(token.start());
        foreign |= c == '`';
        if (c == '\\' && current.isEmpty()) {
          lexer.skipLine();
          return;
        }
      }
      case SEMICOLON -> {
        if (parens == 0 && atomic == 0) {
          boolean copy = isCopyFromStdin();
          endStatement();
          if (copy) {
            skipCopyData();
          }
          return;
        }
      }
      default -> {}
    }
    current.add(token);
  }

  private void endStatement() {
    if (!current.isEmpty()) {
      statements.add(new SqlTokens(text, current));
    }
    current = new ArrayList<>();
    atomic = 0;
  }

  /** A parenthesis that nothing closes must not swallow the statements after it. */
  private void splitUnbalanced() {
    List<SqlToken> rest = current;
    current = new ArrayList<>();
    for (SqlToken token : rest) {
      if (token.kind() == Kind.SEMICOLON) {
        endStatement();
      } else {
        current.add(token);
      }
    }
    endStatement();
  }

  private void trackAtomicBody(SqlToken token) {
    if (atomic > 0) {
      if (isWord(token, "case")) {
        atomic++;
      } else if (isWord(token, "end")) {
        atomic--;
      }
    } else if (isWord(token, "atomic")
        && !current.isEmpty()
        && isWord(current.get(current.size() - 1), "begin")
        && isWord(current.get(0), "create")) {
      atomic = 1;
    }
  }

  private boolean isCopyFromStdin() {
    return !current.isEmpty()
        && isWord(current.get(0), "copy")
        && current.stream().anyMatch(token -> isWord(token, "stdin"));
  }

  private void skipCopyData() {
    Matcher end = END_OF_COPY.matcher(text);
    lexer.seek(end.find(lexer.position()) ? end.end() : text.length());
  }

  private boolean isWord(SqlToken token, String word) {
    return token.kind() == Kind.WORD
        && token.end() - token.start() == word.length()
        && text.regionMatches(true, token.start(), word, 0, word.length());
  }
}
