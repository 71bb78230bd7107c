package dev.seaworthy.core.js.parse;

import dev.seaworthy.core.source.Language;

/**
 * What the grammar goes by beside the text.
 *
 * @param typeScript whether type arguments may stand in expressions
 * @param jsx whether an angle bracket in place of an operand opens an element
 */
record Dialect(boolean typeScript, boolean jsx) {

  static Dialect of(Language language) {
    return new Dialect(language != Language.JAVASCRIPT, language != Language.TYPESCRIPT);
  }
}
