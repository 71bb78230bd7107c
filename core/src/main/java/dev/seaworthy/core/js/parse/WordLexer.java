package dev.seaworthy.core.js.parse;

import static dev.seaworthy.core.js.parse.Characters.isDigit;
import static dev.seaworthy.core.js.parse.Characters.isIdentifierPart;

import dev.seaworthy.core.js.parse.Frames.Kind;
import java.util.regex.Pattern;

/** Splits keywords and names, and tells which of them end an operand. */
final class WordLexer {
  private static final Pattern SURROGATE =
      Pattern.compile("\\\\u\\{?0*[dD][89a-fA-F]..(?![0-9a-fA-F])");

  private final Lexer lexer;
  private final Tokens tokens;
  private final Frames frames;
  private final LiteralScanner literals;
  private final char[] text;
  private final int length;

  /** Whether the name that was passed over last holds an escape. */
  private boolean escaped;

  WordLexer(Lexer lexer, Tokens tokens, Frames frames, LiteralScanner literals) {
    this.lexer = lexer;
    this.tokens = tokens;
    this.frames = frames;
    this.literals = literals;
    this.text = tokens.text;
    this.length = tokens.source.length();
  }

  /** Reads a keyword or a name. */
  void word() {
    int end = endOfName(lexer.at);
    if (end == lexer.at) {
      lexer.invalid(lexer.at + 1);
      return;
    }
    int last = lexer.last();
    int word = Words.typeOf(text, lexer.at, end);
    boolean member = last == EcmaScriptParser.DOT || last == EcmaScriptParser.OPTIONAL;
    boolean reserved = Words.isReserved(word) && !member;
    if (reserved && startsExpressionWithBody(word, last)) {
      frames.expectBody();
    }
    boolean ends = member || endsOperand(word);
    if (escaped) {
      checkEscapes(end);
    }
    int token = lexer.emit(reserved ? word : EcmaScriptParser.IDENTIFIER, end);
    tokens.word[token] = (short) word;
    lexer.operand = ends;
  }

  /** Reports an escape that stands for no part of a name, and takes note of a keyword with one. */
  private void checkEscapes(int end) {
    String name = tokens.source.substring(lexer.at, end);
    String decoded = Escapes.decode(name);
    if (decoded == null || SURROGATE.matcher(name).find() || !Characters.isIdentifier(decoded)) {
      lexer.problem(lexer.at, end, "an escape stands for a character that a name cannot hold");
    } else if (Words.isReserved(Words.typeOf(decoded.toCharArray(), 0, decoded.length()))) {
      tokens.escapedKeywords.add(tokens.count);
    }
  }

  private boolean startsExpressionWithBody(int word, int last) {
    return (word == EcmaScriptParser.FUNCTION || word == EcmaScriptParser.CLASS)
        && !lexer.operand
        && !lexer.atStatementStart()
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
      case EcmaScriptParser.OF -> !(frames.kind() == Kind.HEAD && lexer.operand);
      default -> !Words.isReserved(word);
    };
  }

  /** Reads a number sign and a name. */
  void privateName() {
    int end = endOfName(lexer.at + 1);
    if (end == lexer.at + 1 || isDigit(text[lexer.at + 1])) {
      lexer.invalid(lexer.at + 1);
    } else {
      lexer.value(EcmaScriptParser.PRIVATE_NAME, end);
    }
  }

  /** Returns the offset after the identifier that starts at an offset. */
  int endOfName(int from) {
    int end = from;
    escaped = false;
    while (text[end] < 128 && isIdentifierPart(text[end])) {
      end++;
    }
    return text[end] < 128 && text[end] != '\\' ? end : endOfUnusualName(end);
  }

  private int endOfUnusualName(int from) {
    int end = from;
    while (true) {
      char c = text[end];
      if (c == '\\') {
        int after = literals.endOfUnicodeEscape(end);
        if (after < 0) {
          return end;
        }
        escaped = true;
        end = after;
      } else if (end < length && isIdentifierPart(codePoint(end))) {
        end += Character.charCount(codePoint(end));
      } else {
        return end;
      }
    }
  }

  private int codePoint(int offset) {
    return Character.codePointAt(text, offset, length);
  }
}
