package dev.seaworthy.cli.source;

import dev.seaworthy.core.source.Location;
import dev.seaworthy.core.source.Notification;
import dev.seaworthy.core.source.SourceEntry;
import java.io.File;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/**
 * Lists the files below a folder that git would track, and prunes as early as it can: a folder that
 * is ignored and holds nothing tracked is never entered. No link is followed: what it points to
 * inside the folder is met under its own path, and what lies outside is none of the app's.
 */
final class FolderWalk extends SimpleFileVisitor<Path> {
  static final String GITIGNORE = ".gitignore";

  /** What holds in an ignored folder that is entered for the tracked files in it. */
  private static final byte[] EVERYTHING = {'*'};

  private final Path root;
  private final Path start;
  private final Optional<GitRepository> git;
  private final Deque<IgnoreRules> rules = new ArrayDeque<>();
  private final List<SourceEntry> files = new ArrayList<>();
  private final List<Notification> notifications = new ArrayList<>();

  /**
   * Creates a walk.
   *
   * @param root the folder that paths are relative to
   * @param start the folder to list, the root or below it
   * @param git the repository at the root, if there is one
   * @param above the rules that hold in {@code start} from above
   */
  FolderWalk(Path root, Path start, Optional<GitRepository> git, IgnoreRules above) {
    this.root = root;
    this.start = start;
    this.git = git;
    rules.push(above);
  }

  /** Walks the folder. */
  void run() throws IOException {
    Files.walkFileTree(start, this);
  }

  /** Returns the files found, in no particular order. */
  List<SourceEntry> files() {
    return files;
  }

  /** Returns what could not be entered or followed. */
  List<Notification> notifications() {
    return notifications;
  }

  @Override
  public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
    String path = relative(root, folder);
    if (folder.equals(start)) {
      rules.push(rulesIn(folder));
      return FileVisitResult.CONTINUE;
    }
    String name = FileNames.name(path);
    if (FileNames.isNotTheApp(name)) {
      return FileVisitResult.SKIP_SUBTREE;
    }
    boolean ignored = rules.peek().ignore(path, true);
    if (ignored && !git.map(repository -> repository.tracksBelow(path + "/")).orElse(false)) {
      return FileVisitResult.SKIP_SUBTREE;
    }
    if (FileNames.isToolOutput(name)) {
      notifications.add(toolOutput(path));
      return FileVisitResult.SKIP_SUBTREE;
    }
    rules.push(ignored ? IgnoreRules.NONE.with(path + "/", EVERYTHING) : rulesIn(folder));
    return FileVisitResult.CONTINUE;
  }

  private IgnoreRules rulesIn(Path folder) {
    try {
      return withOwnRules(rules.peek(), root, folder);
    } catch (IOException e) {
      notifications.add(unreadable(folder.resolve(GITIGNORE), e));
      return rules.peek();
    }
  }

  @Override
  public FileVisitResult postVisitDirectory(Path folder, IOException failure) throws IOException {
    rules.pop();
    return failure == null ? FileVisitResult.CONTINUE : visitFileFailed(folder, failure);
  }

  @Override
  public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
    String path = relative(root, file);
    if (isIgnored(path) || FileNames.isNotTheApp(FileNames.name(path))) {
      return FileVisitResult.CONTINUE;
    }
    if (attributes.isRegularFile()) {
      files.add(new FileEntry(path, attributes.size(), file));
    } else if (attributes.isSymbolicLink()) {
      visitLink(file, path);
    } else {
      notifications.add(skipped(path, path + " is not a regular file; it was not audited"));
    }
    return FileVisitResult.CONTINUE;
  }

  /** The index is asked first: a look-up costs less than matching some hundred patterns. */
  private boolean isIgnored(String path) {
    return !git.map(repository -> repository.tracks(path)).orElse(false)
        && rules.peek().ignore(path, false);
  }

  private void visitLink(Path link, String path) {
    Path target;
    try {
      target = link.toRealPath();
    } catch (IOException leadsNowhere) {
      return;
    }
    if (!target.startsWith(start)) {
      notifications.add(
          skipped(path, path + " is a link that leaves the audited folder; it was not followed"));
    }
  }

  @Override
  public FileVisitResult visitFileFailed(Path file, IOException failure) throws IOException {
    if (file.equals(start)) {
      throw failure;
    }
    notifications.add(unreadable(file, failure));
    return FileVisitResult.CONTINUE;
  }

  private Notification unreadable(Path file, IOException failure) {
    String path = relative(root, file);
    return new Notification(
        Notification.Kind.UNREADABLE,
        Location.ofFile(path),
        path + " could not be read: " + FileEntry.reason(failure));
  }

  /** Returns the notification for a folder that only a tool writes. */
  static Notification toolOutput(String path) {
    return skipped(path, path + "/ is the output of a tool; its files were not audited");
  }

  private static Notification skipped(String path, String message) {
    return new Notification(Notification.Kind.SKIPPED, Location.ofFile(path), message);
  }

  /**
   * Returns the rules of a folder with those of its {@code .gitignore} on top.
   *
   * @throws IOException if there is one that cannot be read
   */
  static IgnoreRules withOwnRules(IgnoreRules above, Path root, Path folder) throws IOException {
    Path file = folder.resolve(GITIGNORE);
    if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
      return above;
    }
    String path = relative(root, folder);
    return above.with(path.isEmpty() ? "" : path + "/", Files.readAllBytes(file));
  }

  /** Returns a path below the root with forward slashes, empty for the root itself. */
  static String relative(Path root, Path below) {
    String path = root.relativize(below).toString();
    return File.separatorChar == '/' ? path : path.replace(File.separatorChar, '/');
  }
}
