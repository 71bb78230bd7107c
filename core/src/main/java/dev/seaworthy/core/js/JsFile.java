package dev.seaworthy.core.js;

import dev.seaworthy.core.js.ast.Node;
import dev.seaworthy.core.source.SourceFile;

/**
 * A parsed JavaScript or TypeScript file with what is known of it.
 *
 * @param source the text
 * @param program the root of the syntax tree
 */
public record JsFile(SourceFile source, Node program) {}
