package dev.seaworthy.core.java;

import dev.seaworthy.core.source.SourceFile;

/**
 * A parsed Java file.
 *
 * @param source the text
 */
public record JavaFile(SourceFile source) {}
