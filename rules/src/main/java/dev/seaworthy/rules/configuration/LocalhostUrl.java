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
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** An address of the local machine or network that production code uses. */
@RuleInfo(
    id = "localhost-url",
    summary =
        "Production code sends requests or people to localhost or to a private network address.",
    category = Category.CONFIGURATION,
    severity = Severity.HIGH,
    cwe = 1051,
    needs = {Language.JAVASCRIPT, Language.TYPESCRIPT, Language.TSX},
    since = "0.1")
public final class LocalhostUrl implements ProjectRule {
  private static final Set<Purpose> CERTAIN =
      EnumSet.of(Purpose.REQUEST, Purpose.DATABASE, Purpose.REDIRECT);

  @Override
  public List<FactCollector> collectors() {
    return List.of(CodeAddresses.INSTANCE, ImportedAddresses.INSTANCE, ConfigAddresses.INSTANCE);
  }

  @Override
  public Outcome check(ProjectFacts project) {
    AddressReach reach = new AddressReach(project);
    List<Finding> findings = new ArrayList<>();
    for (Located<AddressFact> address : project.all(AddressFact.class)) {
      if (!address.fact().conditional()) {
        judge(address, reach).ifPresent(findings::add);
      }
    }
    long files =
        project.files().stream()
            .filter(file -> file.role() == FileRole.APP)
            .filter(file -> file.language().isEcmaScript() || file.language().isConfig())
            .count();
    if (files == 0) {
      return Outcome.notApplicable("no code and no settings that could hold an address");
    }
    Evidence examined =
        Evidence.of("addresses examined in " + files + " files of code and settings");
    return Outcome.of(findings, List.of(examined));
  }

  private static Optional<Finding> judge(Located<AddressFact> located, AddressReach reach) {
    AddressFact fact = located.fact();
    Site site = reach.site(located);
    boolean callsItself = fact.ownHost() && site == Site.SERVER;
    if (site == Site.UNREACHED || callsItself) {
      return Optional.empty();
    }
    return reach.uses(located).stream()
        .filter(use -> CERTAIN.contains(use.purpose()))
        .findFirst()
        .map(use -> finding(located, use, site));
  }

  private static Finding finding(Located<AddressFact> located, PlacedUse use, Site site) {
    AddressFact fact = located.fact();
    String consequence = AddressConsequence.of(use.purpose(), site, fact.address());
    Finding finding =
        Finding.at(
            located.at(fact.span()),
            "The address " + fact.address().display() + " is fixed here: " + consequence + ".",
            site == Site.SETTINGS
                ? "Replace it with the public address of that service."
                : "Read the address from an environment variable and stop with an error when it is"
                    + " not set.");
    if (!located.at(fact.span()).span().contains(use.location().span())
        && !use.location().span().contains(fact.span())) {
      finding = finding.withRelated(use.location(), "used here");
    }
    if (fact.address().isPrivateNetwork()) {
      finding = finding.forReview();
    }
    return site == Site.UNKNOWN ? finding.withSeverity(Severity.MEDIUM) : finding;
  }
}
