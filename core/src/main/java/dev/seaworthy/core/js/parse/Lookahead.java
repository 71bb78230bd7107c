package dev.seaworthy.core.js.parse;

import static dev.seaworthy.core.js.parse.EcmaScriptParser.*;

/**
 * Looks over tokens without parsing them. Brackets are passed over in one step; what could look
 * twice over the same tokens is remembered in {@link Tokens#match} or bounded.
 */
final class Lookahead {
  /** An angle bracket that was found not to open type arguments. */
  private static final int NO_MATCH = -2;

  private static final int DEEPEST = 200;
  private static final int FARTHEST = 2_000;

  private final Tokens tokens;
  private int depth;

  Lookahead(Tokens tokens) {
    this.tokens = tokens;
  }

  private int type(int at) {
    return tokens.type[Math.min(at, tokens.count - 1)];
  }

  private int word(int at) {
    return tokens.word[Math.min(at, tokens.count - 1)];
  }

  /**
   * Returns whether an arrow function starts with the parenthesis or angle bracket at a token.
   *
   * @param consequent whether the colon of a conditional expression is still to come
   */
  boolean isArrow(int at, boolean consequent) {
    int open = type(at) == LT ? afterTypeParameters(at) : at;
    if (open == Tokens.NONE || type(open) != LPAREN || tokens.match[open] == Tokens.NONE) {
      return false;
    }
    int next = tokens.match[open] + 1;
    if (type(next) == ARROW) {
      return true;
    }
    if (type(next) != COLON) {
      return false;
    }
    int end = endOfType(next + 1, true);
    if (end == Tokens.NONE || type(end) != ARROW) {
      return false;
    }
    return !consequent || colonFollowsBody(end + 1);
  }

  private int afterTypeParameters(int open) {
    int nesting = 0;
    for (int at = open; at < Math.min(tokens.count, open + FARTHEST); at++) {
      switch (tokens.type[at]) {
        case LT -> nesting++;
        case GT -> {
          if (--nesting == 0) {
            return at + 1;
          }
        }
        case LPAREN, LBRACE, LBRACKET -> {
          if (tokens.match[at] == Tokens.NONE) {
            return Tokens.NONE;
          }
          at = tokens.match[at];
        }
        case SEMICOLON, RPAREN, RBRACE, RBRACKET, EOF -> {
          return Tokens.NONE;
        }
        default -> {}
      }
    }
    return Tokens.NONE;
  }

  private boolean colonFollowsBody(int body) {
    if (type(body) == LBRACE) {
      return tokens.match[body] != Tokens.NONE && type(tokens.match[body] + 1) == COLON;
    }
    int conditionals = 0;
    int limit = Math.min(tokens.count, body + FARTHEST);
    for (int at = body; at < limit; at++) {
      switch (tokens.type[at]) {
        case QUESTION -> conditionals++;
        case COLON -> {
          if (conditionals-- == 0) {
            return true;
          }
        }
        case COMMA, SEMICOLON, RPAREN, RBRACKET, RBRACE, EOF -> {
          return false;
        }
        case LPAREN, LBRACKET, LBRACE, JSX_OPEN -> at = Math.max(at, tokens.match[at]);
        case TEMPLATE_HEAD, TEMPLATE_MIDDLE -> at = Math.max(at, tokens.match[at] - 1);
        default -> {}
      }
    }
    return false;
  }

  /**
   * Returns whether a less-than sign behind an expression opens type arguments: they must close,
   * and what follows must be able to follow them, by the rule of TypeScript.
   */
  boolean isTypeArguments(int open) {
    int close = endOfTypeArguments(open);
    if (close == Tokens.NONE) {
      return false;
    }
    int next = close + 1;
    if (tokens.touchesPrevious(next)) {
      switch (type(next)) {
        case GT, ASSIGN, EQ, SEQ, ARROW -> {
          return false;
        }
        default -> {}
      }
    }
    return switch (type(next)) {
      case LPAREN, TEMPLATE, TEMPLATE_HEAD -> true;
      case LT, GT, PLUS, MINUS, LE -> false;
      default ->
          tokens.newline[next]
              || Operator.binaryAt(tokens, next) != null
              || word(next) == AS
              || word(next) == SATISFIES
              || !startsExpression(next);
    };
  }

  /** Returns whether an expression can start with a token. */
  boolean startsExpression(int at) {
    return switch (type(at)) {
      case PLUS, MINUS, NOT, TILDE, INCREMENT, DECREMENT, DELETE, TYPEOF, VOID, LT -> true;
      default -> startsOperand(at);
    };
  }

  /** Returns whether a token is, or opens, an operand. */
  boolean startsOperand(int at) {
    return switch (type(at)) {
      case IDENTIFIER, PRIVATE_NAME, NUMBER, BIGINT, STRING, REGEXP, TEMPLATE, TEMPLATE_HEAD ->
          true;
      case JSX_OPEN, LPAREN, LBRACKET, LBRACE, AT -> true;
      case CLASS, FUNCTION, FALSE, IMPORT, NEW, NULL, SUPER, THIS, TRUE -> true;
      default -> false;
    };
  }

  /** Returns the token that closes type arguments, or {@link Tokens#NONE}. */
  private int endOfTypeArguments(int open) {
    int known = tokens.match[open];
    if (known != Tokens.NONE) {
      return known == NO_MATCH ? Tokens.NONE : known;
    }
    int close = scanTypeArguments(open);
    tokens.match[open] = close == Tokens.NONE ? NO_MATCH : close;
    return close;
  }

  private int scanTypeArguments(int open) {
    int at = open + 1;
    while (type(at) != GT) {
      at = endOfType(at, true);
      if (at == Tokens.NONE || (type(at) != COMMA && type(at) != GT)) {
        return Tokens.NONE;
      }
      if (type(at) == COMMA) {
        at++;
      }
    }
    return at;
  }

  /** Returns the token after the constraint of an inferred type, or {@link Tokens#NONE}. */
  int endOfConstraint(int at) {
    return endOfType(at, false);
  }

  /** Returns the token after the type that starts at a token, or {@link Tokens#NONE}. */
  private int endOfType(int from, boolean conditional) {
    if (depth == DEEPEST) {
      return Tokens.NONE;
    }
    depth++;
    try {
      int at = type(from) == OR || type(from) == AND ? from + 1 : from;
      at = endOfOperand(at);
      while (at != Tokens.NONE && (type(at) == OR || type(at) == AND)) {
        at = endOfOperand(at + 1);
      }
      boolean extended =
          at != Tokens.NONE && conditional && type(at) == EXTENDS && !tokens.newline[at];
      return extended ? endOfConditional(at) : at;
    } finally {
      depth--;
    }
  }

  private int endOfConditional(int extendsAt) {
    int at = endOfType(extendsAt + 1, false);
    if (at == Tokens.NONE || type(at) != QUESTION) {
      return Tokens.NONE;
    }
    at = endOfType(at + 1, true);
    return at == Tokens.NONE || type(at) != COLON ? Tokens.NONE : endOfType(at + 1, true);
  }

  private int endOfOperand(int from) {
    int at = from;
    while (type(at) == IDENTIFIER && isTypeOperator(at)) {
      at++;
    }
    if (type(at) == NEW || (word(at) == ABSTRACT && type(at + 1) == NEW)) {
      at += type(at) == NEW ? 1 : 2;
      return endOfFunctionType(at);
    }
    if (type(at) == LT || isFunctionType(at)) {
      return endOfFunctionType(at);
    }
    at = endOfPrimary(at);
    while (at != Tokens.NONE && type(at) == LBRACKET && !tokens.newline[at]) {
      at = afterMatch(at);
    }
    return at;
  }

  private int endOfFunctionType(int from) {
    int open = type(from) == LT ? afterTypeParameters(from) : from;
    if (open == Tokens.NONE || type(open) != LPAREN) {
      return Tokens.NONE;
    }
    int arrow = afterMatch(open);
    return arrow == Tokens.NONE || type(arrow) != ARROW ? Tokens.NONE : endOfType(arrow + 1, true);
  }

  private int endOfPrimary(int at) {
    return switch (type(at)) {
      case LPAREN, LBRACE, LBRACKET -> afterMatch(at);
      case VOID, NULL, TRUE, FALSE, STRING, NUMBER, BIGINT, TEMPLATE -> at + 1;
      case MINUS -> type(at + 1) == NUMBER || type(at + 1) == BIGINT ? at + 2 : Tokens.NONE;
      case TYPEOF -> type(at + 1) == IMPORT ? endOfPrimary(at + 1) : endOfName(at + 1);
      case IMPORT -> {
        int after = type(at + 1) == LPAREN ? afterMatch(at + 1) : Tokens.NONE;
        yield after == Tokens.NONE ? after : endOfName(after - 1);
      }
      case TEMPLATE_HEAD -> endOfTemplate(at);
      case IDENTIFIER, THIS -> endOfPredicate(isAsserts(at) ? at + 1 : at);
      default -> Tokens.NONE;
    };
  }

  private boolean isAsserts(int at) {
    boolean named = type(at + 1) == IDENTIFIER || type(at + 1) == THIS;
    return word(at) == ASSERTS && named && !tokens.newline[at + 1] && word(at + 1) != IS;
  }

  /** Returns the token after a name, and after the type that it is said to be of. */
  private int endOfPredicate(int at) {
    int end = endOfName(at);
    boolean predicate = end == at + 1 && word(end) == IS && !tokens.newline[end];
    return predicate ? endOfType(end + 1, true) : end;
  }

  private int endOfName(int from) {
    int at = from + 1;
    while (type(at) == DOT && type(at + 1) == IDENTIFIER) {
      at += 2;
    }
    if (type(at) == LT && !tokens.newline[at]) {
      int close = endOfTypeArguments(at);
      return close == Tokens.NONE ? close : close + 1;
    }
    return at;
  }

  private int endOfTemplate(int head) {
    int at = head;
    while (at != Tokens.NONE && type(at) != TEMPLATE_TAIL) {
      at = tokens.match[at] > at ? tokens.match[at] : Tokens.NONE;
    }
    return at == Tokens.NONE ? at : at + 1;
  }

  private int afterMatch(int open) {
    return tokens.match[open] == Tokens.NONE ? Tokens.NONE : tokens.match[open] + 1;
  }

  /** Returns whether the parenthesis at a token opens the parameters of a function type. */
  boolean isFunctionType(int open) {
    if (type(open) != LPAREN || tokens.match[open] == Tokens.NONE) {
      return false;
    }
    int at = open + 1;
    switch (type(at)) {
      case RPAREN, ELLIPSIS, AT -> {
        return type(tokens.match[open] + 1) == ARROW;
      }
      case IDENTIFIER, THIS -> {
        boolean modified = Modifiers.isOfParameter(word(at)) && type(at + 1) == IDENTIFIER;
        at += modified ? 2 : 1;
      }
      case LBRACE, LBRACKET -> at = afterMatch(at);
      default -> {
        return false;
      }
    }
    if (at == Tokens.NONE) {
      return false;
    }
    return switch (type(at)) {
      case COLON, COMMA, QUESTION, ASSIGN -> true;
      case RPAREN -> type(at + 1) == ARROW;
      default -> false;
    };
  }

  /** Returns whether an identifier is an operator or a predefined type, and no name. */
  boolean isTypeWord(int at) {
    return switch (word(at)) {
      case ANY, BIGINT_TYPE, BOOLEAN, NEVER, NUMBER_TYPE, OBJECT, STRING_TYPE ->
          type(at + 1) != DOT;
      case SYMBOL, UNDEFINED, UNKNOWN -> type(at + 1) != DOT;
      default -> isTypeOperator(at);
    };
  }

  private boolean isTypeOperator(int at) {
    return switch (word(at)) {
      case KEYOF, UNIQUE, READONLY, INFER -> true;
      default -> false;
    };
  }

  /** Returns whether a type can start with a token. */
  boolean startsType(int at) {
    return switch (type(at)) {
      case IDENTIFIER, THIS, VOID, NULL, TRUE, FALSE, TYPEOF, IMPORT, NEW -> true;
      case STRING, NUMBER, BIGINT, TEMPLATE, TEMPLATE_HEAD -> true;
      case LPAREN, LBRACE, LBRACKET, LT, MINUS -> true;
      default -> false;
    };
  }

  boolean isIndexSignature(int open) {
    if (type(open) != LBRACKET || type(open + 1) != IDENTIFIER) {
      return false;
    }
    int next = type(open + 2);
    if (next == QUESTION) {
      int after = type(open + 3);
      return after == COLON || after == COMMA || after == RBRACKET;
    }
    return next == COLON || next == COMMA;
  }

  boolean isMappedType(int open) {
    int at = open + 1;
    if (type(at) == PLUS || type(at) == MINUS) {
      return word(at + 1) == READONLY;
    }
    if (word(at) == READONLY) {
      at++;
    }
    return type(at) == LBRACKET && type(at + 1) == IDENTIFIER && type(at + 2) == IN;
  }

  /** Returns whether a statement of the file imports or exports, or {@code import.meta} occurs. */
  boolean isModule() {
    int nesting = 0;
    for (int at = 0; at < tokens.count; at++) {
      switch (tokens.type[at]) {
        case LBRACE, LPAREN, LBRACKET -> nesting++;
        case RBRACE, RPAREN, RBRACKET -> nesting--;
        case IMPORT -> {
          boolean meta =
              type(at + 1) == DOT && tokens.source.startsWith("meta", tokens.start[at + 2]);
          if (meta || (nesting == 0 && type(at + 1) != LPAREN && type(at + 1) != DOT)) {
            return true;
          }
        }
        case EXPORT -> {
          if (nesting == 0) {
            return true;
          }
        }
        default -> {}
      }
    }
    return false;
  }
}
