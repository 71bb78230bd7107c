package dev.seaworthy.core.rule;

import java.util.Locale;

/** How bad a finding is, worst first. */
public enum Severity {
  /** Do not deploy: data leaks, is lost, or the app does not work at all. */
  BLOCKER,
  /** Breaks for real users soon. */
  HIGH,
  /** Breaks under load, at an edge or later. */
  MEDIUM,
  /** Worth knowing. */
  LOW,
  /** A note. */
  INFO;

  /** Returns the word that reports and the command line use. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Returns whether this is as bad as {@code other} or worse. */
  public boolean atLeast(Severity other) {
    return ordinal() <= other.ordinal();
  }
}
