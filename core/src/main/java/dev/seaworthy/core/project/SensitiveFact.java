package dev.seaworthy.core.project;

import dev.seaworthy.core.source.Span;

/** A fact about text that no report may show. Every report replaces it wherever it occurs. */
public interface SensitiveFact extends Fact {
  /** Returns the span of what to hide: in the text of its file, or in the path of the file. */
  Span span();

  /** Returns whether the span is one of the path. */
  default boolean inPath() {
    return false;
  }
}
