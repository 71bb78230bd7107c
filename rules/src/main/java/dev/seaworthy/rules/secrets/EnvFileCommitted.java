package dev.seaworthy.rules.secrets;

import dev.seaworthy.core.project.Fact;
import dev.seaworthy.core.project.FileFacts;
import dev.seaworthy.core.project.FileRole;
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
import dev.seaworthy.core.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * A file of environment variables with secrets that is part of the repository. The finding is about
 * the file; a key in it that is known by its shape is a leak of its own.
 */
@RuleInfo(
    id = "env-file-committed",
    summary = "A file of environment variables that holds secrets is part of the repository.",
    category = Category.SECRETS,
    severity = Severity.HIGH,
    cwe = {538, 540},
    securityScore = 8.2,
    needs = Language.DOTENV,
    since = "0.1")
public final class EnvFileCommitted implements ProjectRule {
  private static final int NAMED = 4;

  @Override
  public List<FactCollector> collectors() {
    return List.of(new SecretCollector(), new EnvFileCollector());
  }

  @Override
  public Outcome check(ProjectFacts project) {
    List<FileFacts> files =
        project.files().stream().filter(EnvFileCommitted::isEnvironment).toList();
    if (files.isEmpty()) {
      return Outcome.notApplicable("no file of environment variables is part of the repository");
    }
    List<Finding> findings = new ArrayList<>();
    for (FileFacts file : files) {
      Map<Span, String> secrets = secrets(file);
      if (!secrets.isEmpty()) {
        findings.add(finding(file, secrets));
      }
    }
    String names = files.stream().map(FileFacts::path).collect(Collectors.joining("`, `"));
    return Outcome.of(
        findings, List.of(Evidence.of("no secret in `" + names + "`, only what is public")));
  }

  private static boolean isEnvironment(FileFacts file) {
    String name = file.path().substring(file.path().lastIndexOf('/') + 1);
    return file.language() == Language.DOTENV
        && file.role() == FileRole.APP
        && EnvFileName.isUsed(name);
  }

  /** Returns the names of the secrets by their place: one for each variable. */
  private static Map<Span, String> secrets(FileFacts file) {
    Map<String, Span> byName = new TreeMap<>();
    for (Fact fact : file.facts()) {
      if (fact instanceof EnvSecret secret && !isPublic(secret, file)) {
        byName.putIfAbsent(secret.variable(), secret.span());
      } else if (fact instanceof SecretFact secret) {
        byName.putIfAbsent(secret.name(), secret.span());
      }
    }
    Map<Span, String> byPlace = new TreeMap<>();
    byName.forEach((name, span) -> byPlace.put(span, name));
    return byPlace;
  }

  private static boolean isPublic(EnvSecret secret, FileFacts file) {
    return file.facts().stream()
        .filter(PublicKeyFact.class::isInstance)
        .map(fact -> ((PublicKeyFact) fact).span())
        .anyMatch(
            key -> secret.value().start() <= key.start() && key.end() <= secret.value().end());
  }

  private static Finding finding(FileFacts file, Map<Span, String> secrets) {
    List<String> names = secrets.values().stream().filter(name -> !name.isEmpty()).toList();
    String shown =
        names.stream().limit(NAMED).map(name -> "`" + name + "`").collect(Collectors.joining(", "));
    String more = names.size() > NAMED ? " and %d more".formatted(names.size() - NAMED) : "";
    return Finding.at(
        new Location(file.path(), secrets.keySet().iterator().next()),
        "`%s` is part of the repository, with values for %s%s: whoever has a copy has them, and so has the history after the file is deleted."
            .formatted(file.path(), shown, more),
        "Rotate what the file holds, add `%s` to `.gitignore`, run `git rm --cached %s`, and set the variables at your host."
            .formatted(file.path().substring(file.path().lastIndexOf('/') + 1), file.path()));
  }
}
