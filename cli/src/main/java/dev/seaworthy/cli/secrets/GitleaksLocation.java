package dev.seaworthy.cli.secrets;

import dev.seaworthy.core.source.Span;

/**
 * Where gitleaks says that a match is. Lines end at a line feed alone. Columns count bytes; on
 * every line but the first they count from the line feed before it, so that they are one too high,
 * and a match that crosses into a last line without a line feed has the end column 0. Whoever
 * compares reports needs these numbers; nobody else should see them.
 *
 * @param startLine 1-based
 * @param endLine 1-based
 * @param startColumn as gitleaks counts
 * @param endColumn as gitleaks counts
 */
record GitleaksLocation(int startLine, int endLine, int startColumn, int endColumn) {
  /** Where a finding about a path alone is. */
  static final GitleaksLocation NOWHERE = new GitleaksLocation(0, 0, 0, 0);

  /** Locates a match; {@code span} begins with the line feeds that the expression matched. */
  static GitleaksLocation of(TextOfFile file, Span span) {
    String text = file.source().text();
    int lastFeed = text.lastIndexOf('\n');
    int start = span.start();
    int end = span.end();
    int before = Math.max(0, text.lastIndexOf('\n', start));
    int startLine = line(text, start);
    int startColumn = bytes(file, before, start) + 1;
    boolean startsOnLastLine = lastFeed >= 0 && start >= lastFeed;
    if (startsOnLastLine) {
      return new GitleaksLocation(startLine, startLine, startColumn, bytes(file, before, end));
    }
    if (lastFeed >= 0 && end > lastFeed) {
      return new GitleaksLocation(startLine, startLine, startColumn, 0);
    }
    int feedBeforeEnd = end == 0 ? -1 : text.lastIndexOf('\n', end - 1);
    int endLine = line(text, Math.max(0, end - 1));
    return new GitleaksLocation(
        startLine, endLine, startColumn, bytes(file, Math.max(0, feedBeforeEnd), end));
  }

  /** A line feed counts to the line that it begins, unlike anywhere else. */
  private static int line(String text, int offset) {
    int line = 1;
    for (int at = text.indexOf('\n'); at >= 0 && at <= offset; at = text.indexOf('\n', at + 1)) {
      line++;
    }
    return line;
  }

  private static int bytes(TextOfFile file, int from, int to) {
    int mark = from == 0 ? file.mark() : 0;
    return mark + file.source().text().substring(from, to).getBytes(file.charset()).length;
  }
}
