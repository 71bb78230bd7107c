package dev.seaworthy.core.js.parse;

import dev.seaworthy.core.js.ast.Comment;

/** Passes over what stands between tokens: white space, comments and the marks of a conflict. */
final class TriviaLexer {
  private static final int MARKER_LENGTH = 7;
  private static final String HTML_START = "<!--";
  private static final String HTML_END = "-->";

  /** No character between the marks of a conflict and this one stands between tokens. */
  private static final char FIRST_UNUSUAL = '\u0085';

  private final Lexer lexer;
  private final Tokens tokens;
  private final char[] text;
  private final int length;
  private final boolean html;

  TriviaLexer(Lexer lexer, Tokens tokens, boolean html) {
    this.html = html;
    this.lexer = lexer;
    this.tokens = tokens;
    this.text = tokens.text;
    this.length = tokens.source.length();
  }

  /** Returns the offset after the line that names an interpreter, or 0 when there is none. */
  int hashbang() {
    if (length <= 1 || text[0] != '#' || text[1] != '!') {
      return 0;
    }
    int end = endOfLine(0);
    tokens.comments.add(new Comment(Comment.Kind.HASHBANG, 0, end));
    return end;
  }

  /** Returns the offset of the next token, and tells the lexer of line terminators before it. */
  int skip(int from) {
    int at = from;
    while (at < length) {
      char c = text[at];
      if (c == ' ') {
        at++;
      } else if (c > '>' && c < FIRST_UNUSUAL) {
        break;
      } else if (Characters.isLineTerminator(c)) {
        lexer.newline = true;
        at++;
      } else if (c == '/' && text[at + 1] == '/') {
        at = lineComment(Comment.Kind.LINE, at);
      } else if (c == '/' && text[at + 1] == '*') {
        at = blockComment(at);
      } else if (Characters.isWhiteSpace(c)) {
        at++;
      } else if ((c == '<' || c == '=' || c == '>') && isConflictMarker(at, c)) {
        lexer.problem(at, at + MARKER_LENGTH, "a merge conflict was left unresolved here");
        at = endOfLine(at);
      } else if ((c == '<' || c == '-') && html && isHtmlComment(at, c)) {
        tokens.htmlComments = true;
        at = lineComment(Comment.Kind.HTML, at);
      } else {
        break;
      }
    }
    return at;
  }

  private int lineComment(Comment.Kind kind, int start) {
    int end = endOfLine(start);
    tokens.comments.add(new Comment(kind, start, end));
    return end;
  }

  /**
   * Returns whether the rest of the line is a comment: behind the start of one in HTML, and behind
   * the end of one that nothing but white space and comments stands before.
   */
  private boolean isHtmlComment(int at, char c) {
    return c == '<'
        ? tokens.source.startsWith(HTML_START, at)
        : (lexer.newline || tokens.count == 0) && tokens.source.startsWith(HTML_END, at);
  }

  private int blockComment(int start) {
    int at = start + 2;
    while (at < length && !(text[at] == '*' && text[at + 1] == '/')) {
      lexer.newline |= Characters.isLineTerminator(text[at]);
      at++;
    }
    if (at >= length) {
      lexer.problem(start, start + 2, "this comment is never closed: expected '*/'");
    }
    int end = Math.min(at + 2, length);
    tokens.comments.add(new Comment(Comment.Kind.BLOCK, start, end));
    return end;
  }

  /**
   * Returns whether a line starts at an offset that git has written into a file with a conflict.
   */
  private boolean isConflictMarker(int at, char c) {
    if (!lexer.newline && at > 0) {
      return false;
    }
    for (int i = 0; i < MARKER_LENGTH; i++) {
      if (text[Math.min(at + i, length)] != c) {
        return false;
      }
    }
    char next = text[Math.min(at + MARKER_LENGTH, length)];
    return next == ' ' || c == '=' && (Characters.isLineTerminator(next) || next == 0);
  }

  private int endOfLine(int from) {
    int end = from;
    while (end < length && !Characters.isLineTerminator(text[end])) {
      end++;
    }
    return end;
  }
}
