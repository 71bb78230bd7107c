package dev.seaworthy.core.engine;

/**
 * A location as a reader meets it. All text in it is already redacted.
 *
 * @param path path relative to the root of the reports, with forward slashes
 * @param startLine 1-based
 * @param startColumn 1-based, in UTF-16 code units
 * @param endLine 1-based
 * @param endColumn 1-based column after the last code unit
 * @param charOffset 0-based UTF-16 offset in the text without its byte order mark
 * @param charLength number of UTF-16 code units
 * @param snippet the text of the place, cut at the end of its first line
 * @param context the lines around it
 */
public record Place(
    String path,
    int startLine,
    int startColumn,
    int endLine,
    int endColumn,
    int charOffset,
    int charLength,
    String snippet,
    Context context) {

  /**
   * Whole lines around a place.
   *
   * @param startLine 1-based first line
   * @param endLine 1-based last line
   * @param text the lines, joined by line feeds
   */
  public record Context(int startLine, int endLine, String text) {}
}
