package dev.seaworthy.rules.access;

import dev.seaworthy.core.config.ConfigDocument;
import dev.seaworthy.core.config.ConfigEntry;
import dev.seaworthy.core.config.ConfigMap;
import dev.seaworthy.core.config.ConfigScalar;
import dev.seaworthy.core.firebase.Allowance;
import dev.seaworthy.core.firebase.Allowance.Openness;
import dev.seaworthy.core.firebase.Condition;
import dev.seaworthy.core.firebase.SecurityRules;
import dev.seaworthy.core.project.FileRole;
import dev.seaworthy.core.rule.Category;
import dev.seaworthy.core.rule.FileContext;
import dev.seaworthy.core.rule.FileRule;
import dev.seaworthy.core.rule.Finding;
import dev.seaworthy.core.rule.Findings;
import dev.seaworthy.core.rule.Listeners;
import dev.seaworthy.core.rule.Question;
import dev.seaworthy.core.rule.RuleInfo;
import dev.seaworthy.core.rule.Severity;
import dev.seaworthy.core.source.Language;
import dev.seaworthy.core.source.SourceFile;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What security rules open to everybody or to every user: all of it, or collections that are about
 * people. Public reading of anything else is common and right.
 */
@RuleInfo(
    id = "firebase-rules-open",
    summary = "Firebase's security rules let strangers read or change data.",
    category = Category.ACCESS,
    severity = Severity.BLOCKER,
    cwe = {732, 862},
    securityScore = 9.1,
    questions = Question.OWN_DATA,
    needs = {Language.TEXT, Language.JSON},
    since = "0.1")
public final class FirebaseRulesOpen implements FileRule {
  private static final Pattern DATABASE_RULES =
      Pattern.compile("database\\.rules(?:\\.\\w+)?\\.json");
  private static final Pattern ABOUT_PEOPLE =
      Pattern.compile(
          "(?i)/(?:[\\w-]*_)?(?:users?|profiles?|accounts?|customers?|clients?|patients?|members"
              + "|employees|orders|payments|invoices|messages|chats|conversations|contacts|leads"
              + "|subscribers|tokens|secrets|private)(?:/|$).*");

  @Override
  public void check(FileContext file, Listeners on, Findings findings) {
    if (file.role() != FileRole.APP) {
      return;
    }
    String name = file.source().name();
    if (name.endsWith(".rules")) {
      on.onText(
          source ->
              SecurityRules.allowances(source.text())
                  .forEach(allowance -> judge(allowance, source, findings)));
    } else if (DATABASE_RULES.matcher(name).matches()) {
      on.onConfig(document -> database(document, findings));
    }
  }

  private static void database(ConfigDocument document, Findings findings) {
    collect(document.root().map("rules"), "", document.source(), findings);
  }

  private static void collect(ConfigMap map, String path, SourceFile source, Findings findings) {
    for (ConfigEntry entry : map.entries()) {
      if (entry.value() instanceof ConfigMap inner) {
        collect(inner, path + "/" + entry.key(), source, findings);
      } else if (entry.value() instanceof ConfigScalar scalar
          && (entry.key().equals(".read") || entry.key().equals(".write"))) {
        Openness openness = new Condition(Map.of()).openness(scalar.value());
        judge(
            new Allowance(path, List.of(entry.key().substring(1)), openness, entry.span()),
            source,
            findings);
      }
    }
  }

  private static void judge(Allowance allowance, SourceFile source, Findings findings) {
    findings.examined(allowance.span());
    severity(allowance)
        .map(severity -> finding(allowance, source, severity))
        .ifPresent(findings::add);
  }

  /** Returns how bad an allowance is; empty where it is in order. */
  private static Optional<Severity> severity(Allowance allowance) {
    boolean sensitive = allowance.isAboutAll() || ABOUT_PEOPLE.matcher(allowance.path()).matches();
    return switch (allowance.openness()) {
      case RESTRICTED -> Optional.empty();
      case UNTIL_A_DATE -> Optional.of(Severity.BLOCKER);
      case EVERYBODY -> {
        if (allowance.changes() || (allowance.reads() && sensitive)) {
          yield Optional.of(Severity.BLOCKER);
        }
        yield allowance.adds() ? Optional.of(Severity.MEDIUM) : Optional.empty();
      }
      case SIGNED_IN ->
          sensitive && (allowance.changes() || allowance.isAboutAll())
              ? Optional.of(Severity.HIGH)
              : Optional.empty();
    };
  }

  private static Finding finding(Allowance allowance, SourceFile source, Severity severity) {
    String what = allowance.isAboutAll() ? "everything" : "`" + allowance.path() + "`";
    String who =
        switch (allowance.openness()) {
          case EVERYBODY -> "Anyone on the internet can";
          case UNTIL_A_DATE -> "Until that date anyone on the internet can";
          default -> "Every user who signs up can";
        };
    String after =
        switch (allowance.openness()) {
          case UNTIL_A_DATE -> " After it nobody can, and the app stops working.";
          case SIGNED_IN -> " Signing up is all it takes.";
          default ->
              severity == Severity.MEDIUM
                  ? " That is right for a form that visitors fill in, if something limits how often."
                  : " The app's configuration, which every visitor has, is enough for it.";
        };
    Finding finding =
        Finding.at(
                source.at(allowance.span()),
                "%s %s %s.%s".formatted(who, deeds(allowance), what, after),
                "Name the user in the condition, such as `request.auth.uid == resource.data.ownerId`, one `match` for each collection, and deploy with `firebase deploy --only firestore:rules,storage,database`.")
            .withSeverity(severity);
    return severity == Severity.MEDIUM ? finding.forReview() : finding;
  }

  private static String deeds(Allowance allowance) {
    if (allowance.changes()) {
      return allowance.reads() ? "read and change" : "change";
    }
    return allowance.reads() ? "read" : "add to";
  }
}
