package dev.seaworthy.cli.source;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.eclipse.jgit.ignore.IgnoreNode;

/**
 * The ignore rules that hold in one folder: its own and, after them, those of the folders above.
 * The patterns are git's, and so is their meaning, through JGit.
 */
final class IgnoreRules {
  /** No rules. Does not load JGit. */
  static final IgnoreRules NONE = new IgnoreRules("", null, null);

  private final String folder;
  private final IgnoreNode rules;
  private final IgnoreRules above;

  private IgnoreRules(String folder, IgnoreNode rules, IgnoreRules above) {
    this.folder = folder;
    this.rules = rules;
    this.above = above;
  }

  /**
   * Returns these rules with those of a folder below.
   *
   * @param below the folder relative to the root, empty or ending in a slash
   * @param patterns the content of its {@code .gitignore}
   */
  IgnoreRules with(String below, byte[] patterns) {
    IgnoreNode parsed = new IgnoreNode();
    try {
      parsed.parse(new ByteArrayInputStream(patterns));
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return parsed.getRules().isEmpty() ? this : new IgnoreRules(below, parsed, this);
  }

  /**
   * Returns whether git would ignore a file or folder whose parent it does not ignore.
   *
   * @param path path relative to the root, without a slash at the end
   */
  boolean ignore(String path, boolean isFolder) {
    for (IgnoreRules at = this; at.rules != null; at = at.above) {
      Boolean verdict = at.rules.checkIgnored(path.substring(at.folder.length()), isFolder);
      if (verdict != null) {
        return verdict;
      }
    }
    return false;
  }
}
