package dev.seaworthy.rules.secrets.scan;

import java.util.Optional;
import java.util.Set;

/**
 * What a match must be like to be no secret.
 *
 * @param description what it is for; may be empty
 * @param condition how its checks combine
 * @param commits the ids of the commits it speaks of, in lower case, or empty for no such check
 * @param paths the files it speaks of, one joined expression, or empty for no such check
 * @param target what {@code regexes} look at
 * @param regexes the texts it speaks of, one joined expression, or empty for no such check
 * @param stopwords words that no secret contains, or empty for no such check
 * @param only the secrets that it speaks of at all, or empty for all
 */
public record Allowlist(
    String description,
    Condition condition,
    Set<String> commits,
    Optional<LazyPattern> paths,
    Target target,
    Optional<LazyPattern> regexes,
    Optional<LazyWords> stopwords,
    Optional<LazyPattern> only) {

  /** How the checks of an allowlist combine. */
  public enum Condition {
    /** One check is enough. */
    OR,
    /** Every check that is there must hold. */
    AND
  }

  /** What the expressions of an allowlist look at. */
  public enum Target {
    /** The secret alone. */
    SECRET,
    /** All that the rule's expression matched. */
    MATCH,
    /** The lines that the match touches. */
    LINE
  }

  /** Returns this allowlist as one that speaks of some secrets alone. */
  Allowlist about(LazyPattern secrets) {
    return new Allowlist(
        description, condition, commits, paths, target, regexes, stopwords, Optional.of(secrets));
  }

  /** Copies the set. */
  public Allowlist {
    commits = Set.copyOf(commits);
  }

  /**
   * Returns whether every match in a file is allowed.
   *
   * @param path the file's path
   * @param commit the id of the commit that brought it, or empty for none
   */
  boolean allowsFile(String path, String commit) {
    if (only.isPresent()) {
      return false;
    }
    if (condition == Condition.OR) {
      return allowsPlace(path, commit);
    }
    return regexes.isEmpty()
        && stopwords.isEmpty()
        && (commits.isEmpty() || commits.contains(commit))
        && (paths.isEmpty() || allowsPath(path));
  }

  /**
   * Returns whether a match is allowed.
   *
   * @param path the file's path
   * @param commit the id of the commit that brought it, or empty for none
   * @param secret the secret
   * @param match all that the rule's expression matched
   * @param line the lines that the match touches
   */
  boolean allows(String path, String commit, String secret, String match, String line) {
    if (only.isPresent() && !only.get().occursIn(secret)) {
      return false;
    }
    String looksAt =
        switch (target) {
          case SECRET -> secret;
          case MATCH -> match;
          case LINE -> line;
        };
    boolean byRegex =
        !looksAt.isEmpty() && regexes.map(pattern -> pattern.occursIn(looksAt)).orElse(false);
    boolean byWord = stopwords.map(words -> words.occursIn(secret)).orElse(false);
    if (condition == Condition.OR) {
      return byRegex || byWord || (only.isPresent() && allowsPlace(path, commit));
    }
    return (commits.isEmpty() || commits.contains(commit))
        && (paths.isEmpty() || allowsPath(path))
        && (regexes.isEmpty() || byRegex)
        && (stopwords.isEmpty() || byWord);
  }

  /** Returns whether one of the checks of commit and path holds. */
  private boolean allowsPlace(String path, String commit) {
    return commits.contains(commit) || allowsPath(path);
  }

  private boolean allowsPath(String path) {
    return !path.isEmpty() && paths.map(pattern -> pattern.occursIn(path)).orElse(false);
  }
}
