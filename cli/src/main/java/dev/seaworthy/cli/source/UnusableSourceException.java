package dev.seaworthy.cli.source;

/** The path given by the user holds nothing that could be audited. */
public final class UnusableSourceException extends Exception {
  private static final long serialVersionUID = 1L;

  /**
   * Creates the exception.
   *
   * @param message what is wrong with which path, one line for the user
   */
  public UnusableSourceException(String message) {
    super(message);
  }
}
