package dev.seaworthy.cli.source;

import dev.seaworthy.core.source.Past;
import dev.seaworthy.core.source.SourceTree.History;
import java.io.Closeable;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Predicate;
import org.eclipse.jgit.dircache.DirCache;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.storage.file.FileRepositoryBuilder;
import org.eclipse.jgit.transport.URIish;

/** A git repository around a folder, read through JGit and never written. */
final class GitRepository implements Closeable {
  private static final int COMMIT_BOUND = 1000;

  private final Path root;
  private final Repository repository;
  private final DirCache index;
  private final BlobReaders readers;

  private GitRepository(Path root, Repository repository, DirCache index) {
    this.root = root;
    this.repository = repository;
    this.index = index;
    this.readers = new BlobReaders(repository);
  }

  /** Returns the innermost folder at or above {@code folder} that holds a {@code .git}. */
  static Optional<Path> rootAround(Path folder) {
    for (Path at = folder; at != null; at = at.getParent()) {
      Path git = at.resolve(".git");
      if (Files.isRegularFile(git, LinkOption.NOFOLLOW_LINKS)
          || Files.isRegularFile(git.resolve("HEAD"))) {
        return Optional.of(at);
      }
    }
    return Optional.empty();
  }

  /**
   * Opens the repository whose root is {@code root}.
   *
   * @throws IOException if it is damaged or of a kind that JGit cannot read
   */
  static GitRepository open(Path root) throws IOException {
    ReadOnlyGit.install();
    FileRepositoryBuilder builder = new FileRepositoryBuilder();
    builder.findGitDir(root.toFile());
    if (builder.getGitDir() == null) {
      throw new IOException("its .git leads nowhere");
    }
    Repository repository = builder.setWorkTree(root.toFile()).setMustExist(true).build();
    try {
      return new GitRepository(root, repository, repository.readDirCache());
    } catch (IOException e) {
      repository.close();
      throw e;
    }
  }

  /** Returns the folder that all paths of the repository start from. */
  Path root() {
    return root;
  }

  /** Returns whether the index holds a file at {@code path}, relative to the root. */
  boolean tracks(String path) {
    return index.findEntry(path) >= 0;
  }

  /**
   * Returns whether the index holds a file below a folder.
   *
   * @param folder relative to the root, ending in a slash
   */
  boolean tracksBelow(String folder) {
    int next = -(index.findEntry(folder) + 1);
    return next < index.getEntryCount() && index.getEntry(next).getPathString().startsWith(folder);
  }

  /** Returns the rules of {@code .git/info/exclude}. */
  IgnoreRules exclusions() throws IOException {
    Path file = repository.getCommonDirectory().toPath().resolve("info").resolve("exclude");
    return Files.isRegularFile(file)
        ? IgnoreRules.NONE.with("", Files.readAllBytes(file))
        : IgnoreRules.NONE;
  }

  /**
   * Returns what the version history shows.
   *
   * @throws IOException if an object is missing or damaged
   */
  History history() throws IOException {
    ObjectId head = repository.resolve(Constants.HEAD);
    boolean shallow = !repository.getObjectDatabase().getShallowCommits().isEmpty();
    int tags = repository.getRefDatabase().getRefsByPrefix(Constants.R_TAGS).size();
    return new History(
        head == null ? 0 : countCommits(head),
        tags,
        shallow,
        head == null ? "" : head.name(),
        remote(),
        branch());
  }

  /**
   * Lists what files ever held; it can be read until this is closed.
   *
   * @param prefix the folder to list: empty, or relative to the root and ending in a slash
   * @param skips whether nobody wants what a file at a path holds
   * @throws IOException if the repository cannot be read
   */
  Past past(String prefix, Predicate<String> skips) throws IOException {
    return GitPast.of(repository, prefix, skips, readers);
  }

  private int countCommits(ObjectId head) throws IOException {
    try (RevWalk walk = new RevWalk(repository)) {
      walk.setRetainBody(false);
      walk.markStart(walk.parseCommit(head));
      int count = 0;
      while (count < COMMIT_BOUND && walk.next() != null) {
        count++;
      }
      return count;
    }
  }

  /** A user name in a web address is often the token itself; one in an SSH address never is. */
  private String remote() {
    String url = repository.getConfig().getString("remote", "origin", "url");
    if (url == null) {
      return "";
    }
    try {
      URIish address = new URIish(url).setPass(null);
      boolean ssh = address.getScheme() == null || address.getScheme().contains("ssh");
      return address.isRemote() ? (ssh ? address : address.setUser(null)).toString() : "";
    } catch (URISyntaxException notAnAddress) {
      return "";
    }
  }

  private String branch() throws IOException {
    String full = repository.getFullBranch();
    return full != null && full.startsWith(Constants.R_HEADS)
        ? full.substring(Constants.R_HEADS.length())
        : "";
  }

  @Override
  public void close() {
    readers.close();
  }
}
