package dev.seaworthy.rules.secrets;

import dev.seaworthy.core.project.Dependency;
import dev.seaworthy.core.project.Located;
import dev.seaworthy.core.project.ProjectFacts;
import dev.seaworthy.core.rule.Category;
import dev.seaworthy.core.rule.Evidence;
import dev.seaworthy.core.rule.FactCollector;
import dev.seaworthy.core.rule.Finding;
import dev.seaworthy.core.rule.Outcome;
import dev.seaworthy.core.rule.ProjectRule;
import dev.seaworthy.core.rule.RuleInfo;
import dev.seaworthy.core.rule.Severity;
import dev.seaworthy.core.source.Language;
import dev.seaworthy.core.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** A {@code .gitignore} that does not keep {@code .env} out of the repository. */
@RuleInfo(
    id = "gitignore-broken",
    summary = "The ignore rules of git do not keep secrets out of the repository.",
    category = Category.SECRETS,
    severity = Severity.HIGH,
    cwe = {538},
    securityScore = 6.5,
    needs = Language.TEXT,
    since = "0.1")
public final class GitignoreBroken implements ProjectRule {
  /** Libraries that read {@code .env}. */
  private static final Set<String> READERS =
      Set.of("dotenv", "dotenv-cli", "dotenv-expand", "python-dotenv", "pydantic-settings");

  @Override
  public List<FactCollector> collectors() {
    return List.of(new GitignoreCollector());
  }

  @Override
  public Outcome check(ProjectFacts project) {
    List<Located<IgnorePatterns>> files = project.all(IgnorePatterns.class);
    if (files.isEmpty()) {
      return Outcome.notApplicable("there is no `.gitignore`");
    }
    boolean ignored = files.stream().anyMatch(file -> file.fact().ignoresEnv());
    List<Finding> findings = new ArrayList<>();
    for (Located<IgnoreFlaw> flaw : project.all(IgnoreFlaw.class)) {
      findings.add(finding(flaw, ignored));
    }
    if (findings.isEmpty() && !ignored && readsEnv(project)) {
      findings.add(missing(files.get(0)));
    }
    return Outcome.of(
        findings, List.of(Evidence.of("read the patterns of %d files".formatted(files.size()))));
  }

  private static boolean readsEnv(ProjectFacts project) {
    return project.profile().manifests().stream()
        .flatMap(manifest -> manifest.fact().dependencies().stream())
        .map(Dependency::name)
        .anyMatch(READERS::contains);
  }

  private static Finding finding(Located<IgnoreFlaw> flaw, boolean ignored) {
    String cause =
        switch (flaw.fact().cause()) {
          case WIDE ->
              "From here on `%s` is written in UTF-16, as PowerShell's `>>` does, and git reads bytes"
                  .formatted(flaw.path());
          case GLUED -> "Two patterns stand on one line of `%s`".formatted(flaw.path());
        };
    boolean exposes = !ignored && flaw.fact().meant().contains(".env");
    String consequence =
        exposes
            ? "`git add .` takes `.env` with all secrets in it"
            : "git does not ignore what they name";
    return Finding.at(
            flaw.at(flaw.fact().span()),
            "%s: `%s` has no effect, and %s.".formatted(cause, flaw.fact().meant(), consequence),
            "Write the patterns anew, each on its own line, in an editor that saves UTF-8, and check with `git check-ignore -v .env`.")
        .withSeverity(exposes ? Severity.HIGH : Severity.MEDIUM);
  }

  private static Finding missing(Located<IgnorePatterns> file) {
    return Finding.at(
            file.at(new Span(0, 0)),
            "The app reads its settings from `.env`, and no pattern of `%s` keeps that file out of git: the next `git add .` takes it with all secrets in it."
                .formatted(file.path()),
            "Add the lines `.env` and `.env.*` and `!.env.example` to `%s`.".formatted(file.path()))
        .withSeverity(Severity.MEDIUM);
  }
}
