package dev.seaworthy.cli.report;

/**
 * How text is laid out.
 *
 * @param width the number of columns to fill, at least {@value #NARROWEST}
 * @param colour whether to colour and embolden with ANSI sequences
 */
public record TextStyle(int width, boolean colour) {
  /** The width of a text that no terminal shows. */
  public static final int DEFAULT_WIDTH = 100;

  private static final int NARROWEST = 60;
  private static final int WIDEST = 120;

  /** Text for a file or a pipe. */
  public static final TextStyle PLAIN = new TextStyle(DEFAULT_WIDTH, false);

  /** Moves the width between what can be laid out and what can be read with ease. */
  public TextStyle {
    width = Math.max(NARROWEST, Math.min(WIDEST, width));
  }
}
