package dev.seaworthy.core.project;

import dev.seaworthy.core.source.PastEntry;

/**
 * A content that a file had at some time.
 *
 * @param entry where and since when
 * @param facts what the collectors found in its text
 */
public record PastFile(PastEntry entry, FileFacts facts) {}
