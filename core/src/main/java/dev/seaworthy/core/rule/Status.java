package dev.seaworthy.core.rule;

/** What a rule found out about the app. Every rule ends in exactly one. */
public enum Status {
  /** Examined, with evidence, and right. */
  PASS("pass"),
  /** Wrong, as the findings show. */
  FAIL("fail"),
  /** A person must decide. */
  REVIEW("review"),
  /** The evidence is not in the repository, or its file could not be parsed. */
  UNKNOWN("unknown"),
  /** The app does not use what the rule is about. */
  NOT_APPLICABLE("not-applicable");

  private final String word;

  Status(String word) {
    this.word = word;
  }

  /** Returns the word that reports use. */
  public String word() {
    return word;
  }
}
