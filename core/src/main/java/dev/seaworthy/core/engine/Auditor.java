package dev.seaworthy.core.engine;

import dev.seaworthy.core.project.FileFacts;
import dev.seaworthy.core.project.PastFacts;
import dev.seaworthy.core.project.ProjectFacts;
import dev.seaworthy.core.rule.FactCollector;
import dev.seaworthy.core.rule.FileRule;
import dev.seaworthy.core.rule.ProjectRule;
import dev.seaworthy.core.rule.QuestionAnswer;
import dev.seaworthy.core.rule.Rule;
import dev.seaworthy.core.source.Notification;
import dev.seaworthy.core.source.Past;
import dev.seaworthy.core.source.SourceTree;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Audits a tree: every file is read, parsed and walked once, in parallel; the facts of all files
 * are judged once; what came of it is located, redacted and sorted.
 */
public final class Auditor {
  private final AuditPlan plan;

  /** Creates an auditor for a plan. */
  public Auditor(AuditPlan plan) {
    this.plan = plan;
  }

  /**
   * Audits a tree. Neither a file that cannot be read or parsed nor a rule that crashes ends the
   * audit: the report names them.
   *
   * @throws InterruptedException if the calling thread is interrupted
   */
  public Report audit(SourceTree tree, Progress progress) throws InterruptedException {
    List<FileResult> files = analyze(tree, progress);
    ProjectFacts project = project(files, tree, past(tree, progress));

    List<Notification> notifications = new ArrayList<>(tree.notifications());
    files.forEach(file -> notifications.addAll(file.notifications()));
    Judge judge = new Judge(files, project, notifications::add);
    List<Judgement> judgements = plan.rules().stream().map(judge::judge).toList();
    List<QuestionAnswer> answers =
        plan.assessors().stream().map(assessor -> assessor.assess(project)).toList();

    return new ReportBuilder(tree, plan, project)
        .build(judgements, answers, suppressions(files), notifications);
  }

  /**
   * Draws the facts of a tree without judging them.
   *
   * @throws InterruptedException if the calling thread is interrupted
   */
  public ProjectFacts facts(SourceTree tree, Progress progress) throws InterruptedException {
    return project(analyze(tree, progress), tree, Optional.empty());
  }

  private List<FileResult> analyze(SourceTree tree, Progress progress) throws InterruptedException {
    Set<FactCollector> collectors = new LinkedHashSet<>(plan.collectors());
    collectors.addAll(collectors(ProjectRule::collectors));
    FileAnalyzer analyzer = new FileAnalyzer(tree.prefix(), fileRules(), List.copyOf(collectors));
    return new ParallelMap(plan.jobs()).map(tree.entries(), analyzer::analyze, progress);
  }

  /** Reads what files held before, if the tree offers it and a rule wants it. */
  private Optional<PastFacts> past(SourceTree tree, Progress progress) throws InterruptedException {
    Set<FactCollector> collectors = collectors(ProjectRule::pastCollectors);
    Optional<Past> past = collectors.isEmpty() ? Optional.empty() : tree.past();
    if (past.isEmpty()) {
      return Optional.empty();
    }
    PastAnalyzer analyzer = new PastAnalyzer(tree.prefix(), List.copyOf(collectors));
    List<PastResult> results =
        new ParallelMap(plan.jobs()).map(past.get().entries(), analyzer::analyze, progress);
    return Optional.of(PastResult.join(results, past.get()));
  }

  private ProjectFacts project(List<FileResult> files, SourceTree tree, Optional<PastFacts> past) {
    List<FileFacts> facts = files.stream().map(FileResult::facts).toList();
    return new ProjectFacts(facts, tree.prefix(), tree.history(), past, plan.settings());
  }

  private List<FileRule> fileRules() {
    return plan.rules().stream()
        .filter(FileRule.class::isInstance)
        .map(FileRule.class::cast)
        .toList();
  }

  /** Returns the collectors of the rules, each class once. */
  private Set<FactCollector> collectors(Function<ProjectRule, List<FactCollector>> ofRule) {
    Set<FactCollector> all = new LinkedHashSet<>();
    for (Rule rule : plan.rules()) {
      if (rule instanceof ProjectRule projectRule) {
        all.addAll(ofRule.apply(projectRule));
      }
    }
    return all;
  }

  private static List<Suppression> suppressions(List<FileResult> files) {
    return files.stream().map(FileResult::suppressions).flatMap(Collection::stream).toList();
  }
}
