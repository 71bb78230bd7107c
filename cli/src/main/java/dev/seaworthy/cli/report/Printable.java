package dev.seaworthy.cli.report;

/**
 * Text of an audited app on its way to a terminal. A file name or a quoted line may hold control
 * sequences that a terminal would obey.
 */
final class Printable {
  private Printable() {}

  /** Returns a text on one line, with its control and formatting characters spelled out. */
  static String line(String text) {
    StringBuilder line = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isWhitespace(c)) {
        line.append(' ');
      } else if (Character.isISOControl(c) || Character.getType(c) == Character.FORMAT) {
        line.append(String.format("\\u%04x", (int) c));
      } else {
        line.append(c);
      }
    }
    return line.toString();
  }
}
