package dev.seaworthy.core.js.parse;

import dev.seaworthy.core.js.parse.Frames.Kind;

/** Splits elements of JSX: tags and what stands between them. */
final class JsxLexer {
  /** How many characters a look ahead passes over before it gives up. */
  private static final int PARAMETERS_LIMIT = 5_000;

  private final Lexer lexer;
  private final Tokens tokens;
  private final Frames frames;
  private final WordLexer words;
  private final char[] text;
  private final int length;

  JsxLexer(Lexer lexer, Tokens tokens, Frames frames, WordLexer words) {
    this.lexer = lexer;
    this.tokens = tokens;
    this.frames = frames;
    this.words = words;
    this.text = tokens.text;
    this.length = tokens.source.length();
  }

  /**
   * Returns whether a less-than sign that does not follow an operand opens an element, and not the
   * type parameters of an arrow function, of a function type or of a signature.
   *
   * @param last type of the token before it
   */
  boolean startsElement(int from, int last) {
    switch (last) {
      case EcmaScriptParser.FUNCTION,
          EcmaScriptParser.NEW,
          EcmaScriptParser.CLASS,
          EcmaScriptParser.DELETE,
          EcmaScriptParser.CATCH,
          EcmaScriptParser.IMPORT -> {
        return false;
      }
      case EcmaScriptParser.LT -> {
        if (tokens.end[tokens.count - 1] == from) {
          return false;
        }
      }
      default -> {}
    }
    int name = skipTrivia(from + 1);
    if (text[name] == '>') {
      return true;
    }
    if (!Characters.isIdentifierStart(text[name])) {
      return Character.isHighSurrogate(text[name]);
    }
    int afterName = endOfName(name);
    int next = skipTrivia(afterName);
    if (isAt("const", name, afterName) && Characters.isIdentifierStart(text[next])) {
      return !typeParameterFollows(next);
    }
    return switch (text[next]) {
      case ',', '=' -> false;
      case 'e' -> !extendsConstraint(next);
      case '>' -> !parametersFollow(next + 1, last);
      default -> true;
    };
  }

  /** Returns whether the name behind {@code const} is a type parameter, not an attribute. */
  private boolean typeParameterFollows(int name) {
    int next = skipTrivia(endOfName(name));
    return text[next] == ',' || text[next] == '>' || extendsConstraint(next);
  }

  private boolean extendsConstraint(int from) {
    int end = endOfName(from);
    if (!isAt("extends", from, end)) {
      return false;
    }
    char next = text[skipTrivia(end)];
    return next != '=' && next != '>' && next != '/';
  }

  /** Returns whether parameters and the arrow or colon of a signature stand at an offset. */
  private boolean parametersFollow(int from, int last) {
    int open = skipTrivia(from);
    if (text[open] != '(') {
      return false;
    }
    int close = closingParenthesis(open);
    if (close == Tokens.NONE) {
      return false;
    }
    int next = skipTrivia(close + 1);
    boolean member =
        last == EcmaScriptParser.SEMICOLON
            || last == EcmaScriptParser.COMMA
            || last == EcmaScriptParser.LBRACE;
    return text[next] == '='
        ? text[next + 1] == '>'
        : text[next] == ':' && member && frames.kind() != Kind.CONTAINER;
  }

  private int closingParenthesis(int open) {
    int depth = 0;
    int limit = Math.min(length, open + PARAMETERS_LIMIT);
    for (int at = open; at < limit; at++) {
      tokens.steps++;
      char c = text[at];
      if (c == '(') {
        depth++;
      } else if (c == ')' && --depth == 0) {
        return at;
      } else if (c == '"' || c == '\'') {
        at = closingQuote(at, limit);
      }
    }
    return Tokens.NONE;
  }

  private int closingQuote(int open, int limit) {
    for (int at = open + 1; at < limit && !Characters.isLineTerminator(text[at]); at++) {
      if (text[at] == text[open]) {
        return at;
      }
    }
    return open;
  }

  private boolean isAt(String word, int from, int to) {
    return to - from == word.length() && tokens.source.startsWith(word, from);
  }

  private int skipTrivia(int from) {
    int at = from;
    while (at < length) {
      char c = text[at];
      if (Characters.isWhiteSpace(c) || Characters.isLineTerminator(c)) {
        at++;
      } else if (c == '/' && text[at + 1] == '*') {
        int end = tokens.source.indexOf("*/", at + 2);
        at = end < 0 ? length : end + 2;
      } else if (c == '/' && text[at + 1] == '/') {
        while (at < length && !Characters.isLineTerminator(text[at])) {
          at++;
        }
      } else {
        break;
      }
    }
    return at;
  }

  /** Reads the sign that opens an element. */
  void open() {
    frames.push(Kind.TAG, lexer.emit(EcmaScriptParser.JSX_OPEN, lexer.at + 1));
  }

  /** Reads a token of a tag. */
  void tag() {
    char c = text[lexer.at];
    int end = endOfName(lexer.at);
    if (end > lexer.at) {
      lexer.emit(EcmaScriptParser.JSX_NAME, end);
      return;
    }
    switch (c) {
      case '>' -> closeTag();
      case '<' -> lessThan();
      case '{' -> container();
      case '"', '\'' -> string(c);
      case '.' -> lexer.emit(EcmaScriptParser.DOT, lexer.at + 1);
      case ':' -> lexer.emit(EcmaScriptParser.COLON, lexer.at + 1);
      case '=' -> lexer.emit(EcmaScriptParser.ASSIGN, lexer.at + 1);
      case '/' -> lexer.emit(EcmaScriptParser.SLASH, lexer.at + 1);
      default -> {
        lexer.problem(
            lexer.at, lexer.at + 1, Quoted.character(text, lexer.at) + " cannot stand in a tag");
        lexer.emit(EcmaScriptParser.INVALID, lexer.at + 1);
      }
    }
  }

  private int endOfName(int from) {
    if (!Characters.isIdentifierStart(text[from])
        && text[from] != '\\'
        && !Character.isHighSurrogate(text[from])) {
      return from;
    }
    int at = words.endOfName(from);
    while (at > from && text[at] == '-') {
      at = words.endOfName(at + 1);
    }
    return at;
  }

  private void lessThan() {
    if (lexer.last() == EcmaScriptParser.JSX_NAME) {
      frames.push(Kind.TAG_ARGUMENTS, lexer.emit(EcmaScriptParser.LT, lexer.at + 1));
      lexer.operand = false;
    } else {
      open();
    }
  }

  private void container() {
    frames.push(Kind.CONTAINER, lexer.emit(EcmaScriptParser.LBRACE, lexer.at + 1));
    lexer.operand = false;
  }

  private void string(char quote) {
    int close = tokens.source.indexOf(quote, lexer.at + 1);
    if (close < 0) {
      lexer.problem(lexer.at, length, "this attribute is never closed: expected " + quote);
    }
    lexer.emit(EcmaScriptParser.JSX_STRING, close < 0 ? length : close + 1);
  }

  private void closeTag() {
    boolean selfClosing = lexer.last() == EcmaScriptParser.SLASH;
    boolean closing = frames.kind() == Kind.CLOSING_TAG;
    int opener = frames.opener();
    lexer.emit(EcmaScriptParser.GT, lexer.at + 1);
    frames.pop();
    if (closing) {
      frames.pop();
    } else if (!selfClosing) {
      frames.push(Kind.CHILDREN, opener);
    }
    lexer.operand = true;
  }

  /** Reads a token between tags. */
  void child() {
    switch (text[lexer.at]) {
      case '{' -> container();
      case '<' -> childTag();
      default -> text();
    }
  }

  private void childTag() {
    if (text[lexer.at + 1] == '/') {
      int token = lexer.emit(EcmaScriptParser.JSX_CLOSE, lexer.at + 2);
      tokens.pair(frames.opener(), token);
      frames.push(Kind.CLOSING_TAG, token);
    } else {
      open();
    }
  }

  private void text() {
    int end = lexer.at;
    while (end < length && text[end] != '{' && text[end] != '<') {
      if (text[end] == '>' || text[end] == '}') {
        lexer.problem(
            end,
            end + 1,
            "text between tags cannot hold '" + text[end] + "': write {'" + text[end] + "'}");
      }
      end++;
    }
    lexer.emit(EcmaScriptParser.JSX_TEXT, end);
  }
}
