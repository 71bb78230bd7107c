package dev.seaworthy.core.js.parse;

import static dev.seaworthy.core.js.parse.EcmaScriptParser.*;

/**
 * Members of object literals, classes and object types: whether a word before a member, or before a
 * parameter, modifies it or names it, and which kind of member follows.
 */
final class MemberDecisions {
  private final ParserBase parser;
  private final Cursor cursor;
  private final Tokens tokens;

  MemberDecisions(ParserBase parser) {
    this.parser = parser;
    this.cursor = parser.cursor;
    this.tokens = parser.tokens;
  }

  /** The word before the name of an accessor or an asynchronous method of an object. */
  void propertyModifier() {
    int word = cursor.word();
    if (cursor.type() == IDENTIFIER && (word == GET || word == SET || word == ASYNC)) {
      int next = cursor.typeAfter();
      boolean async = word == ASYNC && tokens.isSameLine(cursor.at + 1);
      if (word == ASYNC ? async && (startsName(next) || next == STAR) : startsName(next)) {
        cursor.show(word);
      }
    }
  }

  /** Tells apart a value, a method and a property without either. */
  void propertyValue(boolean method) {
    int type = cursor.type();
    if (type == LPAREN || type == LT) {
      return;
    }
    if (method) {
      throw parser.expected(LPAREN);
    }
    if (type != COLON) {
      cursor.insert(SHORTHAND);
    }
  }

  /** The value that a shorthand property takes as a pattern, when there is none. */
  void shorthandValue() {
    if (cursor.type() != ASSIGN) {
      cursor.insert(LIST_END);
    }
  }

  /** A block of a class, and no member named {@code static}. */
  void staticBlock() {
    if (cursor.word() == STATIC && cursor.typeAfter() == LBRACE) {
      cursor.show(STATIC_BLOCK);
    }
  }

  /**
   * A word before the name of a class element; a second {@code static} is the name itself.
   *
   * @param words the modifiers before it
   */
  void classModifier(int words) {
    int word = cursor.word();
    boolean again = word == STATIC && Modifiers.has(words, Modifiers.STATIC);
    if (cursor.type() != IDENTIFIER || again || !Modifiers.isOfMember(word)) {
      return;
    }
    int next = cursor.at + 1;
    boolean anyLine = word == STATIC || word == GET || word == SET;
    boolean named = startsName(tokens.typeAt(next)) || tokens.typeAt(next) == STAR;
    if (named && (anyLine || tokens.isSameLine(next))) {
      cursor.show(MODIFIER);
    }
  }

  /** Tells a field from a method behind the name of a class element. */
  void classElement() {
    switch (cursor.type()) {
      case QUESTION, NOT, LPAREN, LT -> {}
      default -> cursor.insert(FIELD);
    }
  }

  /** Tells an index signature from a computed name. */
  void indexSignature() {
    if (isIndexSignature(cursor.at)) {
      cursor.insert(INDEX_SIGNATURE);
    }
  }

  private boolean isIndexSignature(int open) {
    if (tokens.typeAt(open) != LBRACKET || tokens.typeAt(open + 1) != IDENTIFIER) {
      return false;
    }
    int next = tokens.typeAt(open + 2);
    if (next == QUESTION) {
      int after = tokens.typeAt(open + 3);
      return after == COLON || after == COMMA || after == RBRACKET;
    }
    return next == COLON || next == COMMA;
  }

  /** A signature without a name, or a word before the name of a type member. */
  void typeMember() {
    int next = cursor.typeAfter();
    switch (cursor.type()) {
      case LPAREN, LT -> cursor.insert(CALL_SIGNATURE);
      case NEW -> {
        if (next == LPAREN || next == LT) {
          cursor.show(CONSTRUCT_SIGNATURE);
        }
      }
      case LBRACKET -> indexSignature();
      case IDENTIFIER -> {
        int word = cursor.word();
        boolean readonly = word == READONLY && tokens.isSameLine(cursor.at + 1);
        if ((readonly || word == GET || word == SET) && startsName(next)) {
          cursor.show(MODIFIER);
        }
      }
      default -> {}
    }
  }

  /** Tells a property from a method behind the name of a type member. */
  void typeMemberKind() {
    if (cursor.type() != LPAREN && cursor.type() != LT) {
      cursor.insert(FIELD);
    }
  }

  /** A word that makes a parameter a property of the class. */
  void parameterModifier() {
    if (Modifiers.isOfParameter(cursor.word()) && cursor.type() == IDENTIFIER) {
      switch (cursor.typeAfter()) {
        case IDENTIFIER, LBRACE, LBRACKET, ELLIPSIS, THIS -> cursor.show(MODIFIER);
        default -> {}
      }
    }
  }

  private static boolean startsName(int type) {
    return type == IDENTIFIER
        || type == STRING
        || type == NUMBER
        || type == BIGINT
        || type == LBRACKET
        || type == PRIVATE_NAME
        || Words.isReserved(type);
  }
}
