package dev.seaworthy.core.rule;

import dev.seaworthy.core.project.FileRole;
import dev.seaworthy.core.source.SourceFile;

/**
 * The file that is being walked.
 *
 * @param source the text
 * @param role the part that the file plays
 */
public record FileContext(SourceFile source, FileRole role) {}
