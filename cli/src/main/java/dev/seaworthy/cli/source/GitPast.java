package dev.seaworthy.cli.source;

import dev.seaworthy.core.source.Commit;
import dev.seaworthy.core.source.Past;
import dev.seaworthy.core.source.PastEntry;
import java.io.IOException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import org.eclipse.jgit.errors.MissingObjectException;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectIdSubclassMap;
import org.eclipse.jgit.lib.PersonIdent;
import org.eclipse.jgit.lib.Ref;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevObject;
import org.eclipse.jgit.revwalk.RevSort;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.treewalk.TreeWalk;

/**
 * Lists the contents that the files of a repository ever had. Commits are met parents first; a
 * folder or a content that an earlier commit had is not looked at again, so that each costs once
 * whatever the number of commits.
 */
final class GitPast {
  private final Repository repository;
  private final String prefix;
  private final Predicate<String> skips;
  private final BlobReaders readers;
  private final ObjectIdSubclassMap<ObjectId> seen = new ObjectIdSubclassMap<>();
  private final List<PastEntry> entries = new ArrayList<>();
  private final List<String> gaps = new ArrayList<>();
  private int commits;
  private int oversized;
  private int missing;

  private GitPast(
      Repository repository, String prefix, Predicate<String> skips, BlobReaders readers) {
    this.repository = repository;
    this.prefix = prefix;
    this.skips = skips;
    this.readers = readers;
  }

  /**
   * Lists the contents.
   *
   * @param prefix the folder to list: empty, or relative to the root and ending in a slash
   * @param skips whether nobody wants what a file at a path holds
   * @param readers reads the contents later on
   * @throws IOException if the repository cannot be read at all
   */
  static Past of(Repository repository, String prefix, Predicate<String> skips, BlobReaders readers)
      throws IOException {
    GitPast past = new GitPast(repository, prefix, skips, readers);
    past.walk();
    past.entries.sort(Comparator.comparing(PastEntry::path).thenComparing(PastEntry::commit));
    return new Past(past.entries, past.commits, past.oversized, past.gaps);
  }

  private void walk() throws IOException {
    if (!repository.getObjectDatabase().getShallowCommits().isEmpty()) {
      gaps.add("the clone is shallow, so that older commits are not in it");
    }
    try (RevWalk walk = new RevWalk(repository)) {
      walk.setRetainBody(false);
      walk.sort(RevSort.TOPO);
      walk.sort(RevSort.REVERSE, true);
      for (Ref ref : repository.getRefDatabase().getRefs()) {
        start(walk, ref);
      }
      for (RevCommit commit = walk.next(); commit != null; commit = walk.next()) {
        list(walk, commit);
        commits++;
      }
    } catch (MissingObjectException e) {
      gaps.add("the repository does not have all of its commits and folders");
    }
    if (missing > 0) {
      gaps.add("the repository does not have %d of the contents".formatted(missing));
    }
  }

  private static void start(RevWalk walk, Ref ref) throws IOException {
    if (ref.getObjectId() != null) {
      RevObject target = walk.peel(walk.parseAny(ref.getObjectId()));
      if (target instanceof RevCommit commit) {
        walk.markStart(commit);
      }
    }
  }

  private void list(RevWalk walk, RevCommit revision) throws IOException {
    ObjectId folder = revision.getTree();
    if (!prefix.isEmpty()) {
      String path = prefix.substring(0, prefix.length() - 1);
      try (TreeWalk below = TreeWalk.forPath(walk.getObjectReader(), path, revision.getTree())) {
        if (below == null || below.getFileMode(0) != FileMode.TREE) {
          return;
        }
        folder = below.getObjectId(0);
      }
    }
    if (!seen.contains(folder)) {
      walk.parseBody(revision);
      Commit commit = commit(revision);
      revision.disposeBody();
      seen.add(folder.copy());
      list(walk, folder, commit);
    }
  }

  private void list(RevWalk walk, ObjectId folder, Commit commit) throws IOException {
    try (TreeWalk files = new TreeWalk(walk.getObjectReader())) {
      files.addTree(folder);
      while (files.next()) {
        ObjectId id = files.getObjectId(0);
        FileMode mode = files.getFileMode(0);
        String name = files.getNameString();
        if (seen.contains(id)) {
          continue;
        }
        if (mode == FileMode.TREE && !FileNames.isNotTheApp(name)) {
          seen.add(id);
          files.enterSubtree();
        } else if (mode == FileMode.REGULAR_FILE || mode == FileMode.EXECUTABLE_FILE) {
          add(prefix + files.getPathString(), id, commit);
        }
      }
    }
  }

  private void add(String path, ObjectId id, Commit commit) throws IOException {
    if (FileNames.isBinary(path) || FileNames.isVendored(path) || skips.test(path)) {
      return;
    }
    seen.add(id);
    long size;
    try {
      size = readers.size(id);
    } catch (MissingObjectException e) {
      missing++;
      return;
    }
    GitPastEntry entry = new GitPastEntry(path, id, size, commit, readers);
    if (!Selection.isReadable(entry.size())) {
      oversized++;
    } else if (!MinifiedCode.isMinified(entry)) {
      entries.add(entry);
    }
  }

  private Commit commit(RevCommit revision) {
    PersonIdent author = revision.getAuthorIdent();
    OffsetDateTime date =
        author == null
            ? Instant.ofEpochSecond(revision.getCommitTime()).atOffset(ZoneOffset.UTC)
            : author.getWhenAsInstant().atZone(author.getZoneId()).toOffsetDateTime();
    String name = author == null ? "" : author.getName();
    String email = author == null ? "" : author.getEmailAddress();
    String message = revision.getFullMessage().stripTrailing();
    return new Commit(commits, revision.name(), date, name, email, message);
  }

  /** A content in the object database. */
  private record GitPastEntry(
      String path, ObjectId id, long size, Commit commit, BlobReaders readers)
      implements PastEntry {

    @Override
    public byte[] read() throws IOException {
      return readers.read(id);
    }
  }
}
