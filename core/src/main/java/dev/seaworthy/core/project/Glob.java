package dev.seaworthy.core.project;

import java.util.Arrays;
import java.util.Comparator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A pattern of paths that may start in any folder: {@code *} matches within a name, {@code **}
 * across folders.
 */
public final class Glob {
  private final Pattern pattern;

  /** The longest part without a wildcard: few paths have it, and only those can match. */
  private final String literal;

  private Glob(Pattern pattern, String literal) {
    this.pattern = pattern;
    this.literal = literal;
  }

  /** Compiles a glob. */
  public static Glob of(String glob) {
    StringBuilder regex = new StringBuilder("(?<root>(?:.*/)?)");
    for (int i = 0; i < glob.length(); i++) {
      char c = glob.charAt(i);
      if (c != '*') {
        regex.append(Pattern.quote(String.valueOf(c)));
      } else if (glob.startsWith("**", i)) {
        regex.append(".*");
        i++;
      } else {
        regex.append("[^/]*");
      }
    }
    String literal =
        Arrays.stream(glob.split("\\*")).max(Comparator.comparingInt(String::length)).orElse("");
    return new Glob(Pattern.compile(regex.toString()), literal);
  }

  /** Returns whether a path, or its end from some folder on, matches. */
  public boolean matches(String path) {
    return path.contains(literal) && pattern.matcher(path).matches();
  }

  /**
   * Returns the folder in which the pattern starts to match.
   *
   * @return the folder with a slash at its end, empty for the root, or null without a match
   */
  public String root(String path) {
    if (!path.contains(literal)) {
      return null;
    }
    Matcher matcher = pattern.matcher(path);
    return matcher.matches() ? matcher.group("root") : null;
  }
}
