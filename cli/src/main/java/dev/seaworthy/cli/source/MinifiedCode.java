package dev.seaworthy.cli.source;

import dev.seaworthy.core.source.SourceEntry;
import java.io.IOException;

/** Recognises minified code by its long lines, where the name does not tell. */
final class MinifiedCode {
  /** Below this, minified code costs nothing and a person may have written it. */
  private static final int SMALLEST = 20_000;

  private static final int HEAD_BYTES = 64 * 1024;
  private static final int LONG_LINE = 500;

  private MinifiedCode() {}

  /**
   * Returns whether four fifths of a script or style sheet lie in lines longer than anyone writes.
   * A readable file with one embedded image stays readable by this measure. A file that cannot be
   * read is not minified: whoever reads it for the audit reports it.
   */
  static boolean isMinified(SourceEntry entry) {
    if (!FileNames.isScriptOrStyle(entry.path()) || entry.size() < SMALLEST) {
      return false;
    }
    try {
      return hasMostlyLongLines(entry.read());
    } catch (IOException unreadable) {
      return false;
    }
  }

  private static boolean hasMostlyLongLines(byte[] content) {
    int length = Math.min(content.length, HEAD_BYTES);
    int inLongLines = 0;
    int lineStart = 0;
    for (int i = 0; i <= length; i++) {
      if (i == length || content[i] == '\n') {
        if (i - lineStart > LONG_LINE) {
          inLongLines += i - lineStart;
        }
        lineStart = i + 1;
      }
    }
    return inLongLines > length / 5 * 4;
  }
}
