package dev.seaworthy.rules.secrets.regex;

/** An expression uses syntax that {@link RegexParser} does not take apart. */
final class UnknownSyntaxException extends Exception {
  private static final long serialVersionUID = 1L;

  UnknownSyntaxException(String what) {
    super(what);
  }
}
