package dev.seaworthy.cli.report;

import java.io.IOException;
import java.io.Writer;
import java.util.List;

/** A page of text: breaks paragraphs between words, indents them, colours them if asked to. */
final class TextPage {
  private static final String RESET = "\u001b[0m";

  private final Writer out;
  private final TextStyle style;
  private Look current = Look.PLAIN;

  /** How a run of text looks on a terminal. */
  enum Look {
    PLAIN(""),
    BOLD("1"),
    DIM("2"),
    RED("1;31"),
    YELLOW("1;33"),
    GREEN("1;32"),
    CYAN("36");

    private final String code;

    Look(String code) {
      this.code = code;
    }
  }

  /** A run of text with one look. */
  record Run(String text, Look look) {}

  TextPage(Writer out, TextStyle style) {
    this.out = out;
    this.style = style;
  }

  static Run plain(String text) {
    return new Run(text, Look.PLAIN);
  }

  static Run bold(String text) {
    return new Run(text, Look.BOLD);
  }

  static Run dim(String text) {
    return new Run(text, Look.DIM);
  }

  void blank() throws IOException {
    out.write('\n');
  }

  /** Writes runs of text as one paragraph, all its lines indented alike. */
  void paragraph(int indent, Run... runs) throws IOException {
    hanging(indent, indent, runs);
  }

  /**
   * Writes runs of text as one paragraph.
   *
   * @param indent columns before the first line
   * @param hang columns before the others
   */
  void hanging(int indent, int hang, Run... runs) throws IOException {
    int column = 0;
    int spaces = indent;
    boolean lineHasWords = false;
    for (Run run : runs) {
      for (String word : Printable.line(run.text()).split("(?= )|(?<= )")) {
        int width = word.codePointCount(0, word.length());
        if (word.isBlank()) {
          spaces += width;
          continue;
        }
        if (lineHasWords && spaces > 0 && column + spaces + width > style.width()) {
          out.write('\n');
          column = 0;
          spaces = hang;
        }
        out.write(" ".repeat(spaces));
        look(run.look());
        out.write(word);
        column += spaces + width;
        spaces = 0;
        lineHasWords = true;
      }
    }
    look(Look.PLAIN);
    out.write('\n');
  }

  private void look(Look look) throws IOException {
    if (style.colour() && look != current) {
      out.write(RESET + (look == Look.PLAIN ? "" : "\u001b[" + look.code + "m"));
      current = look;
    }
  }

  /**
   * Writes rows of cells, the columns but the last as wide as their widest cell, the last one
   * broken between words.
   */
  void table(int indent, List<List<Run>> rows) throws IOException {
    int columns = rows.stream().mapToInt(List::size).max().orElse(0);
    int[] widths = new int[columns];
    for (List<Run> row : rows) {
      for (int i = 0; i < row.size() - 1; i++) {
        widths[i] = Math.max(widths[i], row.get(i).text().length() + 2);
      }
    }
    for (List<Run> row : rows) {
      Run[] padded = new Run[row.size()];
      int hang = indent;
      for (int i = 0; i < row.size(); i++) {
        Run cell = row.get(i);
        boolean last = i == row.size() - 1;
        padded[i] = last ? cell : new Run(pad(cell.text(), widths[i]), cell.look());
        hang += last ? 0 : widths[i];
      }
      hanging(indent, Math.min(hang, style.width() / 2), padded);
    }
  }

  /** Fills a text up with spaces. */
  static String pad(String text, int width) {
    return text + " ".repeat(width - text.length());
  }
}
