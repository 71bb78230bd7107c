package dev.seaworthy.core.js.module;

import java.util.regex.Pattern;

/**
 * The globs of {@code include} and {@code exclude}: {@code *} and {@code ?} match within a name,
 * {@code **} matches any folders, and a glob of a folder stands for all below it.
 */
final class TsGlobs {
  private static final Pattern FILE = Pattern.compile("[^/]*\\*[^/]*|[^/]*\\.[^/.]+");

  private TsGlobs() {}

  /** Compiles a glob of a configuration in a folder into a pattern of paths from the root. */
  static Pattern compile(String folder, String glob) {
    String full = folder + glob;
    StringBuilder regex = new StringBuilder();
    String[] segments = ModulePaths.normalize(full).orElse("\u0000").split("/");
    for (int i = 0; i < segments.length; i++) {
      boolean last = i == segments.length - 1;
      if (segments[i].equals("**")) {
        regex.append(last ? ".*" : "(?:[^/]+/)*");
      } else {
        regex.append(segment(segments[i]));
        regex.append(last ? "" : "/");
        if (last && !FILE.matcher(segments[i]).matches()) {
          regex.append("(?:/.*)?");
        }
      }
    }
    return Pattern.compile(full.isEmpty() ? ".*" : regex.toString());
  }

  private static String segment(String segment) {
    StringBuilder regex = new StringBuilder();
    for (char c : segment.toCharArray()) {
      if (c == '*') {
        regex.append("[^/]*");
      } else if (c == '?') {
        regex.append("[^/]");
      } else {
        regex.append(Pattern.quote(String.valueOf(c)));
      }
    }
    return regex.toString();
  }
}
