package dev.seaworthy.cli;

/** How a command ends. The same for every format of output. */
final class ExitCode {
  /** Nothing at or above the threshold. */
  static final int CLEAN = 0;

  /** A finding at or above the threshold. */
  static final int FINDINGS = 1;

  /** Wrong usage, input that cannot be judged, or an internal error. */
  static final int TROUBLE = 2;

  private ExitCode() {}
}
