package dev.seaworthy.core.rule;

import dev.seaworthy.core.source.Span;

/** Takes what a file rule examines and finds in one file. */
public interface Findings {
  /**
   * Says that a place was judged, whatever came of it. A rule that examined nothing cannot pass.
   */
  void examined(Span place);

  /** Adds a finding. */
  void add(Finding finding);
}
