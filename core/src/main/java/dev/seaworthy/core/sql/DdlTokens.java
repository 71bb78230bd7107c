package dev.seaworthy.core.sql;

import static java.util.stream.Collectors.toUnmodifiableMap;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.antlr.v4.runtime.CommonToken;
import org.antlr.v4.runtime.CommonTokenStream;
import org.antlr.v4.runtime.ListTokenSource;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.TokenStream;

/** Feeds the tokens of the hand-written lexer to the grammar; key words by their spelling. */
final class DdlTokens {
  private static final Set<Integer> NOT_KEY_WORDS =
      Set.of(
          PostgresDdl.IDENTIFIER,
          PostgresDdl.QUOTED_IDENTIFIER,
          PostgresDdl.STRING,
          PostgresDdl.DOLLAR_STRING,
          PostgresDdl.BIT_STRING,
          PostgresDdl.NUMBER,
          PostgresDdl.PARAMETER,
          PostgresDdl.OPERATOR,
          PostgresDdl.EQUALS,
          PostgresDdl.STAR,
          PostgresDdl.LEFT_PAREN,
          PostgresDdl.RIGHT_PAREN,
          PostgresDdl.LEFT_BRACKET,
          PostgresDdl.RIGHT_BRACKET,
          PostgresDdl.COMMA,
          PostgresDdl.SEMICOLON,
          PostgresDdl.DOT,
          PostgresDdl.PUNCTUATION,
          PostgresDdl.UNKNOWN,
          PostgresDdl.RESERVED);

  private static final Map<String, Integer> KEY_WORDS =
      IntStream.rangeClosed(1, PostgresDdl.VOCABULARY.getMaxTokenType())
          .filter(type -> !NOT_KEY_WORDS.contains(type))
          .boxed()
          .collect(
              toUnmodifiableMap(
                  type -> PostgresDdl.VOCABULARY.getSymbolicName(type).toLowerCase(Locale.ROOT),
                  type -> type));

  private DdlTokens() {}

  static TokenStream stream(SqlTokens tokens) {
    List<Token> adapted = new ArrayList<>(tokens.size() + 1);
    for (int i = 0; i < tokens.size(); i++) {
      SqlToken token = tokens.get(i);
      CommonToken common = new CommonToken(type(tokens, i));
      common.setStartIndex(token.start());
      common.setStopIndex(token.end() - 1);
      common.setTokenIndex(i);
      adapted.add(common);
    }
    return new CommonTokenStream(new ListTokenSource(adapted));
  }

  private static int type(SqlTokens tokens, int index) {
    return switch (tokens.get(index).kind()) {
      case WORD -> wordType(tokens.word(index));
      case QUOTED_IDENTIFIER -> PostgresDdl.QUOTED_IDENTIFIER;
      case STRING -> PostgresDdl.STRING;
      case DOLLAR_STRING -> PostgresDdl.DOLLAR_STRING;
      case BIT_STRING -> PostgresDdl.BIT_STRING;
      case NUMBER -> PostgresDdl.NUMBER;
      case PARAMETER -> PostgresDdl.PARAMETER;
      case OPERATOR -> operatorType(tokens.textOf(index));
      case LEFT_PAREN -> PostgresDdl.LEFT_PAREN;
      case RIGHT_PAREN -> PostgresDdl.RIGHT_PAREN;
      case LEFT_BRACKET -> PostgresDdl.LEFT_BRACKET;
      case RIGHT_BRACKET -> PostgresDdl.RIGHT_BRACKET;
      case COMMA -> PostgresDdl.COMMA;
      case SEMICOLON -> PostgresDdl.SEMICOLON;
      case DOT -> PostgresDdl.DOT;
      case PUNCTUATION -> PostgresDdl.PUNCTUATION;
      case UNKNOWN -> PostgresDdl.UNKNOWN;
    };
  }

  private static int wordType(String word) {
    Integer known = KEY_WORDS.get(word);
    if (known != null) {
      return known;
    }
    return KeyWords.isReserved(word) ? PostgresDdl.RESERVED : PostgresDdl.IDENTIFIER;
  }

  private static int operatorType(String operator) {
    return switch (operator) {
      case "=" -> PostgresDdl.EQUALS;
      case "*" -> PostgresDdl.STAR;
      default -> PostgresDdl.OPERATOR;
    };
  }
}
