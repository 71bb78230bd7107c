package dev.seaworthy.cli.secrets;

import java.util.List;

/**
 * What a scan found.
 *
 * @param findings the findings, sorted by path and place, with as little of their secrets as the
 *     redaction leaves
 * @param rules the rules that were asked
 * @param files how many files were read, or contents of the history
 * @param ofHistory whether the history was searched
 * @param known how many more findings the baseline or an ignore file names
 * @param notices what the user should know besides
 */
public record SecretReport(
    List<SecretFinding> findings,
    List<RuleOf> rules,
    int files,
    boolean ofHistory,
    int known,
    List<String> notices) {

  /** A rule, for reports that list all of them. */
  record RuleOf(String id, String description, String rotation) {}

  /** Copies the lists. */
  public SecretReport {
    findings = List.copyOf(findings);
    rules = List.copyOf(rules);
    notices = List.copyOf(notices);
  }

  /** Returns whether nothing was found. */
  public boolean isClean() {
    return findings.isEmpty();
  }
}
