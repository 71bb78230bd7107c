package dev.seaworthy.rules.secrets;

import dev.seaworthy.core.project.FileFacts;
import dev.seaworthy.core.project.Located;
import dev.seaworthy.core.project.PastFacts;
import dev.seaworthy.core.project.PastFile;
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
import dev.seaworthy.core.source.Location;
import dev.seaworthy.core.source.Past;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Finds the secrets that no file has any more and that the version history still tells. */
@RuleInfo(
    id = "secret-in-history",
    summary = "A secret was taken out of the files, but the version history still has it.",
    category = Category.SECRETS,
    severity = Severity.HIGH,
    cwe = {540, 798},
    securityScore = 8.6,
    needs = Language.TEXT,
    since = "0.1")
public final class SecretInHistory implements ProjectRule {
  /** Where a finding stands whose file is gone: every reader of the repository begins there. */
  private static final List<String> FALLBACKS = List.of("README.md", "package.json");

  @Override
  public List<FactCollector> collectors() {
    return SecretFacts.COLLECTORS;
  }

  @Override
  public List<FactCollector> pastCollectors() {
    return List.of(new SecretCollector());
  }

  @Override
  public Outcome check(ProjectFacts project) {
    if (project.history().isEmpty()) {
      return Outcome.notApplicable("there is no version history");
    }
    if (project.history().get().head().isEmpty()) {
      return Outcome.notApplicable("the version history has no commit");
    }
    if (project.past().isEmpty()) {
      return Outcome.unknown(
          Evidence.of("the history was not read; the option --history reads it"));
    }
    PastFacts past = project.past().get();
    List<Finding> findings =
        leaks(past, present(project)).stream().map(leak -> finding(leak, project)).toList();
    return findings.isEmpty() && !past.gaps().isEmpty()
        ? Outcome.unknown(Evidence.of(String.join("; ", past.gaps())))
        : Outcome.of(findings, evidence(past));
  }

  /** A secret of the past with the content that first had it. */
  private record PastLeak(PastFile file, SecretFact secret) {
    Located<SecretFact> located() {
      return new Located<>(file.facts(), secret);
    }
  }

  /** Returns what the files have now: other rules report it, or a comment allows it. */
  private static Set<Long> present(ProjectFacts project) {
    Set<Long> present = new HashSet<>();
    project.all(SecretFact.class).forEach(secret -> present.add(secret.fact().fingerprint()));
    project.all(HiddenSecret.class).stream()
        .map(Located::fact)
        .filter(secret -> !secret.inPath())
        .forEach(secret -> present.add(secret.fingerprint()));
    return present;
  }

  /** Returns each secret once, at its first commit; there, where it is worst. */
  private static Collection<PastLeak> leaks(PastFacts past, Set<Long> present) {
    Map<Long, PastLeak> byValue = new HashMap<>();
    past.files().stream()
        .flatMap(SecretInHistory::leaks)
        .filter(leak -> !present.contains(leak.secret().fingerprint()))
        .forEach(leak -> byValue.merge(leak.secret().fingerprint(), leak, SecretInHistory::first));
    return byValue.values();
  }

  private static Stream<PastLeak> leaks(PastFile file) {
    return file.facts().facts().stream()
        .filter(SecretFact.class::isInstance)
        .map(fact -> new PastLeak(file, (SecretFact) fact));
  }

  private static PastLeak first(PastLeak one, PastLeak other) {
    int byCommit = one.file().entry().commit().compareTo(other.file().entry().commit());
    int bySeverity = Leak.severity(one.located()).compareTo(Leak.severity(other.located()));
    int byPlace =
        one.located().at(one.secret().span()).compareTo(other.located().at(other.secret().span()));
    int order = byCommit != 0 ? byCommit : bySeverity != 0 ? bySeverity : byPlace;
    return order <= 0 ? one : other;
  }

  private static Finding finding(PastLeak leak, ProjectFacts project) {
    SecretKind kind = Leak.kind(leak.located());
    PastFile file = leak.file();
    String message =
        "%s: commit `%s` of %s put it into `%s`, and the history keeps it although no file has it now. Unless it was replaced since, whoever can read the repository can %s."
            .formatted(
                LeakFinding.what(kind, leak.secret()),
                file.entry().commit().shortId(),
                file.entry().commit().date().toLocalDate(),
                file.entry().path(),
                kind.harm());
    String nextStep =
        "Rotate it %s: taking it out of the history does not take it back from those who have a copy."
            .formatted(LeakFinding.place(kind));
    Finding finding =
        Finding.at(place(file.entry().path(), project), message, nextStep)
            .withSeverity(severity(leak));
    return kind.secretClass() == SecretClass.UNKNOWN ? finding.forReview() : finding;
  }

  /** No more than high: whether somebody replaced the secret does not show. */
  private static Severity severity(PastLeak leak) {
    Severity worst = Leak.severity(leak.located());
    return worst == Severity.BLOCKER ? Severity.HIGH : worst;
  }

  /** Returns a place that every reader of a report can open: the file if it is still there. */
  private static Location place(String path, ProjectFacts project) {
    List<String> paths = project.files().stream().map(FileFacts::path).toList();
    return Stream.concat(Stream.of(path), FALLBACKS.stream().map(name -> project.prefix() + name))
        .filter(paths::contains)
        .findFirst()
        .map(Location::ofFile)
        .orElseGet(() -> Location.ofFile(paths.isEmpty() ? path : paths.get(0)));
  }

  private static List<Evidence> evidence(PastFacts facts) {
    Past past = facts.past();
    String searched =
        "searched %d contents of %d commits for %d kinds of key"
            .formatted(past.entries().size(), past.commits(), SecretPack.standard().kinds().size());
    String leftOut =
        past.oversized() == 0 ? "" : "; left out %d that are too large".formatted(past.oversized());
    return Stream.concat(Stream.of(searched + leftOut), facts.gaps().stream())
        .map(Evidence::of)
        .toList();
  }
}
