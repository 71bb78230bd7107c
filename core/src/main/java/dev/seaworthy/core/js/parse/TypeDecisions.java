package dev.seaworthy.core.js.parse;

import static dev.seaworthy.core.js.parse.EcmaScriptParser.*;

/** Which type starts at a token, and how a type goes on. */
final class TypeDecisions {
  private final ParserBase parser;
  private final Cursor cursor;
  private final Tokens tokens;
  private final TypeLookahead look;

  TypeDecisions(ParserBase parser, TypeLookahead look) {
    this.parser = parser;
    this.cursor = parser.cursor;
    this.tokens = parser.tokens;
    this.look = look;
  }

  /** A function type, the {@code abstract} of a constructor type, or a predicate. */
  void start() {
    if (cursor.type() == THIS) {
      if (isPredicate()) {
        cursor.insert(THIS_PREDICATE);
      }
    } else if (cursor.type() == QUESTION || cursor.type() == NOT) {
      cursor.show(JSDOC_MARK);
    } else if (cursor.type() == LPAREN) {
      if (look.isFunctionType(cursor.at)) {
        cursor.insert(FUNCTION_TYPE);
      }
    } else if (cursor.word() == ABSTRACT && cursor.typeAfter() == NEW) {
      cursor.show(ABSTRACT);
    } else if (cursor.word() == ASSERTS && cursor.type() == IDENTIFIER && isAssertion()) {
      cursor.show(ASSERTS);
    }
  }

  /** A predicate on a parameter, in place of a result type only. */
  void predicate() {
    if (cursor.type() == IDENTIFIER && isPredicate()) {
      cursor.insert(TYPE_PREDICATE);
    } else {
      start();
    }
  }

  private boolean isAssertion() {
    boolean name = cursor.typeAfter() == IDENTIFIER || cursor.typeAfter() == THIS;
    return name && tokens.isSameLine(cursor.at + 1);
  }

  private boolean isPredicate() {
    int next = cursor.at + 1;
    return cursor.typeAfter() == IDENTIFIER && tokens.wordAt(next) == IS && tokens.isSameLine(next);
  }

  /** The type in a predicate, which must start on the same line. */
  void is() {
    if (!cursor.isLineStart()) {
      cursor.showWord(IS);
    }
  }

  /** A conditional type, unless {@code extends} belongs to the type around this one. */
  void conditional() {
    boolean allowed = (parser.allowed & Allowed.NO_CONDITIONAL_TYPE) == 0;
    if (cursor.type() == EXTENDS && !cursor.isLineStart() && allowed) {
      cursor.show(CONDITIONAL_TYPE);
    }
  }

  /** Tells the constraint of an inferred type from a conditional type that starts with it. */
  void constraint() {
    if (cursor.type() == EXTENDS) {
      boolean inExtends = (parser.allowed & Allowed.NO_CONDITIONAL_TYPE) != 0;
      int end = inExtends ? Tokens.NONE : look.endOfConstraint(cursor.at + 1);
      if (inExtends || (end != Tokens.NONE && tokens.type[end] != QUESTION)) {
        cursor.show(CONSTRAINT);
      }
    }
  }

  /** An operator, a predefined type or a mapped type, and no name or literal. */
  void operator() {
    int type = cursor.type();
    if (type == QUESTION || type == NOT) {
      cursor.show(JSDOC_MARK);
    } else if (type == LBRACE) {
      if (isMappedType(cursor.at)) {
        cursor.insert(MAPPED_TYPE);
      }
    } else if (type == IDENTIFIER && isTypeWord(cursor.at)) {
      cursor.show(cursor.word());
    }
  }

  /** Returns whether an identifier is an operator or a predefined type, and no name. */
  private boolean isTypeWord(int at) {
    return switch (tokens.wordAt(at)) {
      case ANY, BIGINT_TYPE, BOOLEAN, NEVER, NUMBER_TYPE, OBJECT, STRING_TYPE ->
          tokens.typeAt(at + 1) != DOT;
      case SYMBOL, UNDEFINED, UNKNOWN -> tokens.typeAt(at + 1) != DOT;
      default -> look.isTypeOperator(at);
    };
  }

  private boolean isMappedType(int open) {
    int at = open + 1;
    if (tokens.typeAt(at) == PLUS || tokens.typeAt(at) == MINUS) {
      return tokens.wordAt(at + 1) == READONLY;
    }
    if (tokens.wordAt(at) == READONLY) {
      at++;
    }
    return tokens.typeAt(at) == LBRACKET
        && tokens.typeAt(at + 1) == IDENTIFIER
        && tokens.typeAt(at + 2) == IN;
  }

  /** What belongs to the type before it, on the same line. */
  void suffix() {
    if (cursor.isLineStart()) {
      return;
    }
    switch (cursor.type()) {
      case LBRACKET -> cursor.show(ARRAY_TYPE);
      case NOT -> cursor.show(JSDOC_MARK);
      case QUESTION -> {
        int next = cursor.at + 1;
        if (!startsType(next) && tokens.typeAt(next) != COMMA && tokens.typeAt(next) != RBRACKET) {
          cursor.show(JSDOC_MARK);
        }
      }
      default -> {}
    }
  }

  /** Returns whether a type can start with a token. */
  private boolean startsType(int at) {
    return switch (tokens.typeAt(at)) {
      case IDENTIFIER, THIS, VOID, NULL, TRUE, FALSE, TYPEOF, IMPORT, NEW -> true;
      case STRING, NUMBER, BIGINT, TEMPLATE, TEMPLATE_HEAD -> true;
      case LPAREN, LBRACE, LBRACKET, LT, MINUS -> true;
      case OR, AND, NOT, QUESTION, STAR, ELLIPSIS, FUNCTION -> true;
      default -> false;
    };
  }

  /** Type arguments of the name before them, on the same line. */
  void arguments() {
    if (cursor.type() == LT && !cursor.isLineStart()) {
      cursor.insert(TYPE_ARGUMENTS);
    }
  }

  /** A word before a type parameter that is not its name. */
  void parameterModifier() {
    int word = cursor.word();
    boolean out = word == OUT && (cursor.typeAfter() == IDENTIFIER || cursor.typeAfter() == IN);
    if (word == CONST || word == IN || out) {
      cursor.show(MODIFIER);
    }
  }

  /** Tells an element with a name from a type alone. */
  void tupleElement() {
    int name = cursor.type() == ELLIPSIS ? cursor.at + 1 : cursor.at;
    boolean named = tokens.typeAt(name) == IDENTIFIER || Words.isReserved(tokens.typeAt(name));
    int next = tokens.typeAt(name + 1) == QUESTION ? name + 2 : name + 1;
    if (named && tokens.typeAt(next) == COLON) {
      cursor.insert(NAMED_MEMBER);
    }
  }

  /** The {@code readonly} of a mapped type. */
  void mappedModifier() {
    cursor.showWord(READONLY);
  }

  /** The name that a mapped type gives to its keys. */
  void mappedName() {
    cursor.showWord(AS);
  }
}
