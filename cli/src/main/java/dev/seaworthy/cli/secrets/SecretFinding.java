package dev.seaworthy.cli.secrets;

import dev.seaworthy.core.source.Commit;
import dev.seaworthy.core.source.LineIndex;
import dev.seaworthy.core.source.SourceFile;
import dev.seaworthy.core.source.Span;
import dev.seaworthy.rules.secrets.GitleaksRules;
import dev.seaworthy.rules.secrets.SecretScan;
import dev.seaworthy.rules.secrets.scan.SecretMatch;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A secret on its way into a report.
 *
 * @param rule the id of the rule
 * @param description what the rule finds
 * @param rotation where to replace it, as a place or an adverb; empty if unknown
 * @param path the file, below the scanned folder
 * @param place where the match is
 * @param gitleaks where gitleaks says that it is
 * @param match what the rule's expression matched, as far as it may be shown
 * @param secret the secret, as far as it may be shown
 * @param entropy in bits per character
 * @param tags the tags of the rule, and the encodings that were looked through
 * @param commit the commit that brought it, or empty for a file as it is now
 */
record SecretFinding(
    String rule,
    String description,
    String rotation,
    String path,
    Place place,
    GitleaksLocation gitleaks,
    String match,
    String secret,
    float entropy,
    List<String> tags,
    Optional<Commit> commit) {

  /**
   * A part of a file, lines and columns 1-based, columns in UTF-16 code units, the end column after
   * the last one.
   */
  record Place(int startLine, int startColumn, int endLine, int endColumn) {}

  /** Describes a match, with its secret in clear. */
  static SecretFinding of(SecretMatch match, TextOfFile file, Optional<Commit> commit) {
    List<String> tags = new ArrayList<>(match.rule().tags());
    tags.addAll(match.tags());
    return new SecretFinding(
        match.rule().id(),
        match.rule().description(),
        SecretScan.rotation(match.rule()),
        file.source().path(),
        place(file.source(), match.match()),
        match.rule().regex().isEmpty()
            ? GitleaksLocation.NOWHERE
            : GitleaksLocation.of(file, match.located()),
        match.text(),
        match.value(),
        (float) match.entropy(),
        List.copyOf(tags),
        commit);
  }

  private static Place place(SourceFile file, Span match) {
    LineIndex lines = file.lines();
    int line = lines.line(match.end());
    return new Place(
        lines.line(match.start()), lines.column(match.start()), line, lines.column(match.end()));
  }

  /**
   * Returns the finding with as little of its secret as a redaction leaves.
   *
   * @param inPath the secrets in the path of its file
   */
  SecretFinding redacted(Redaction redaction, Collection<String> inPath) {
    String shownPath = redaction.hide(secret, path);
    for (String other : inPath) {
      shownPath = redaction.hide(other, shownPath);
    }
    return new SecretFinding(
        rule,
        description,
        rotation,
        shownPath,
        place,
        gitleaks,
        redaction.hide(secret, match),
        redaction.hide(secret, secret),
        entropy,
        tags,
        commit);
  }

  /** Returns whether the finding is about the path of the file, not its content. */
  boolean isOfPath() {
    return gitleaks.equals(GitleaksLocation.NOWHERE);
  }

  /** Returns what gitleaks says was matched, for a path of the file. */
  String matchIn(String path) {
    return isOfPath() ? "file detected: " + path : match;
  }

  /** Returns what {@code .gitleaksignore} calls the finding, for a path of its file. */
  String fingerprint(String path) {
    return fingerprint(path, rule);
  }

  /** Returns what it would be called if a rule of another name had found it. */
  String fingerprint(String path, String rule) {
    return commit.map(found -> found.id() + ":").orElse("") + fingerprintInFile(path, rule);
  }

  /** Returns what it would be called without its commit. */
  String fingerprintInFile(String path, String rule) {
    return path + ":" + rule + ":" + gitleaks.startLine();
  }

  /** Returns the id of the commit that brought it, or empty. */
  String commitId() {
    return commit.map(Commit::id).orElse("");
  }

  /** Returns when that was, as gitleaks writes it, or empty. */
  String commitDate() {
    return commit
        .map(brought -> brought.date().toInstant().truncatedTo(ChronoUnit.SECONDS).toString())
        .orElse("");
  }

  /** Returns the id of its rule and those that gitleaks may know the same secret by. */
  List<String> ruleNames() {
    return Stream.concat(Stream.of(rule), GitleaksRules.idsOf(rule, secret).stream())
        .distinct()
        .toList();
  }
}
