package dev.seaworthy.core.js.module;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Which packages npm, pnpm, Yarn or Bun link with each other. */
final class Workspaces {
  private Workspaces() {}

  /** Returns the folders of the packages that are members of a workspace. */
  static Set<String> members(Collection<PackageJson> packages) {
    Set<String> members = new HashSet<>();
    for (PackageJson root : packages) {
      if (!root.workspaces().isEmpty()) {
        List<Pattern> in = patterns(root, false);
        List<Pattern> out = patterns(root, true);
        for (PackageJson one : packages) {
          if (matches(in, one.folder()) && !matches(out, one.folder())) {
            members.add(one.folder());
          }
        }
      }
    }
    return members;
  }

  private static boolean matches(List<Pattern> patterns, String folder) {
    return patterns.stream().anyMatch(pattern -> pattern.matcher(folder).matches());
  }

  private static List<Pattern> patterns(PackageJson root, boolean negated) {
    return root.workspaces().stream()
        .filter(glob -> glob.startsWith("!") == negated)
        .map(glob -> negated ? glob.substring(1) : glob)
        .map(glob -> Globs.compile(root.folder(), glob + "/"))
        .toList();
  }
}
