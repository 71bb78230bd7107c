package dev.seaworthy.rules.secrets;

import dev.seaworthy.core.project.FileRole;
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
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Judges each secret of the repository by what it is and where it stands. */
@RuleInfo(
    id = "secret-in-source",
    summary = "A key, password or token stands in a file of the repository.",
    category = Category.SECRETS,
    severity = Severity.BLOCKER,
    cwe = {798},
    securityScore = 9.8,
    needs = Language.TEXT,
    since = "0.1")
public final class SecretInSource implements ProjectRule {
  /** Bundlers write the values of variables with these prefixes into what the browser loads. */
  private static final Pattern BUNDLED_NAME =
      Pattern.compile(
          "^(VITE_|NEXT_PUBLIC_|REACT_APP_|EXPO_PUBLIC_|NUXT_PUBLIC_|GATSBY_|PUBLIC_|VUE_APP_)");

  private static final Comparator<Located<SecretFact>> WORST_FIRST =
      Comparator.<Located<SecretFact>, Severity>comparing(SecretInSource::severity)
          .thenComparing(secret -> secret.file().role())
          .thenComparing(Located::path)
          .thenComparing(secret -> secret.fact().span());

  @Override
  public List<FactCollector> collectors() {
    return List.of(new SecretCollector());
  }

  @Override
  public Outcome check(ProjectFacts project) {
    if (project.files().isEmpty()) {
      return Outcome.notApplicable("there is no file to look at");
    }
    Map<Long, List<Located<SecretFact>>> byValue = new LinkedHashMap<>();
    for (Located<SecretFact> secret : project.all(SecretFact.class)) {
      byValue.computeIfAbsent(secret.fact().fingerprint(), value -> new ArrayList<>()).add(secret);
    }
    List<Finding> findings = byValue.values().stream().map(SecretInSource::finding).toList();
    return Outcome.of(findings, List.of(examined(project)));
  }

  private static Evidence examined(ProjectFacts project) {
    int harmless = project.all(PublicKeyFact.class).size();
    String searched =
        "searched %d files for %d kinds of key"
            .formatted(project.files().size(), SecretPack.standard().kinds().size());
    return Evidence.of(
        harmless == 0
            ? searched
            : searched + "; left out %d that are public by design".formatted(harmless));
  }

  private static Finding finding(List<Located<SecretFact>> places) {
    List<Located<SecretFact>> sorted = places.stream().sorted(WORST_FIRST).toList();
    Located<SecretFact> worst = sorted.get(0);
    SecretKind kind = kind(worst);
    Finding finding =
        Finding.at(
                worst.at(worst.fact().span()),
                message(worst) + elsewhere(places.size() - 1),
                nextStep(worst))
            .withSeverity(severity(worst));
    for (Located<SecretFact> other : sorted.subList(1, sorted.size())) {
      finding = finding.withRelated(other.at(other.fact().span()), "the same secret");
    }
    return kind.secretClass() == SecretClass.UNKNOWN ? finding.forReview() : finding;
  }

  private static String elsewhere(int places) {
    return switch (places) {
      case 0 -> "";
      case 1 -> " It stands in one other place too.";
      default -> " It stands in %d other places too.".formatted(places);
    };
  }

  private static SecretKind kind(Located<SecretFact> secret) {
    return SecretPack.standard().kind(secret.fact().kind());
  }

  private static Severity severity(Located<SecretFact> secret) {
    SecretKind kind = kind(secret);
    if (secret.file().role() == FileRole.TEST) {
      return Severity.LOW;
    }
    if (kind.secretClass() == SecretClass.SECRET) {
      return kind.isGeneric() ? Severity.HIGH : Severity.BLOCKER;
    }
    return Severity.MEDIUM;
  }

  private static String message(Located<SecretFact> secret) {
    SecretKind kind = kind(secret);
    SecretFact fact = secret.fact();
    StringBuilder message = new StringBuilder(kind.description());
    if (!fact.opens().isEmpty()) {
      message.append(" for `").append(fact.opens()).append('`');
    }
    if (!fact.name().isEmpty()) {
      message.append(" in `").append(fact.name()).append('`');
    }
    message.append(": whoever can read the repository can ").append(kind.harm()).append('.');
    Matcher bundled = BUNDLED_NAME.matcher(fact.name());
    if (bundled.find()) {
      message
          .append(" The prefix `")
          .append(bundled.group())
          .append("` also puts it into the code that every visitor downloads.");
    }
    return message.toString();
  }

  private static String nextStep(Located<SecretFact> secret) {
    SecretKind kind = kind(secret);
    String rest =
        secret.file().role() == FileRole.DOCS
            ? "and take it out of this text."
            : "and read the new one from an environment variable that no file of the repository sets.";
    String where =
        kind.provider().isEmpty()
            ? kind.rotate()
            : "at %s (%s)".formatted(kind.provider(), kind.rotate());
    return "Rotate it %s, because history keeps it, %s".formatted(where, rest);
  }
}
