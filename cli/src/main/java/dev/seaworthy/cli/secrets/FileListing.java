package dev.seaworthy.cli.secrets;

import java.io.File;
import java.io.IOException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Every file below a folder, as gitleaks lists them: what git ignores counts too, because an upload
 * or a copy of the folder takes it along. The folder {@code .git} does not.
 */
final class FileListing extends SimpleFileVisitor<Path> {
  private static final String GIT = ".git";

  private final Path root;
  private final Predicate<String> skips;
  private final long largest;
  private final List<Entry> entries = new ArrayList<>();
  private final List<String> notices = new ArrayList<>();

  /**
   * A file.
   *
   * @param path below the root, with forward slashes
   * @param file where it is
   */
  record Entry(String path, Path file) {}

  private FileListing(Path root, Predicate<String> skips, long largest) {
    this.root = root;
    this.skips = skips;
    this.largest = largest;
  }

  /**
   * Lists a folder, or a single file.
   *
   * @param skips whether nothing in the file or folder of a path is of interest
   * @param largest larger files are left out, in bytes
   * @param followLinks whether links to files are followed
   * @throws IOException if the folder cannot be listed
   */
  static FileListing of(Path root, Predicate<String> skips, long largest, boolean followLinks)
      throws IOException {
    FileListing listing = new FileListing(root, skips, largest);
    if (Files.isRegularFile(root)) {
      listing.entries.add(new Entry(String.valueOf(root.getFileName()), root));
      return listing;
    }
    Set<FileVisitOption> options = EnumSet.noneOf(FileVisitOption.class);
    if (followLinks) {
      options.add(FileVisitOption.FOLLOW_LINKS);
    }
    Files.walkFileTree(root, options, Integer.MAX_VALUE, listing);
    listing.entries.sort(Comparator.comparing(Entry::path));
    return listing;
  }

  /** Returns the files, sorted by path. */
  List<Entry> entries() {
    return entries;
  }

  /** Returns what could not be listed. */
  List<String> notices() {
    return notices;
  }

  @Override
  public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
    boolean skipped =
        !folder.equals(root)
            && (GIT.equals(String.valueOf(folder.getFileName())) || skips.test(relative(folder)));
    return skipped ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
  }

  @Override
  public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
    String path = relative(file);
    if (attributes.isRegularFile() && attributes.size() > 0 && !skips.test(path)) {
      if (attributes.size() <= largest) {
        entries.add(new Entry(path, file));
      } else {
        notices.add(path + " is larger than the limit; it was not scanned");
      }
    }
    return FileVisitResult.CONTINUE;
  }

  @Override
  public FileVisitResult visitFileFailed(Path file, IOException failure) throws IOException {
    if (file.equals(root)) {
      throw failure;
    }
    notices.add(relative(file) + " could not be read: " + failure.getMessage());
    return FileVisitResult.CONTINUE;
  }

  private String relative(Path below) {
    return root.relativize(below).toString().replace(File.separatorChar, '/');
  }
}
