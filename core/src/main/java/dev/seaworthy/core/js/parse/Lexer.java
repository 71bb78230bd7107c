package dev.seaworthy.core.js.parse;

import static dev.seaworthy.core.js.parse.Characters.isDigit;
import static dev.seaworthy.core.js.parse.Characters.isIdentifierStart;

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
 * <p>Words, brackets and elements of JSX have a lexer each, which reads on from {@link #at} and
 * tells through {@link #operand} what it has read; literals end where {@link LiteralScanner} says.
 *
 * <p>A greater-than sign is always a token of its own, and so is a less-than sign behind another:
 * {@link Cursor} joins them where the parser expects an operator.
 */
final class Lexer {
  private final Tokens tokens;
  private final char[] text;
  private final int length;
  private final boolean jsx;
  private final Frames frames = new Frames();
  private final LiteralScanner literals;
  private final TriviaLexer trivia;
  private final WordLexer words;
  private final BracketLexer brackets;
  private final JsxLexer jsxLexer;

  /** Offset of the next character to read. */
  int at;

  /** Whether a line terminator stands between the last token and {@link #at}. */
  boolean newline;

  /** Whether the last token ends an operand. */
  boolean operand;

  private int last;

  private Lexer(Tokens tokens, boolean jsx, boolean html) {
    this.tokens = tokens;
    this.text = tokens.text;
    this.length = tokens.source.length();
    this.jsx = jsx;
    this.literals = new LiteralScanner(tokens);
    this.trivia = new TriviaLexer(this, tokens, html);
    this.words = new WordLexer(this, tokens, frames, literals);
    this.brackets = new BracketLexer(this, tokens, frames, literals);
    this.jsxLexer = new JsxLexer(this, tokens, frames, words);
  }

  /**
   * Splits a text.
   *
   * @param jsx whether the language holds JSX
   * @param html whether comments may start and end as in HTML (ECMA-262 §B.1.1)
   */
  static Tokens scan(String source, boolean jsx, boolean html) {
    Tokens tokens = new Tokens(source);
    new Lexer(tokens, jsx, html).run();
    return tokens;
  }

  private void run() {
    at = trivia.hashbang();
    while (at < length) {
      Kind around = frames.kind();
      if (around == Kind.CHILDREN) {
        jsxLexer.child();
        continue;
      }
      at = trivia.skip(at);
      if (at == length) {
        break;
      }
      if (around == Kind.TAG || around == Kind.CLOSING_TAG) {
        jsxLexer.tag();
      } else {
        token();
      }
    }
    emit(Tokens.END_OF_FILE, length);
  }

  private void token() {
    char c = text[at];
    if (isIdentifierStart(c) || c == '\\') {
      words.word();
      return;
    }
    switch (c) {
      case '{' -> brackets.openBrace();
      case '}' -> brackets.closeBrace();
      case '(' -> brackets.openParenthesis();
      case '[' -> brackets.openBracket();
      case ')' -> brackets.close(EcmaScriptParser.RPAREN);
      case ']' -> brackets.close(EcmaScriptParser.RBRACKET);
      case '"', '\'' -> value(EcmaScriptParser.STRING, literals.string(at));
      case '`' -> brackets.template(EcmaScriptParser.TEMPLATE, EcmaScriptParser.TEMPLATE_HEAD);
      case '#' -> words.privateName();
      case '<' -> lessThan();
      case '>' -> greaterThan();
      case '/' -> slash();
      case '.' -> dot();
      default -> {
        if (isDigit(c)) {
          number();
        } else if (Character.isHighSurrogate(c)
            && isIdentifierStart(Character.codePointAt(text, at, length))) {
          words.word();
        } else {
          punctuator(c);
        }
      }
    }
  }

  /**
   * Returns whether the last token ends an operand that a slash or angle bracket may go on with:
   * not so on a new line behind the name that a declaration ends with, or the source of an import.
   */
  private boolean continuesOperand() {
    return operand && !(newline && endsDeclaration());
  }

  private boolean endsDeclaration() {
    if (tokens.count < 2) {
      return false;
    }
    int before = tokens.count - 2;
    return switch (last) {
      case EcmaScriptParser.IDENTIFIER ->
          switch (tokens.word[before]) {
            case EcmaScriptParser.VAR, EcmaScriptParser.LET, EcmaScriptParser.CONST -> true;
            default -> false;
          };
      case EcmaScriptParser.STRING ->
          tokens.word[before] == EcmaScriptParser.FROM
              || tokens.type[before] == EcmaScriptParser.IMPORT;
      default -> false;
    };
  }

  /** Returns whether the next token starts a statement, as far as the last token shows. */
  boolean atStatementStart() {
    return switch (last) {
      case EcmaScriptParser.RETURN, EcmaScriptParser.BREAK, EcmaScriptParser.CONTINUE -> newline;
      case EcmaScriptParser.IDENTIFIER ->
          newline && (operand || tokens.word[tokens.count - 1] == EcmaScriptParser.YIELD);
      case 0, EcmaScriptParser.SEMICOLON, EcmaScriptParser.ELSE, EcmaScriptParser.DO -> true;
      case EcmaScriptParser.LBRACE, EcmaScriptParser.COLON ->
          frames.kind() == Kind.BLOCK || frames.kind() == Kind.FILE;
      case EcmaScriptParser.RBRACE, EcmaScriptParser.RPAREN -> !operand;
      default -> operand && newline;
    };
  }

  private void number() {
    int end = literals.number(at);
    value(text[end - 1] == 'n' ? EcmaScriptParser.BIGINT : EcmaScriptParser.NUMBER, end);
    if (words.endOfName(end) > end) {
      problem(end, words.endOfName(end), "a name or keyword cannot follow a number directly");
    }
  }

  private void lessThan() {
    boolean adjacent = operand && last == EcmaScriptParser.GT;
    if (jsx && adjacent) {
      problem(at, at + 1, "what follows an element must be in parentheses, or in another element");
    }
    if (jsx && (adjacent || !continuesOperand()) && jsxLexer.startsElement(at, last)) {
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
    int end = continuesOperand() ? Tokens.NONE : literals.regularExpression(at);
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
      invalid(at + Character.charCount(Character.codePointAt(text, at, length)));
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

  /** Adds a token for what no token starts with. */
  void invalid(int end) {
    problem(at, end, "unexpected character " + Quoted.character(text, at));
    operator(EcmaScriptParser.INVALID, end - at);
  }

  void problem(int start, int end, String message) {
    tokens.problems.add(new SyntaxProblem(new Span(start, end), message));
  }
}
