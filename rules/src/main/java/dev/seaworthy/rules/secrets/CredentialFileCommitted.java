package dev.seaworthy.rules.secrets;

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
import dev.seaworthy.rules.secrets.Leaks.Reporter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A file that is a credential as a whole: a key store, a private key, the login of a service. */
@RuleInfo(
    id = "credential-file-committed",
    summary = "A file that is a credential as a whole is part of the repository.",
    category = Category.SECRETS,
    severity = Severity.BLOCKER,
    cwe = {538, 798},
    securityScore = 9.1,
    needs = {Language.TEXT},
    since = "0.1")
public final class CredentialFileCommitted implements ProjectRule {

  @Override
  public List<FactCollector> collectors() {
    return SecretFacts.COLLECTORS;
  }

  @Override
  public Outcome check(ProjectFacts project) {
    Map<String, Leak> leaks = new HashMap<>();
    for (Leak leak : Leaks.of(project).of(Reporter.CREDENTIAL_FILE)) {
      leaks.putIfAbsent(leak.shown().path(), leak);
    }
    List<Finding> findings = new ArrayList<>();
    int looked = 0;
    for (FileFacts file : project.files()) {
      looked++;
      Optional<CredentialFile> credential = CredentialFile.of(file.path());
      boolean proven =
          leaks.containsKey(file.path())
              || (credential.isPresent()
                  && credential.get().nameIsProof()
                  && file.role() != FileRole.DOCS);
      if (proven) {
        findings.add(finding(file, credential.orElseThrow(), leaks.get(file.path())));
      }
    }
    return looked == 0
        ? Outcome.notApplicable("there is no file to look at")
        : Outcome.of(
            findings, List.of(Evidence.of("looked at the names of %d files".formatted(looked))));
  }

  private static Finding finding(FileFacts file, CredentialFile credential, Leak leak) {
    Location place =
        leak == null ? Location.ofFile(file.path()) : leak.shown().at(leak.shown().fact().span());
    String message =
        "%s `%s`: whoever can read the repository can %s."
            .formatted(credential.description(), file.path(), credential.harm());
    String nextStep =
        "Rotate it %s, because history keeps it, then run `git rm --cached %s` and add the file to `.gitignore`."
            .formatted(credential.rotate(), file.path());
    Severity severity = leak == null ? Severity.HIGH : leak.severity();
    return Finding.at(place, message, nextStep)
        .withSeverity(file.role() == FileRole.TEST ? Severity.LOW : severity);
  }
}
