package dev.seaworthy.core.config;

import dev.seaworthy.core.source.SourceFile;

/**
 * A parsed configuration file.
 *
 * @param source the text
 */
public record ConfigDocument(SourceFile source) {}
