package dev.seaworthy.core.source;

import java.util.List;
import java.util.Optional;

/**
 * The files of one exported app: those that git would track, without dependencies, build output and
 * vendored code. Implemented outside the core, which opens no file itself.
 */
public interface SourceTree {
  /** Returns a short name for the reports: the folder's or the archive's name. */
  String name();

  /**
   * Returns the audited folder relative to the root of the reports: empty, or a path that ends in a
   * slash, when a folder inside a git repository is audited.
   */
  default String prefix() {
    return "";
  }

  /** Returns the files to audit, sorted by path, each path once. */
  List<SourceEntry> entries();

  /** Returns what was passed over on the way and the user must know. */
  List<Notification> notifications();

  /** Returns what is known of the version history; empty where there is no repository. */
  Optional<History> history();

  /**
   * Returns what the files held before; empty unless it was asked for and there is a repository.
   */
  default Optional<Past> past() {
    return Optional.empty();
  }

  /**
   * What the version history shows.
   *
   * @param commits number of commits reachable from HEAD, counted up to a bound of 1000
   * @param tags number of tags
   * @param shallow whether the clone is shallow, so that the counts are lower bounds
   * @param head the commit id of HEAD, or empty in a repository without a commit
   * @param remote the URL of the remote {@code origin} without credentials, or empty
   * @param branch the name of the current branch, or empty when detached
   */
  record History(
      int commits, int tags, boolean shallow, String head, String remote, String branch) {}
}
