package dev.seaworthy.core.js.parse;

import static dev.seaworthy.core.js.parse.Characters.isDigit;
import static dev.seaworthy.core.js.parse.Characters.isIdentifierPart;
import static dev.seaworthy.core.js.parse.Characters.isIdentifierStart;

import dev.seaworthy.core.js.ast.Comment;
import dev.seaworthy.core.js.parse.Frames.Kind;
import dev.seaworthy.core.source.Span;
import dev.seaworthy.core.source.SyntaxProblem;

/**
 * Splits a whole file into tokens before it is parsed.
 *
 * <p>What a slash, an angle bracket or a brace means depends on what stands before it. The lexer
 * decides without the parser, by the previous token (does it end an operand?) and by the brackets
 * around it ({@link Frames}): a slash behind an operand divides, otherwise a regular expression
 * starts there; an angle bracket behind an operand compares or opens type arguments, otherwise it
 * opens an element of JSX, unless a look ahead shows type parameters.
 *
 * <p>A greater-than sign is always a token of its own, and so is a less-than sign behind another:
 * {@link Cursor} joins them where the parser expects an operator.
 */
final class Lexer {
  private static final int MARKER_LENGTH = 7;

  private final Tokens tokens;
  private final char[] text;
  private final int length;
  private final boolean jsx;
  private final Frames frames = new Frames();
  private final LiteralScanner literals;
  private final JsxLexer jsxLexer;

  /** Offset of the next character to read. */
  int at;

  /** Whether a line terminator stands between the last token and {@link #at}. */
  boolean newline;

  /** Whether the last token ends an operand. */
  boolean operand;

  private int last;

  private Lexer(Tokens tokens, boolean jsx) {
    this.tokens = tokens;
    this.text = tokens.text;
    this.length = tokens.source.length();
    this.jsx = jsx;
    this.literals = new LiteralScanner(tokens);
    this.jsxLexer = new JsxLexer(this, tokens, frames);
  }

  /**
   * Splits a text.
   *
   * @param jsx whether the language holds JSX
   */
  static Tokens scan(String source, boolean jsx) {
    Tokens tokens = new Tokens(source);
    new Lexer(tokens, jsx).run();
    return tokens;
  }

  private void run() {
    if (length > 1 && text[0] == '#' && text[1] == '!') {
      int end = endOfLine(0);
      tokens.comments.add(new Comment(Comment.Kind.HASHBANG, 0, end));
      at = end;
    }
    while (at < length || frames.kind() == Kind.CHILDREN) {
      if (frames.kind() == Kind.CHILDREN) {
        if (at >= length) {
          break;
        }
        jsxLexer.child();
        continue;
      }
      skipTrivia();
      if (at >= length) {
        break;
      }
      if (frames.kind() == Kind.TAG || frames.kind() == Kind.CLOSING_TAG) {
        jsxLexer.tag();
      } else {
        token();
      }
    }
    emit(Tokens.END_OF_FILE, length);
  }

  /** Passes over white space and comments. */
  void skipTrivia() {
    while (at < length) {
      char c = text[at];
      if (c == ' ') {
        at++;
      } else if (Characters.isLineTerminator(c)) {
        newline = true;
        at++;
      } else if (c == '/' && text[at + 1] == '/') {
        int end = endOfLine(at);
        tokens.comments.add(new Comment(Comment.Kind.LINE, at, end));
        at = end;
      } else if (c == '/' && text[at + 1] == '*') {
        blockComment();
      } else if (Characters.isWhiteSpace(c)) {
        at++;
      } else if ((c == '<' || c == '=' || c == '>') && isConflictMarker(c)) {
        problem(at, at + MARKER_LENGTH, "a merge conflict was left unresolved here");
        at = endOfLine(at);
      } else {
        return;
      }
    }
  }

  /** Returns whether a line starts here that git has written into a file with a conflict. */
  private boolean isConflictMarker(char c) {
    if (!newline && at > 0) {
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

  private void blockComment() {
    int start = at;
    at += 2;
    while (at < length && !(text[at] == '*' && text[at + 1] == '/')) {
      newline |= Characters.isLineTerminator(text[at]);
      at++;
    }
    if (at >= length) {
      problem(start, start + 2, "this comment is never closed: expected '*/'");
      at = length;
    } else {
      at += 2;
    }
    tokens.comments.add(new Comment(Comment.Kind.BLOCK, start, at));
  }

  private int endOfLine(int from) {
    int end = from;
    while (end < length && !Characters.isLineTerminator(text[end])) {
      end++;
    }
    return end;
  }

  private void token() {
    char c = text[at];
    if (isIdentifierStart(c) || c == '\\') {
      word();
      return;
    }
    switch (c) {
      case '{' -> openBrace();
      case '}' -> closeBrace();
      case '(' -> open(isHead() ? Kind.HEAD : Kind.PARENTHESES, EcmaScriptParser.LPAREN);
      case '[' -> open(Kind.BRACKETS, EcmaScriptParser.LBRACKET);
      case ')' -> close(EcmaScriptParser.RPAREN);
      case ']' -> close(EcmaScriptParser.RBRACKET);
      case '"', '\'' -> value(EcmaScriptParser.STRING, literals.string(at));
      case '`' -> template(EcmaScriptParser.TEMPLATE, EcmaScriptParser.TEMPLATE_HEAD);
      case '#' -> privateName();
      case '<' -> lessThan();
      case '>' -> greaterThan();
      case '/' -> slash();
      case '.' -> dot();
      default -> {
        if (isDigit(c)) {
          number();
        } else if (Character.isHighSurrogate(c) && isIdentifierStart(codePoint(at))) {
          word();
        } else {
          punctuator(c);
        }
      }
    }
  }

  private int codePoint(int offset) {
    return Character.codePointAt(text, offset, length);
  }

  /** Returns the offset after the identifier that starts at an offset. */
  int endOfName(int from) {
    int end = from;
    while (true) {
      char c = text[end];
      if (c < 128 && c != '\\') {
        if (!isIdentifierPart(c)) {
          return end;
        }
        end++;
      } else if (c == '\\') {
        int after = literals.endOfUnicodeEscape(end);
        if (after < 0) {
          return end;
        }
        end = after;
      } else if (end < length && isIdentifierPart(codePoint(end))) {
        end += Character.charCount(codePoint(end));
      } else {
        return end;
      }
    }
  }

  private void word() {
    int end = endOfName(at);
    if (end == at) {
      invalid(at + 1);
      return;
    }
    int word = Words.typeOf(text, at, end);
    boolean member = last == EcmaScriptParser.DOT || last == EcmaScriptParser.OPTIONAL;
    boolean reserved = Words.isReserved(word) && !member;
    if (reserved && startsExpressionWithBody(word)) {
      frames.expectBody();
    }
    boolean ends = member || endsOperand(word);
    int token = emit(reserved ? word : EcmaScriptParser.IDENTIFIER, end);
    tokens.word[token] = (short) word;
    operand = ends;
  }

  private boolean startsExpressionWithBody(int word) {
    return (word == EcmaScriptParser.FUNCTION || word == EcmaScriptParser.CLASS)
        && !operand
        && !atStatementStart()
        && last != EcmaScriptParser.DEFAULT
        && last != EcmaScriptParser.EXPORT;
  }

  private boolean endsOperand(int word) {
    return switch (word) {
      case EcmaScriptParser.THIS,
          EcmaScriptParser.SUPER,
          EcmaScriptParser.NULL,
          EcmaScriptParser.TRUE,
          EcmaScriptParser.FALSE ->
          true;
      case EcmaScriptParser.AWAIT, EcmaScriptParser.YIELD -> false;
      case EcmaScriptParser.OF -> !(frames.kind() == Kind.HEAD && operand);
      default -> !Words.isReserved(word);
    };
  }

  /** Returns whether the next token starts a statement, as far as the last token shows. */
  private boolean atStatementStart() {
    return switch (last) {
      case 0, EcmaScriptParser.SEMICOLON, EcmaScriptParser.ELSE, EcmaScriptParser.DO -> true;
      case EcmaScriptParser.LBRACE, EcmaScriptParser.COLON -> isStatementList(frames.kind());
      case EcmaScriptParser.RBRACE, EcmaScriptParser.RPAREN -> !operand;
      default -> operand && newline;
    };
  }

  private static boolean isStatementList(Kind kind) {
    return kind == Kind.BLOCK || kind == Kind.FILE;
  }

  private boolean isHead() {
    return switch (last) {
      case EcmaScriptParser.IF,
          EcmaScriptParser.WHILE,
          EcmaScriptParser.FOR,
          EcmaScriptParser.WITH ->
          true;
      case EcmaScriptParser.IDENTIFIER ->
          tokens.word[tokens.count - 1] == EcmaScriptParser.AWAIT
              && tokens.count > 1
              && tokens.type[tokens.count - 2] == EcmaScriptParser.FOR;
      default -> false;
    };
  }

  private void open(Kind kind, int type) {
    frames.push(kind, emit(type, at + 1));
    operand = false;
  }

  private void openBrace() {
    boolean body = operand || endsSignature(last);
    Kind kind;
    if (body || last == EcmaScriptParser.CLASS) {
      kind = frames.takeBody() ? Kind.OBJECT : Kind.BLOCK;
    } else {
      kind = startsBlock() ? Kind.BLOCK : Kind.OBJECT;
    }
    open(kind, EcmaScriptParser.LBRACE);
  }

  /** Types of tokens that end a result type or a heritage clause, but no operand. */
  private static boolean endsSignature(int type) {
    return type == EcmaScriptParser.GT || type == EcmaScriptParser.VOID;
  }

  private boolean startsBlock() {
    return switch (last) {
      case EcmaScriptParser.TRY,
          EcmaScriptParser.FINALLY,
          EcmaScriptParser.CATCH,
          EcmaScriptParser.ARROW ->
          true;
      default -> atStatementStart();
    };
  }

  private void closeBrace() {
    if (!frames.popTo('}')) {
      emit(EcmaScriptParser.RBRACE, at + 1);
      operand = false;
      return;
    }
    Kind kind = frames.kind();
    int opener = frames.opener();
    frames.pop();
    if (kind == Kind.SUBSTITUTION) {
      template(EcmaScriptParser.TEMPLATE_TAIL, EcmaScriptParser.TEMPLATE_MIDDLE);
      tokens.pair(opener, tokens.count - 1);
      return;
    }
    tokens.pair(opener, emit(EcmaScriptParser.RBRACE, at + 1));
    operand = kind == Kind.OBJECT;
  }

  private void close(int type) {
    char closer = text[at];
    int token = emit(type, at + 1);
    operand = true;
    if (frames.popTo(closer)) {
      tokens.pair(frames.opener(), token);
      operand = frames.kind() != Kind.HEAD;
      frames.pop();
    }
  }

  /** Reads a part of a template from its back quote or closing brace. */
  private void template(int whole, int continued) {
    int end = literals.templatePart(at);
    if (text[end - 1] == '{' && text[end - 2] == '$' && end - at > 2) {
      frames.push(Kind.SUBSTITUTION, emit(continued, end));
      operand = false;
    } else {
      value(whole, end);
    }
  }

  private void number() {
    int end = literals.number(at);
    value(text[end - 1] == 'n' ? EcmaScriptParser.BIGINT : EcmaScriptParser.NUMBER, end);
    if (endOfName(end) > end) {
      problem(end, endOfName(end), "a name or keyword cannot follow a number directly");
    }
  }

  private void privateName() {
    int end = endOfName(at + 1);
    if (end == at + 1 || isDigit(text[at + 1])) {
      invalid(at + 1);
    } else {
      value(EcmaScriptParser.PRIVATE_NAME, end);
    }
  }

  private void lessThan() {
    if (jsx && !operand && jsxLexer.startsElement(at, last)) {
      jsxLexer.open();
      return;
    }
    char next = text[at + 1];
    emit(next == '=' ? EcmaScriptParser.LE : EcmaScriptParser.LT, next == '=' ? at + 2 : at + 1);
    operand = false;
    if (frames.kind() == Kind.TAG_ARGUMENTS) {
      frames.push(Kind.TAG_ARGUMENTS, tokens.count - 1);
    }
  }

  private void greaterThan() {
    emit(EcmaScriptParser.GT, at + 1);
    operand = false;
    if (frames.kind() == Kind.TAG_ARGUMENTS) {
      frames.pop();
    }
  }

  private void slash() {
    int end = operand ? Tokens.NONE : literals.regularExpression(at);
    if (end != Tokens.NONE) {
      value(EcmaScriptParser.REGEXP, end);
    } else if (text[at + 1] == '=') {
      operator(EcmaScriptParser.ASSIGN_SLASH, 2);
    } else {
      operator(EcmaScriptParser.SLASH, 1);
    }
  }

  private void dot() {
    if (isDigit(text[at + 1])) {
      number();
    } else if (text[at + 1] == '.' && text[at + 2] == '.') {
      operator(EcmaScriptParser.ELLIPSIS, 3);
    } else {
      operator(EcmaScriptParser.DOT, 1);
    }
  }

  private void punctuator(char c) {
    int found = Punctuators.find(text, at);
    if (found == 0) {
      invalid(at + Character.charCount(codePoint(at)));
      return;
    }
    int type = Punctuators.type(found);
    boolean keepsOperand =
        (c == '!' && type == EcmaScriptParser.NOT
                || type == EcmaScriptParser.INCREMENT
                || type == EcmaScriptParser.DECREMENT)
            && operand
            && !newline;
    operator(type, Punctuators.length(found));
    operand = keepsOperand;
  }

  private void operator(int type, int width) {
    emit(type, at + width);
    operand = false;
  }

  /** Adds a token that ends an operand. */
  void value(int type, int end) {
    emit(type, end);
    operand = true;
  }

  /** Adds a token that starts at the current place, and goes on behind it. */
  int emit(int type, int end) {
    int token = tokens.add(type, at, end, newline);
    at = end;
    newline = false;
    last = type;
    return token;
  }

  int last() {
    return last;
  }

  private void invalid(int end) {
    problem(at, end, "unexpected character " + Quoted.character(text, at));
    operator(EcmaScriptParser.INVALID, end - at);
  }

  void problem(int start, int end, String message) {
    tokens.problems.add(new SyntaxProblem(new Span(start, end), message));
  }
}
