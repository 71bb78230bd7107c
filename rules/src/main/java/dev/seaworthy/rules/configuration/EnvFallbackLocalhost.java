package dev.seaworthy.rules.configuration;

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
import dev.seaworthy.rules.configuration.AddressReach.PlacedUse;
import dev.seaworthy.rules.configuration.AddressReach.Site;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** An environment variable with a local address as its default. */
@RuleInfo(
    id = "env-fallback-localhost",
    summary =
        "When an environment variable is not set, the app silently uses an address of the local"
            + " machine.",
    category = Category.CONFIGURATION,
    severity = Severity.HIGH,
    cwe = 1051,
    needs = {Language.JAVASCRIPT, Language.TYPESCRIPT, Language.TSX},
    since = "0.1")
public final class EnvFallbackLocalhost implements ProjectRule {
  /**
   * Variables that hosts set themselves (documentation of Vercel, Netlify, Render, Railway, Replit,
   * Fly, Cloudflare Pages): a fallback after one of them is not used there.
   */
  private static final Pattern SET_BY_HOST =
      Pattern.compile(
          "(?:NEXT_PUBLIC_|VITE_)?VERCEL(?:_.*)?|URL|DEPLOY_URL|DEPLOY_PRIME_URL|NETLIFY"
              + "|RENDER(?:_.*)?|RAILWAY_.*|REPLIT_.*|REPL_.*|FLY_APP_NAME|CF_PAGES_URL"
              + "|K_SERVICE|DYNO|HEROKU_APP_NAME|CODESPACE_NAME");

  /** Variables that name a machine to connect to; others name the interface to listen on. */
  private static final Pattern SERVICE_HOST =
      Pattern.compile(
          "(?i).*(?:db|database|redis|mongo|pg|postgres|mysql|smtp|mail|rabbit|kafka|elastic|api"
              + "|backend)_?(?:host|hostname|server|addr|address|url)");

  private static final Set<String> NOT_A_NAME = Set.of("NODE_ENV", "DEV", "PROD", "MODE", "PORT");

  @Override
  public List<FactCollector> collectors() {
    return List.of(CodeAddresses.INSTANCE, ImportedAddresses.INSTANCE, ConfigAddresses.INSTANCE);
  }

  @Override
  public Outcome check(ProjectFacts project) {
    AddressReach reach = new AddressReach(project);
    List<Finding> findings = new ArrayList<>();
    for (Located<AddressFact> address : project.all(AddressFact.class)) {
      judge(address, reach).ifPresent(findings::add);
    }
    long files =
        project.files().stream()
            .filter(file -> file.role() == FileRole.APP)
            .filter(file -> file.language().isEcmaScript() || file.language().isConfig())
            .count();
    if (files == 0) {
      return Outcome.notApplicable("no code and no settings that could read a variable");
    }
    Evidence examined =
        Evidence.of("defaults of variables examined in " + files + " files of code and settings");
    return Outcome.of(onePerDefault(findings), List.of(examined));
  }

  /** The same default of the same variable in thirty routes is one thing to mend. */
  private static List<Finding> onePerDefault(List<Finding> findings) {
    Map<String, Finding> byDefault = new LinkedHashMap<>();
    for (Finding finding : findings) {
      byDefault.merge(
          finding.severity() + finding.message(),
          finding,
          (first, again) -> first.withRelated(again.location(), "the same default stands here"));
    }
    return List.copyOf(byDefault.values());
  }

  private static Optional<Finding> judge(Located<AddressFact> located, AddressReach reach) {
    AddressFact fact = located.fact();
    List<String> variables =
        fact.variables().stream().filter(name -> !NOT_A_NAME.contains(name)).toList();
    boolean setByHost = variables.stream().anyMatch(name -> SET_BY_HOST.matcher(name).matches());
    if (variables.isEmpty() || setByHost || !namesService(fact.address(), variables)) {
      return Optional.empty();
    }
    Site site = reach.site(located);
    boolean callsItself = fact.ownHost() && site == Site.SERVER;
    if (site == Site.UNREACHED || callsItself) {
      return Optional.empty();
    }
    List<PlacedUse> uses = reach.uses(located);
    boolean harmless =
        !uses.isEmpty() && uses.stream().allMatch(use -> use.purpose() == Purpose.HARMLESS);
    return harmless
        ? Optional.empty()
        : Optional.of(finding(located, variables, mainPurpose(uses), site));
  }

  private static boolean namesService(LocalAddress address, List<String> variables) {
    return !address.scheme().isEmpty()
        || variables.stream().allMatch(name -> SERVICE_HOST.matcher(name).matches());
  }

  /** The purposes are declared from the gravest to the least certain. */
  private static Purpose mainPurpose(List<PlacedUse> uses) {
    return uses.stream().map(PlacedUse::purpose).min(Enum::compareTo).orElse(Purpose.PASSED_ON);
  }

  private static Finding finding(
      Located<AddressFact> located, List<String> variables, Purpose purpose, Site site) {
    AddressFact fact = located.fact();
    String names = String.join(" or ", variables);
    String verb = variables.size() == 1 ? " is not set" : " are not set";
    String first = variables.get(0);
    Finding finding =
        Finding.at(
            located.at(fact.span()),
            "Where "
                + String.join(" and ", variables)
                + verb
                + ", the app does not stop but uses "
                + fact.address().display()
                + ": "
                + AddressConsequence.of(purpose, site, fact.address())
                + ".",
            "Set "
                + names
                + " at your host, and throw an error when "
                + first
                + " is missing instead of falling back.");
    if (fact.address().isPrivateNetwork()) {
      finding = finding.forReview();
    }
    return site == Site.UNKNOWN ? finding.withSeverity(Severity.MEDIUM) : finding;
  }
}
