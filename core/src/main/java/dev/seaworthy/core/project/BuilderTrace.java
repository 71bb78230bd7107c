package dev.seaworthy.core.project;

import java.util.Locale;

/**
 * A thing to look for that shows something about a builder.
 *
 * @param kind what it shows
 * @param medium where to look
 * @param what what to look for; the medium says how it is read
 * @param confidence how sure it is that it shows what it shows
 * @param shows what it is, as a phrase for reports
 */
public record BuilderTrace(
    Kind kind, Medium medium, String what, Confidence confidence, String shows) {

  /** What a trace shows. */
  public enum Kind {
    /** The builder made the app. */
    ORIGIN,
    /** The running app needs a service of the builder. */
    RUNTIME,
    /** Data of the app lives with the builder. */
    DATA,
    /** A tool of the builder takes part in development only. */
    DEV;

    static Kind of(String word) {
      return valueOf(word.toUpperCase(Locale.ROOT));
    }
  }

  /** Where to look for a trace. */
  public enum Medium {
    /** A {@link Glob} of paths. */
    FILE,
    /** A dependency of a manifest; a star at its end stands for any rest. */
    DEPENDENCY,
    /** The name that a manifest gives itself. */
    PACKAGE,
    /** A text in a file. */
    TEXT
  }

  /** Returns whether a dependency is the one to look for. */
  boolean isDependency(String name) {
    return medium == Medium.DEPENDENCY
        && (what.endsWith("*")
            ? name.startsWith(what.substring(0, what.length() - 1))
            : name.equals(what));
  }
}
