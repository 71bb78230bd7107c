package dev.seaworthy.cli.source;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;

/** Patterns in the syntax of {@code .gitignore}, for paths that are listed already. */
public final class PathPatterns {
  private final String folder;
  private final IgnoreRules rules;

  private PathPatterns(String folder, IgnoreRules rules) {
    this.folder = folder;
    this.rules = rules;
  }

  /**
   * Compiles patterns.
   *
   * @param folder the folder that they are relative to, empty or ending in a slash
   */
  public static PathPatterns of(String folder, List<String> patterns) {
    String lines = String.join("\n", patterns);
    return new PathPatterns(folder, IgnoreRules.NONE.with(folder, lines.getBytes(UTF_8)));
  }

  /** Returns whether a file, or a folder that holds it, matches. */
  public boolean match(String path) {
    for (int slash = path.indexOf('/', folder.length());
        slash >= 0;
        slash = path.indexOf('/', slash + 1)) {
      if (rules.ignore(path.substring(0, slash), true)) {
        return true;
      }
    }
    return rules.ignore(path, false);
  }
}
