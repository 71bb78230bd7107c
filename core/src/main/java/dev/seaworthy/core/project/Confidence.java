package dev.seaworthy.core.project;

import java.util.Locale;

/** How sure a property of the app is, surest first. */
public enum Confidence {
  /** Said by the user, or left by nothing else. */
  CERTAIN,
  /** Has a file of its own that is written for this purpose. */
  LIKELY,
  /** A hint: a convention or a package that usually goes with it. */
  POSSIBLE;

  /** Returns the word that reports use. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Confidence of(String word) {
    return valueOf(word.toUpperCase(Locale.ROOT));
  }
}
