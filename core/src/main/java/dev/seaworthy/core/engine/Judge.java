package dev.seaworthy.core.engine;

import dev.seaworthy.core.engine.FileResult.RuleTrace;
import dev.seaworthy.core.project.FileFacts;
import dev.seaworthy.core.project.FileRole;
import dev.seaworthy.core.project.ProjectFacts;
import dev.seaworthy.core.rule.Evidence;
import dev.seaworthy.core.rule.FileRule;
import dev.seaworthy.core.rule.Finding;
import dev.seaworthy.core.rule.Outcome;
import dev.seaworthy.core.rule.ProjectRule;
import dev.seaworthy.core.rule.Rule;
import dev.seaworthy.core.rule.Status;
import dev.seaworthy.core.source.Language;
import dev.seaworthy.core.source.Location;
import dev.seaworthy.core.source.Notification;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/**
 * The reduce step: gives every rule its one status. A rule passes only on what it examined, and
 * never on files that it could not read.
 */
final class Judge {
  private final List<FileResult> files;
  private final ProjectFacts project;
  private final Consumer<Notification> notifications;

  Judge(List<FileResult> files, ProjectFacts project, Consumer<Notification> notifications) {
    this.files = files;
    this.project = project;
    this.notifications = notifications;
  }

  Judgement judge(Rule rule) {
    Outcome outcome =
        rule instanceof ProjectRule projectRule
            ? judgeProject(projectRule)
            : judgeFiles((FileRule) rule);
    return new Judgement(rule, doubt(rule, outcome));
  }

  /** A crash costs the rule its verdict, not the user the report. Hence the broad catch. */
  private Outcome judgeProject(ProjectRule rule) {
    try {
      return rule.check(project);
    } catch (RuntimeException | StackOverflowError e) {
      notifications.accept(
          new Notification(
              Notification.Kind.RULE_CRASH,
              null,
              rule.id()
                  + " crashed ("
                  + Crash.describe(e)
                  + "); the other rules ran. Please report it."));
      return Outcome.unknown(Evidence.of("the rule crashed"));
    }
  }

  private Outcome judgeFiles(FileRule rule) {
    List<Finding> findings = new ArrayList<>();
    int examined = 0;
    int examinedFiles = 0;
    Location first = null;
    for (FileResult file : files) {
      RuleTrace trace = file.rules().get(rule.id());
      if (trace != null) {
        findings.addAll(trace.findings());
        examined += trace.examined();
        examinedFiles++;
        first = first == null ? trace.first() : first;
      }
    }
    if (examinedFiles == 0) {
      return Outcome.notApplicable("nothing of the kind in the " + files.size() + " files read");
    }
    String text = count(examined, "place") + " examined in " + count(examinedFiles, "file");
    return Outcome.of(findings, List.of(new Evidence(text, first)));
  }

  /** Turns a pass or a not-applicable into unknown where something could not be read. */
  private Outcome doubt(Rule rule, Outcome outcome) {
    if (outcome.status() != Status.PASS && outcome.status() != Status.NOT_APPLICABLE) {
      return outcome;
    }
    List<FileFacts> unseen = unseen(rule);
    if (unseen.isEmpty()) {
      return outcome;
    }
    String text =
        unseen.size() == 1
            ? "this file could not be read whole"
            : count(unseen.size(), "file") + " could not be read whole, the first is this";
    return Outcome.unknown(new Evidence(text, Location.ofFile(unseen.get(0).path())));
  }

  private List<FileFacts> unseen(Rule rule) {
    Set<Language> needs = EnumSet.noneOf(Language.class);
    needs.addAll(Arrays.asList(rule.info().needs()));
    return files.stream()
        .filter(
            file ->
                file.crashed().contains(rule.id())
                    || (!file.facts().valid() && needs.contains(file.facts().language())))
        .map(FileResult::facts)
        .filter(file -> file.role() == FileRole.APP)
        .toList();
  }

  private static String count(int number, String noun) {
    return number + " " + noun + (number == 1 ? "" : "s");
  }
}
