package dev.seaworthy.core.engine;

import dev.seaworthy.core.project.FileFacts;
import dev.seaworthy.core.project.ProjectFacts;
import dev.seaworthy.core.rule.FactCollector;
import dev.seaworthy.core.rule.FileRule;
import dev.seaworthy.core.rule.ProjectRule;
import dev.seaworthy.core.rule.QuestionAnswer;
import dev.seaworthy.core.rule.Rule;
import dev.seaworthy.core.source.Notification;
import dev.seaworthy.core.source.SourceTree;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

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
    ProjectFacts project = project(files, tree);

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
    return project(analyze(tree, progress), tree);
  }

  private List<FileResult> analyze(SourceTree tree, Progress progress) throws InterruptedException {
    FileAnalyzer analyzer = new FileAnalyzer(tree.prefix(), fileRules(), collectors());
    return new ParallelMap(plan.jobs()).map(tree.entries(), analyzer::analyze, progress);
  }

  private ProjectFacts project(List<FileResult> files, SourceTree tree) {
    List<FileFacts> facts = files.stream().map(FileResult::facts).toList();
    return new ProjectFacts(facts, tree.prefix(), tree.history(), plan.settings());
  }

  private List<FileRule> fileRules() {
    return plan.rules().stream()
        .filter(FileRule.class::isInstance)
        .map(FileRule.class::cast)
        .toList();
  }

  /** Returns the collectors that always run and those of the rules, each class once. */
  private List<FactCollector> collectors() {
    Set<FactCollector> all = new LinkedHashSet<>(plan.collectors());
    for (Rule rule : plan.rules()) {
      if (rule instanceof ProjectRule projectRule) {
        all.addAll(projectRule.collectors());
      }
    }
    return List.copyOf(all);
  }

  private static List<Suppression> suppressions(List<FileResult> files) {
    return files.stream().map(FileResult::suppressions).flatMap(Collection::stream).toList();
  }
}
