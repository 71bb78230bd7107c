package dev.seaworthy.cli;

import dev.seaworthy.core.engine.AuditPlan;
import dev.seaworthy.core.engine.Auditor;
import dev.seaworthy.core.engine.Progress;
import dev.seaworthy.core.engine.Report;
import dev.seaworthy.core.project.Catalogue;
import dev.seaworthy.core.project.Platform;
import dev.seaworthy.core.project.Settings;
import dev.seaworthy.core.rule.Severity;
import dev.seaworthy.core.source.SourceTree;
import dev.seaworthy.core.sql.schema.GrantEra;
import dev.seaworthy.rules.Rules;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Plans and runs an audit for the commands that need one. */
final class Audits {
  private Audits() {}

  /**
   * Returns the plan that the command line and the configuration ask for.
   *
   * @param target the host that the command line names
   * @param jobs the number of files to read at the same time, at least 1
   * @throws TroubleException if there is no such host
   */
  static AuditPlan plan(
      RuleChoice choice, Configuration configuration, Optional<String> target, int jobs)
      throws TroubleException {
    Optional<String> host = configuration.target();
    if (target.isPresent()) {
      host =
          Optional.of(Words.find("host", target.get(), Catalogue.platforms(), Platform::id).id());
    }
    Map<String, Severity> severities = new TreeMap<>();
    configuration
        .rules()
        .forEach((id, severity) -> severity.ifPresent(given -> severities.put(id, given)));
    Settings settings = new Settings(host, configuration.grants().orElse(GrantEra.LEGACY));
    return Rules.plan(choice.from(configuration), severities, settings, jobs);
  }

  /**
   * Runs an audit.
   *
   * @param watched where to show progress, if a person looks there
   * @throws InterruptedException if the calling thread is interrupted
   */
  static Report run(AuditPlan plan, SourceTree tree, Optional<Terminal> watched)
      throws InterruptedException {
    Auditor auditor = new Auditor(plan);
    if (watched.filter(Terminal::errIsTerminal).isEmpty()) {
      return auditor.audit(tree, Progress.NONE);
    }
    try (ProgressLine progress = new ProgressLine(watched.get().err())) {
      return auditor.audit(tree, progress);
    }
  }
}
