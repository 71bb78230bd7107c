package dev.seaworthy.core.project;

import dev.seaworthy.core.source.Span;

/** A fact about text that no report may show. Every report replaces it wherever it occurs. */
public interface SensitiveFact extends Fact {
  /** Returns the span of the text to hide in its own file. */
  Span span();
}
