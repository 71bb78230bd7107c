package dev.seaworthy.core.sql;

import dev.seaworthy.core.source.SourceFile;

/**
 * A parsed SQL file.
 *
 * @param source the text
 */
public record SqlScript(SourceFile source) {}
