package dev.seaworthy.core.js.parse;

import static dev.seaworthy.core.js.parse.EcmaScriptParser.*;

/** Automatic semicolon insertion (ECMA-262 §12.10), each place by the rule that holds there. */
final class SemicolonDecisions {
  private final Cursor cursor;

  SemicolonDecisions(Cursor cursor) {
    this.cursor = cursor;
  }

  /** The end of a statement, or of a field. */
  void statementEnd() {
    if (cursor.type() != SEMICOLON && (cursor.isLineStart() || cursor.closesBlock())) {
      cursor.insert(INSERTED_SEMICOLON);
    }
  }

  /** The end of a do-while statement, where no line needs to end. */
  void doWhileEnd() {
    if (cursor.type() != SEMICOLON) {
      cursor.insert(INSERTED_SEMICOLON);
    }
  }

  /** The end of a type member: a semicolon, a comma or the end of the line. */
  void memberEnd() {
    if (cursor.type() != COMMA) {
      statementEnd();
    }
  }

  /** A body, or the end of a signature without one. */
  void functionBody() {
    if (cursor.type() != LBRACE) {
      statementEnd();
    }
  }
}
