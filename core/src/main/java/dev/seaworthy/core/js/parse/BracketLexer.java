package dev.seaworthy.core.js.parse;

import dev.seaworthy.core.js.parse.Frames.Kind;

/**
 * Splits brackets and the templates that braces divide, and tells from what stands before a bracket
 * what it holds: that decides whether an operand ends where it closes.
 */
final class BracketLexer {
  private final Lexer lexer;
  private final Tokens tokens;
  private final Frames frames;
  private final LiteralScanner literals;
  private final char[] text;

  BracketLexer(Lexer lexer, Tokens tokens, Frames frames, LiteralScanner literals) {
    this.lexer = lexer;
    this.tokens = tokens;
    this.frames = frames;
    this.literals = literals;
    this.text = tokens.text;
  }

  /** Reads an opening parenthesis. */
  void openParenthesis() {
    open(isHead() ? Kind.HEAD : Kind.PARENTHESES, EcmaScriptParser.LPAREN);
  }

  /** Reads an opening square bracket. */
  void openBracket() {
    open(Kind.BRACKETS, EcmaScriptParser.LBRACKET);
  }

  /** Reads an opening brace: of a block, of an object, of a class or function. */
  void openBrace() {
    int last = lexer.last();
    boolean body = lexer.operand || endsSignature(last);
    Kind kind;
    if (frames.kind() == Kind.HEAD && last != EcmaScriptParser.ARROW) {
      frames.takeBody();
      kind = Kind.OBJECT;
    } else if (body || last == EcmaScriptParser.CLASS) {
      kind = frames.takeBody() ? Kind.OBJECT : Kind.BLOCK;
    } else {
      kind = startsBlock(last) ? Kind.BLOCK : Kind.OBJECT;
    }
    open(kind, EcmaScriptParser.LBRACE);
  }

  /** Reads a closing brace, and the part of a template that follows it. */
  void closeBrace() {
    if (!frames.popTo('}')) {
      lexer.emit(EcmaScriptParser.RBRACE, lexer.at + 1);
      lexer.operand = false;
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
    tokens.pair(opener, lexer.emit(EcmaScriptParser.RBRACE, lexer.at + 1));
    lexer.operand = kind == Kind.OBJECT;
  }

  /** Reads a closing parenthesis or bracket. */
  void close(int type) {
    char closer = text[lexer.at];
    int token = lexer.emit(type, lexer.at + 1);
    lexer.operand = true;
    if (frames.popTo(closer)) {
      tokens.pair(frames.opener(), token);
      lexer.operand = frames.kind() != Kind.HEAD;
      frames.pop();
    }
  }

  /**
   * Reads a part of a template from its back quote or closing brace.
   *
   * @param whole type of the part when it ends the template
   * @param continued type of the part when a substitution follows
   */
  void template(int whole, int continued) {
    int end = literals.templatePart(lexer.at);
    if (text[end - 1] == '{' && text[end - 2] == '$' && end - lexer.at > 2) {
      frames.push(Kind.SUBSTITUTION, lexer.emit(continued, end));
      lexer.operand = false;
    } else {
      lexer.value(whole, end);
    }
  }

  private void open(Kind kind, int type) {
    frames.push(kind, lexer.emit(type, lexer.at + 1));
    lexer.operand = false;
  }

  private boolean isHead() {
    return switch (lexer.last()) {
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

  private boolean startsBlock(int last) {
    return switch (last) {
      case EcmaScriptParser.TRY,
          EcmaScriptParser.FINALLY,
          EcmaScriptParser.CATCH,
          EcmaScriptParser.ARROW ->
          true;
      default -> lexer.atStatementStart();
    };
  }

  /** Types of tokens that end a result type or a heritage clause, but no operand. */
  private static boolean endsSignature(int type) {
    return type == EcmaScriptParser.GT || type == EcmaScriptParser.VOID;
  }
}
