package dev.seaworthy.cli;

/** Ends a command with {@link ExitCode#TROUBLE} and one line for the user. */
final class TroubleException extends Exception {
  private static final long serialVersionUID = 1L;

  /** Creates the exception; the message is the line. */
  TroubleException(String message) {
    super(message);
  }
}
