package dev.seaworthy.core.js.parse;

import dev.seaworthy.core.source.Language;
import dev.seaworthy.core.source.SourceFile;

/**
 * What the grammar goes by beside the text.
 *
 * @param typeScript whether type arguments may stand in expressions
 * @param jsx whether an angle bracket in place of an operand opens an element
 * @param module whether the name of the file says that it is a module
 */
record Dialect(boolean typeScript, boolean jsx, boolean module) {

  static Dialect of(SourceFile source) {
    Language language = source.language();
    boolean module = source.path().endsWith(".mjs") || source.path().endsWith(".mts");
    return new Dialect(language != Language.JAVASCRIPT, language != Language.TYPESCRIPT, module);
  }
}
