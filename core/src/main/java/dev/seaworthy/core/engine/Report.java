package dev.seaworthy.core.engine;

import dev.seaworthy.core.rule.Severity;
import dev.seaworthy.core.source.SourceTree.History;
import java.util.List;
import java.util.Optional;

/**
 * The result of an audit, ready for any writer: sorted, located, redacted. The same tree gives the
 * same report, whatever the number of threads.
 *
 * @param name the name of the app's folder or archive
 * @param summary what kind of app it is, such as {@code Lovable export, Vite, Supabase}; may be
 *     empty
 * @param verdict the verdict
 * @param answers the answers to the three questions
 * @param results how every rule ended, in the order of the plan
 * @param findings all findings, worst first, then by place and rule; suppressed ones included
 * @param fixes the migration that repairs what can be repaired without a decision; empty where that
 *     is nothing
 * @param access who may do what with the tables that the app's Data API serves, by name; empty for
 *     an app without one, or without migrations, or when no rule about access was run
 * @param notifications what the user must know of the run, sorted
 * @param coverage what was read
 * @param history what the version history shows, empty without a repository
 */
public record Report(
    String name,
    String summary,
    Verdict verdict,
    List<ReportedAnswer> answers,
    List<RuleResult> results,
    List<ReportedFinding> findings,
    Optional<FixMigration> fixes,
    List<ReportedAccess> access,
    List<ReportedNotification> notifications,
    Coverage coverage,
    Optional<History> history) {

  /** Copies the lists. */
  public Report {
    answers = List.copyOf(answers);
    results = List.copyOf(results);
    findings = List.copyOf(findings);
    access = List.copyOf(access);
    notifications = List.copyOf(notifications);
  }

  /** Returns whether a finding that counts is as bad as {@code threshold} or worse. */
  public boolean fails(Severity threshold) {
    return findings.stream().anyMatch(f -> f.counts() && f.severity().atLeast(threshold));
  }
}
