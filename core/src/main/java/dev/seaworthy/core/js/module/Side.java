package dev.seaworthy.core.js.module;

import java.util.Locale;

/** Where code of an app runs in production. */
public enum Side {
  /** In the browser of a visitor. */
  BROWSER,
  /** On the server, in a function of the host, or at the edge. */
  SERVER;

  /** Returns the name in lower case, as JSON and messages print it. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
