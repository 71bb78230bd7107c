package dev.seaworthy.core.js.module;

import java.util.List;

/**
 * A way to name modules of the app without a relative path, as in {@code paths} of a {@code
 * tsconfig.json}.
 *
 * @param folder the folder whose files may use it, with a slash at its end, empty for the root
 * @param pattern the specifier, with at most one {@code *}
 * @param targets the paths that it stands for, from the root, tried in order; {@code *} is replaced
 *     by what the star of the pattern matched
 */
public record PathAlias(String folder, String pattern, List<String> targets) {
  /** Copies the targets. */
  public PathAlias {
    targets = List.copyOf(targets);
  }
}
