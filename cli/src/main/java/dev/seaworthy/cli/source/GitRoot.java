package dev.seaworthy.cli.source;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Where the repository around a folder begins. */
public final class GitRoot {
  private GitRoot() {}

  /**
   * Returns the way to a folder from the root of the repository around it: empty, or a path with
   * forward slashes that ends in one. The way to a file is that to its folder.
   *
   * @param path an existing folder or file, absolute
   */
  public static String wayTo(Path path) {
    Path folder = Files.isDirectory(path) ? path.normalize() : path.normalize().getParent();
    Optional<Path> root = GitRepository.rootAround(folder);
    String way = root.map(found -> FolderWalk.relative(found, folder)).orElse("");
    return way.isEmpty() ? "" : way + "/";
  }
}
