package dev.seaworthy.cli.source;

import dev.seaworthy.core.source.Notification;
import dev.seaworthy.core.source.Past;
import dev.seaworthy.core.source.SourceEntry;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * The app in a folder. Inside a git repository paths are relative to its root, and a file counts
 * when it is tracked or would be after {@code git add}; without git the {@code .gitignore} files
 * decide alone.
 */
public final class FolderSource implements Source {
  private final String name;
  private final Path root;
  private final String prefix;
  private final Selection selection;
  private final List<Notification> notifications;
  private final Optional<History> history;
  private final Optional<GitRepository> git;

  private FolderSource(
      String name,
      Path root,
      String prefix,
      Selection selection,
      List<Notification> notifications,
      Optional<History> history,
      Optional<GitRepository> git) {
    this.name = name;
    this.root = root;
    this.prefix = prefix;
    this.selection = selection;
    this.notifications = List.copyOf(notifications);
    this.history = history;
    this.git = git;
  }

  /**
   * Lists a folder.
   *
   * @param folder an existing folder, its links resolved
   * @throws UnusableSourceException if the folder holds no file at all
   * @throws IOException if the folder itself cannot be listed
   */
  public static FolderSource open(Path folder) throws UnusableSourceException, IOException {
    List<Notification> notifications = new ArrayList<>();
    Optional<GitRepository> git = repositoryOf(folder, notifications);
    boolean listed = false;
    try {
      FolderSource source = list(folder, git, notifications);
      listed = true;
      return source;
    } finally {
      if (!listed) {
        git.ifPresent(GitRepository::close);
      }
    }
  }

  private static FolderSource list(
      Path folder, Optional<GitRepository> git, List<Notification> notifications)
      throws UnusableSourceException, IOException {
    Path root = git.map(GitRepository::root).orElse(folder);
    IgnoreRules above = git.isPresent() ? rulesAbove(git.get(), folder) : IgnoreRules.NONE;
    FolderWalk walk = new FolderWalk(root, folder, git, above);
    walk.run();
    notifications.addAll(walk.notifications());
    if (walk.files().isEmpty()) {
      throw new UnusableSourceException(folder + " holds no file to audit");
    }
    Selection selection = Selection.of(walk.files());
    notifications.addAll(selection.notifications());
    String path = FolderWalk.relative(root, folder);
    Optional<History> history = git.flatMap(repository -> historyOf(repository, notifications));
    return new FolderSource(
        String.valueOf(folder.getFileName() == null ? folder : folder.getFileName()),
        root,
        path.isEmpty() ? "" : path + "/",
        selection,
        notifications.stream().sorted().toList(),
        history,
        git);
  }

  /**
   * Returns the repository that the folder belongs to: it is the root, or holds a tracked file. A
   * folder that merely lies inside somebody's repository is not part of it.
   */
  private static Optional<GitRepository> repositoryOf(
      Path folder, List<Notification> notifications) {
    Optional<Path> root = GitRepository.rootAround(folder);
    if (root.isEmpty()) {
      return Optional.empty();
    }
    try {
      GitRepository git = GitRepository.open(root.get());
      String path = FolderWalk.relative(root.get(), folder);
      if (path.isEmpty() || git.tracksBelow(path + "/")) {
        return Optional.of(git);
      }
      git.close();
    } catch (IOException e) {
      notifications.add(damagedRepository(e));
    }
    return Optional.empty();
  }

  private static IgnoreRules rulesAbove(GitRepository git, Path folder) throws IOException {
    IgnoreRules rules = git.exclusions();
    Path at = git.root();
    for (Path segment : at.relativize(folder)) {
      if (at.equals(folder)) {
        break;
      }
      rules = FolderWalk.withOwnRules(rules, git.root(), at);
      at = at.resolve(segment);
    }
    return rules;
  }

  private static Optional<History> historyOf(GitRepository git, List<Notification> notifications) {
    try {
      return Optional.of(git.history());
    } catch (IOException e) {
      notifications.add(damagedRepository(e));
      return Optional.empty();
    }
  }

  private static Notification damagedRepository(IOException e) {
    return new Notification(
        Notification.Kind.UNREADABLE,
        null,
        "the git repository could not be read, so the history is unknown: " + e.getMessage());
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public String prefix() {
    return prefix;
  }

  @Override
  public Optional<Path> root() {
    return Optional.of(root);
  }

  @Override
  public List<SourceEntry> entries() {
    return selection.entries();
  }

  @Override
  public List<Notification> notifications() {
    return notifications;
  }

  @Override
  public Optional<History> history() {
    return history;
  }

  @Override
  public Optional<Past> readPast(Predicate<String> skips) {
    return git.map(
        repository -> {
          try {
            return repository.past(prefix, skips);
          } catch (IOException e) {
            return new Past(
                List.of(), 0, 0, List.of("the history could not be read: " + e.getMessage()));
          }
        });
  }

  @Override
  public void close() {
    git.ifPresent(GitRepository::close);
  }
}
