package dev.seaworthy.core.js.parse;

import static dev.seaworthy.core.js.parse.EcmaScriptParser.*;

/**
 * Which declaration starts with a contextual keyword such as {@code type} or {@code let}, and the
 * contextual keywords in its head.
 */
final class DeclarationDecisions {
  private final Cursor cursor;
  private final Tokens tokens;

  DeclarationDecisions(Cursor cursor) {
    this.cursor = cursor;
    this.tokens = cursor.tokens;
  }

  /** Shows the contextual keyword that a declaration starts with. */
  void start() {
    int declared = declarationType(cursor.at);
    if (declared != 0) {
      cursor.show(declared);
    }
  }

  /** Returns what a declaration at a token starts with, or 0. */
  int declarationType(int at) {
    int next = at + 1;
    if (tokens.type[at] == CONST) {
      return tokens.typeAt(next) == ENUM ? CONST_ENUM : CONST;
    }
    if (tokens.type[at] != IDENTIFIER || next >= tokens.count) {
      return 0;
    }
    int word = tokens.word[at];
    int nextType = tokens.type[next];
    boolean name = nextType == IDENTIFIER && tokens.isSameLine(next);
    boolean starts =
        switch (word) {
          case ASYNC -> nextType == FUNCTION && tokens.isSameLine(next);
          case LET -> nextType == IDENTIFIER || nextType == LBRACE || nextType == LBRACKET;
          case TYPE, INTERFACE, NAMESPACE, USING -> name;
          case MODULE -> name || (nextType == STRING && tokens.isSameLine(next));
          case GLOBAL -> nextType == LBRACE;
          case ABSTRACT -> nextType == CLASS && tokens.isSameLine(next);
          case DECLARE -> tokens.isSameLine(next) && startsDeclaration(next);
          case AWAIT -> name && tokens.wordAt(next) == USING && declarationType(next) == USING;
          default -> false;
        };
    return !starts ? 0 : word == MODULE && nextType == STRING ? AMBIENT_MODULE : word;
  }

  private boolean startsDeclaration(int at) {
    return switch (tokens.type[at]) {
      case VAR, CONST, FUNCTION, CLASS, ENUM -> true;
      default -> declarationType(at) != 0;
    };
  }

  /** Tells the name of a class from the {@code implements} of a class without one. */
  void className() {
    int next = cursor.typeAfter();
    if (cursor.word() == IMPLEMENTS && (next == IDENTIFIER || Words.isReserved(next))) {
      cursor.show(IMPLEMENTS);
    }
  }

  /** The interfaces of a class, behind its superclass. */
  void implementsClause() {
    cursor.showWord(IMPLEMENTS);
  }

  /** The mark of a variable that gets its value elsewhere. */
  void definite() {
    if (cursor.type() == NOT && !cursor.isLineStart() && tokens.type[cursor.at - 1] == IDENTIFIER) {
      cursor.show(DEFINITE);
    }
  }

  /** The type that the compiler itself knows, unless it is the namespace of a name. */
  void intrinsic() {
    if (cursor.typeAfter() != DOT) {
      cursor.showWord(INTRINSIC);
    }
  }
}
