package dev.seaworthy.core.rule;

/** A rule that needs nothing but one file. */
public non-sealed interface FileRule extends Rule {
  /**
   * Registers what to do while the file is walked.
   *
   * @param file the file
   * @param on takes the listeners
   * @param findings takes what the listeners examine and find
   */
  void check(FileContext file, Listeners on, Findings findings);
}
