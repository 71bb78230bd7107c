package dev.seaworthy.core.engine;

/** Puts the crash of a rule into one line for its author. */
final class Crash {
  private Crash() {}

  static String describe(Throwable crash) {
    StackTraceElement[] trace = crash.getStackTrace();
    String where = trace.length == 0 ? "" : " at " + trace[0];
    String message =
        crash.getMessage() == null ? "" : ": " + crash.getMessage().lines().findFirst().orElse("");
    return crash.getClass().getSimpleName() + message + where;
  }
}
