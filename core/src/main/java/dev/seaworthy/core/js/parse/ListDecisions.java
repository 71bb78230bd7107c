package dev.seaworthy.core.js.parse;

import static dev.seaworthy.core.js.parse.EcmaScriptParser.*;

/**
 * Whether a list goes on: the elements of a list in braces have no separator that the grammar could
 * go by, and a comma may or may not follow the last element of any other.
 */
final class ListDecisions {
  private final Cursor cursor;

  ListDecisions(Cursor cursor) {
    this.cursor = cursor;
  }

  /** Another element of a list in braces, unless they close. */
  void item() {
    if (cursor.closesBlock()) {
      cursor.showAsIs();
    } else {
      cursor.insert(ITEM);
    }
  }

  /** Another statement of a case, unless the next case or the end of the switch follows. */
  void caseItem() {
    if (cursor.type() == CASE || cursor.type() == DEFAULT) {
      cursor.showAsIs();
    } else {
      item();
    }
  }

  /** The end of a list with commas, unless a comma follows. */
  void itemEnd() {
    switch (cursor.type()) {
      case RPAREN, RBRACKET, RBRACE, GT, EOF -> cursor.insert(LIST_END);
      default -> cursor.showAsIs();
    }
  }

  /** The end of what would go on otherwise. */
  void end() {
    cursor.insert(LIST_END);
  }
}
