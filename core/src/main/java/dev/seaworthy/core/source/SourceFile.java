package dev.seaworthy.core.source;

import java.util.Objects;

/**
 * The decoded text of one file. A byte order mark is not part of the text.
 *
 * <p>Immutable; {@link #lines()} is computed on first use and may be computed twice by two threads.
 */
public final class SourceFile {
  private final String path;
  private final int prefixLength;
  private final String text;
  private final Language language;
  private volatile LineIndex lines;

  /**
   * Creates a source file.
   *
   * @param path path relative to the root of the reports, with forward slashes
   * @param text the decoded text
   */
  public SourceFile(String path, String text) {
    this("", path, text);
  }

  /**
   * Creates a source file below an audited folder.
   *
   * @param prefix the audited folder: empty, or ending in a slash
   * @param path path relative to the root of the reports, which starts with the prefix
   * @param text the decoded text
   */
  public SourceFile(String prefix, String path, String text) {
    this.path = Objects.requireNonNull(path);
    this.prefixLength = path.startsWith(prefix) ? prefix.length() : 0;
    this.text = Objects.requireNonNull(text);
    this.language = Language.of(path);
  }

  /** Returns the path relative to the root of the reports, with forward slashes. */
  public String path() {
    return path;
  }

  /**
   * Returns the path below the audited folder. What a file is for shows in this part of its path
   * alone: an app that lies in a folder {@code examples} is audited as an app.
   */
  public String pathInApp() {
    return path.substring(prefixLength);
  }

  /** Returns the last segment of the path. */
  public String name() {
    return path.substring(path.lastIndexOf('/') + 1);
  }

  /** Returns the decoded text. */
  public String text() {
    return text;
  }

  /** Returns the language by the file's name. */
  public Language language() {
    return language;
  }

  /** Returns the index of line starts. */
  public LineIndex lines() {
    LineIndex known = lines;
    if (known == null) {
      known = LineIndex.of(text);
      lines = known;
    }
    return known;
  }

  /** Returns the location of a span of this file. */
  public Location at(Span span) {
    return new Location(path, span);
  }

  @Override
  public String toString() {
    return path;
  }
}
