package dev.seaworthy.core.project;

import dev.seaworthy.core.js.module.Side;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A place where a framework or a host starts modules on its own, or keeps them from a side.
 *
 * @param packages the convention holds where a package depends on any of these, {@code *} standing
 *     for every package; empty if it holds in every folder
 * @param unless and on none of these
 * @param path what the path of a module below the package is
 * @param sides the sides that start the module, or that never get it
 * @param reason why, as a phrase; empty where the module is kept from a side
 */
record EntryConvention(
    List<String> packages, List<String> unless, Pattern path, Set<Side> sides, String reason) {

  /** Copies the lists. */
  EntryConvention {
    packages = List.copyOf(packages);
    unless = List.copyOf(unless);
    sides = Set.copyOf(sides);
  }

  /** Returns whether the convention holds in any folder, whatever its package. */
  boolean holdsEverywhere() {
    return packages.isEmpty();
  }

  /** Returns whether the convention holds for the modules of a package. */
  boolean holdsFor(PackageManifest manifest) {
    return (packages.contains("*") || dependsOnAny(manifest, packages))
        && !dependsOnAny(manifest, unless);
  }

  private static boolean dependsOnAny(PackageManifest manifest, List<String> names) {
    return manifest.dependencies().stream().anyMatch(d -> names.contains(d.name()));
  }
}
