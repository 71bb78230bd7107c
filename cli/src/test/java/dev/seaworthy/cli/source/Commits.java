package dev.seaworthy.cli.source;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.dircache.DirCache;
import org.eclipse.jgit.dircache.DirCacheBuilder;
import org.eclipse.jgit.dircache.DirCacheEntry;
import org.eclipse.jgit.lib.CommitBuilder;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectInserter;
import org.eclipse.jgit.lib.PersonIdent;
import org.eclipse.jgit.lib.RefUpdate;
import org.eclipse.jgit.lib.Repository;

/**
 * Makes a repository whose commits hold whatever a test says, without touching the files of its
 * folder. Each commit is a day younger than the one before it.
 */
public final class Commits implements AutoCloseable {
  private static final Instant FIRST_DAY = Instant.parse("2025-03-01T10:00:00Z");
  private static final long DAY = 86_400;

  private final Repository repository;
  private int made;

  private Commits(Repository repository) {
    this.repository = repository;
  }

  /** Makes an empty repository in a folder. */
  public static Commits in(Path folder) throws Exception {
    ReadOnlyGit.install();
    return new Commits(
        Git.init().setDirectory(folder.toFile()).setInitialBranch("main").call().getRepository());
  }

  /** Returns the id of what {@code name} stands for, such as {@code HEAD:a.ts}. */
  ObjectId resolve(String name) throws IOException {
    return repository.resolve(name);
  }

  /** Lets the next commit be made as if it were so many days later, or earlier. */
  void skipDays(int days) {
    made += days;
  }

  /** Commits files as all that the branch {@code main} has, and returns the id of the commit. */
  public ObjectId commit(Map<String, String> files) throws IOException {
    ObjectId head = repository.resolve(Constants.HEAD);
    return head == null ? commit("refs/heads/main", files) : commit("refs/heads/main", files, head);
  }

  /** Commits files as all that a reference has. */
  public ObjectId commit(String ref, Map<String, String> files, ObjectId... parents)
      throws IOException {
    try (ObjectInserter inserter = repository.newObjectInserter()) {
      DirCache index = DirCache.newInCore();
      DirCacheBuilder builder = index.builder();
      for (Map.Entry<String, String> file : new TreeMap<>(files).entrySet()) {
        DirCacheEntry entry = new DirCacheEntry(file.getKey());
        entry.setFileMode(FileMode.REGULAR_FILE);
        entry.setObjectId(
            inserter.insert(
                Constants.OBJ_BLOB, file.getValue().getBytes(StandardCharsets.ISO_8859_1)));
        builder.add(entry);
      }
      builder.finish();
      ObjectId commit = commit(inserter, index.writeTree(inserter), parents);
      RefUpdate update = repository.updateRef(ref);
      update.setNewObjectId(commit);
      update.forceUpdate();
      return commit;
    }
  }

  private ObjectId commit(ObjectInserter inserter, ObjectId tree, ObjectId... parents)
      throws IOException {
    PersonIdent author =
        new PersonIdent(
            "A. Uthor", "a@example.com", FIRST_DAY.plusSeconds(DAY * made++), ZoneOffset.UTC);
    CommitBuilder commit = new CommitBuilder();
    commit.setTreeId(tree);
    commit.setParentIds(parents);
    commit.setAuthor(author);
    commit.setCommitter(author);
    commit.setMessage("commit " + made + "\n");
    ObjectId id = inserter.insert(commit);
    inserter.flush();
    return id;
  }

  @Override
  public void close() {
    repository.close();
  }
}
