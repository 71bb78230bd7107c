package dev.seaworthy.core.js.parse;

import static dev.seaworthy.core.js.parse.EcmaScriptParser.*;

/**
 * Passes over types without parsing them. Brackets are passed over in one step; what could be
 * looked at twice is remembered in {@link Tokens#match} or bounded.
 */
final class TypeLookahead {
  /** An angle bracket that was found not to open type arguments. */
  private static final int NO_MATCH = -2;

  /** How deeply types may nest in each other. */
  private static final int DEEPEST = 200;

  /** How many tokens a search passes over before it gives up. */
  static final int FARTHEST = 2_000;

  private final Tokens tokens;
  private int depth;

  TypeLookahead(Tokens tokens) {
    this.tokens = tokens;
  }

  /** Returns the token after type parameters, or {@link Tokens#NONE}. */
  int afterTypeParameters(int open) {
    int nesting = 0;
    for (int at = open; at < Math.min(tokens.count, open + FARTHEST); at++) {
      tokens.steps++;
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

  /** Returns the token that closes type arguments, or {@link Tokens#NONE}. */
  int endOfTypeArguments(int open) {
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
    while (tokens.typeAt(at) != GT) {
      at = endOfType(at);
      if (at == Tokens.NONE || (tokens.typeAt(at) != COMMA && tokens.typeAt(at) != GT)) {
        return Tokens.NONE;
      }
      if (tokens.typeAt(at) == COMMA) {
        at++;
      }
    }
    return at;
  }

  /** Returns whether the parenthesis at a token opens the parameters of a function type. */
  boolean isFunctionType(int open) {
    if (tokens.typeAt(open) != LPAREN || tokens.match[open] == Tokens.NONE) {
      return false;
    }
    int at = open + 1;
    switch (tokens.typeAt(at)) {
      case RPAREN, ELLIPSIS, AT -> {
        return tokens.typeAt(tokens.match[open] + 1) == ARROW;
      }
      case IDENTIFIER, THIS -> {
        boolean modified =
            Modifiers.isOfParameter(tokens.wordAt(at)) && tokens.typeAt(at + 1) == IDENTIFIER;
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
    return switch (tokens.typeAt(at)) {
      case COLON, COMMA, QUESTION, ASSIGN -> true;
      case RPAREN -> tokens.typeAt(at + 1) == ARROW;
      default -> false;
    };
  }

  /** Returns whether an identifier is an operator before a type, and no name. */
  boolean isTypeOperator(int at) {
    return switch (tokens.wordAt(at)) {
      case KEYOF, UNIQUE, READONLY, INFER -> true;
      default -> false;
    };
  }

  /** Returns the token after the constraint of an inferred type, or {@link Tokens#NONE}. */
  int endOfConstraint(int at) {
    return endOfType(at, false);
  }

  /** Returns the token after the type that starts at a token, or {@link Tokens#NONE}. */
  int endOfType(int at) {
    return endOfType(at, true);
  }

  private int endOfType(int from, boolean conditional) {
    if (depth == DEEPEST) {
      return Tokens.NONE;
    }
    depth++;
    tokens.steps++;
    try {
      int at = tokens.typeAt(from) == OR || tokens.typeAt(from) == AND ? from + 1 : from;
      at = endOfOperand(at);
      while (at != Tokens.NONE && (tokens.typeAt(at) == OR || tokens.typeAt(at) == AND)) {
        at = endOfOperand(at + 1);
      }
      boolean extended =
          at != Tokens.NONE && conditional && tokens.typeAt(at) == EXTENDS && !tokens.newline[at];
      return extended ? endOfConditional(at) : at;
    } finally {
      depth--;
    }
  }

  private int endOfConditional(int extendsAt) {
    int at = endOfType(extendsAt + 1, false);
    if (at == Tokens.NONE || tokens.typeAt(at) != QUESTION) {
      return Tokens.NONE;
    }
    at = endOfType(at + 1);
    return at == Tokens.NONE || tokens.typeAt(at) != COLON ? Tokens.NONE : endOfType(at + 1);
  }

  private int endOfOperand(int from) {
    int at = from;
    while (tokens.typeAt(at) == IDENTIFIER && isTypeOperator(at)) {
      at++;
    }
    if (tokens.typeAt(at) == NEW
        || (tokens.wordAt(at) == ABSTRACT && tokens.typeAt(at + 1) == NEW)) {
      at += tokens.typeAt(at) == NEW ? 1 : 2;
      return endOfFunctionType(at);
    }
    if (tokens.typeAt(at) == LT || isFunctionType(at)) {
      return endOfFunctionType(at);
    }
    at = endOfPrimary(at);
    while (at != Tokens.NONE && tokens.typeAt(at) == LBRACKET && !tokens.newline[at]) {
      at = afterMatch(at);
    }
    return at;
  }

  private int endOfFunctionType(int from) {
    int open = tokens.typeAt(from) == LT ? afterTypeParameters(from) : from;
    if (open == Tokens.NONE || tokens.typeAt(open) != LPAREN) {
      return Tokens.NONE;
    }
    int arrow = afterMatch(open);
    return arrow == Tokens.NONE || tokens.typeAt(arrow) != ARROW
        ? Tokens.NONE
        : endOfType(arrow + 1);
  }

  private int endOfPrimary(int at) {
    return switch (tokens.typeAt(at)) {
      case LPAREN, LBRACE, LBRACKET -> afterMatch(at);
      case VOID, NULL, TRUE, FALSE, STRING, NUMBER, BIGINT, TEMPLATE -> at + 1;
      case MINUS ->
          tokens.typeAt(at + 1) == NUMBER || tokens.typeAt(at + 1) == BIGINT ? at + 2 : Tokens.NONE;
      case TYPEOF -> tokens.typeAt(at + 1) == IMPORT ? endOfPrimary(at + 1) : endOfName(at + 1);
      case IMPORT -> {
        int after = tokens.typeAt(at + 1) == LPAREN ? afterMatch(at + 1) : Tokens.NONE;
        yield after == Tokens.NONE ? after : endOfName(after - 1);
      }
      case TEMPLATE_HEAD -> endOfTemplate(at);
      case IDENTIFIER, THIS -> endOfPredicate(isAsserts(at) ? at + 1 : at);
      default -> Tokens.NONE;
    };
  }

  private boolean isAsserts(int at) {
    boolean named = tokens.typeAt(at + 1) == IDENTIFIER || tokens.typeAt(at + 1) == THIS;
    return tokens.wordAt(at) == ASSERTS
        && named
        && !tokens.newline[at + 1]
        && tokens.wordAt(at + 1) != IS;
  }

  /** Returns the token after a name, and after the type that it is said to be of. */
  private int endOfPredicate(int at) {
    int end = endOfName(at);
    boolean predicate = end == at + 1 && tokens.wordAt(end) == IS && !tokens.newline[end];
    return predicate ? endOfType(end + 1) : end;
  }

  private int endOfName(int from) {
    int at = from + 1;
    while (tokens.typeAt(at) == DOT && tokens.typeAt(at + 1) == IDENTIFIER) {
      at += 2;
    }
    if (tokens.typeAt(at) == LT && !tokens.newline[at]) {
      int close = endOfTypeArguments(at);
      return close == Tokens.NONE ? close : close + 1;
    }
    return at;
  }

  private int endOfTemplate(int head) {
    int at = head;
    while (at != Tokens.NONE && tokens.typeAt(at) != TEMPLATE_TAIL) {
      at = tokens.match[at] > at ? tokens.match[at] : Tokens.NONE;
    }
    return at == Tokens.NONE ? at : at + 1;
  }

  private int afterMatch(int open) {
    return tokens.match[open] == Tokens.NONE ? Tokens.NONE : tokens.match[open] + 1;
  }
}
