package dev.seaworthy.rules.secrets.scan;

import java.util.Optional;

/**
 * What a match must be like to be no secret.
 *
 * @param description what it is for; may be empty
 * @param condition how its checks combine
 * @param namesCommits whether it speaks of commits too; files have none, so that the check fails
 * @param paths the files it speaks of, one joined expression, or empty for no such check
 * @param target what {@code regexes} look at
 * @param regexes the texts it speaks of, one joined expression, or empty for no such check
 * @param stopwords words that no secret contains, or empty for no such check
 * @param only the secrets that it speaks of at all, or empty for all
 */
public record Allowlist(
    String description,
    Condition condition,
    boolean namesCommits,
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
        description,
        condition,
        namesCommits,
        paths,
        target,
        regexes,
        stopwords,
        Optional.of(secrets));
  }

  /** Returns whether every match in the file at {@code path} is allowed. */
  boolean allowsFile(String path) {
    boolean more = regexes.isPresent() || stopwords.isPresent();
    return only.isEmpty()
        && !(condition == Condition.AND && (more || namesCommits))
        && allowsPath(path);
  }

  /**
   * Returns whether a match is allowed.
   *
   * @param path the file's path
   * @param secret the secret
   * @param match all that the rule's expression matched
   * @param line the lines that the match touches
   */
  boolean allows(String path, String secret, String match, String line) {
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
      return byRegex || byWord || (only.isPresent() && allowsPath(path));
    }
    return !namesCommits
        && (paths.isEmpty() || allowsPath(path))
        && (regexes.isEmpty() || byRegex)
        && (stopwords.isEmpty() || byWord);
  }

  private boolean allowsPath(String path) {
    return !path.isEmpty() && paths.map(pattern -> pattern.occursIn(path)).orElse(false);
  }
}
