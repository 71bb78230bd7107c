package dev.seaworthy.core.rule;

/** The three questions that a founder must be able to answer before a deploy. */
public enum Question {
  /** Could the app be built, run and changed without its builder? */
  OWN_CODE("Own my code?"),
  /** Is the data the founder's, safe from strangers, and can its store be rebuilt? */
  OWN_DATA("Own my data?"),
  /** Can a bad deploy be undone at once? */
  ROLL_BACK("Roll back in 30 seconds?");

  private final String text;

  Question(String text) {
    this.text = text;
  }

  /** Returns the question as the report asks it. */
  public String text() {
    return text;
  }
}
