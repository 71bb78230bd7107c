package dev.seaworthy.core.js.module;

import java.util.regex.Pattern;

/**
 * The globs of bundlers and package managers: {@code *} and {@code ?} match within a name, {@code
 * **} across folders, {@code {a,b}} one of several.
 */
final class Globs {
  private Globs() {}

  /** Compiles a glob that starts in a folder into a pattern of paths from the root. */
  static Pattern compile(String folder, String glob) {
    String below = glob.startsWith("./") ? glob.substring(2) : glob;
    StringBuilder regex = new StringBuilder(Pattern.quote(folder));
    int open = 0;
    for (int i = 0; i < below.length(); i++) {
      char c = below.charAt(i);
      if (below.startsWith("**/", i)) {
        regex.append("(?:.*/)?");
        i += 2;
      } else if (below.startsWith("**", i)) {
        regex.append(".*");
        i++;
      } else if (c == '*') {
        regex.append("[^/]*");
      } else if (c == '?') {
        regex.append("[^/]");
      } else if (c == '{') {
        regex.append("(?:");
        open++;
      } else if (c == ',' && open > 0) {
        regex.append('|');
      } else if (c == '}' && open > 0) {
        regex.append(')');
        open--;
      } else {
        regex.append(Pattern.quote(String.valueOf(c)));
      }
    }
    return Pattern.compile(regex + ")".repeat(open));
  }
}
