package dev.seaworthy.sarif;

import de.jcup.sarif_2_1_0.model.MultiformatMessageString;
import de.jcup.sarif_2_1_0.model.PropertyBag;
import de.jcup.sarif_2_1_0.model.ReportingConfiguration;
import de.jcup.sarif_2_1_0.model.ReportingDescriptor;
import dev.seaworthy.core.rule.RuleInfo;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.function.UnaryOperator;

/** Describes rules. */
final class RuleDescriptors {
  /**
   * The share of findings that are right, in GitHub's words. It holds for every rule: one that is
   * not precise may not say {@code fail}.
   */
  private static final String PRECISION = "high";

  private final UnaryOperator<String> pages;

  /** Creates a describer that gets the Markdown page of a rule by its id. */
  RuleDescriptors(UnaryOperator<String> pages) {
    this.pages = pages;
  }

  ReportingDescriptor of(RuleInfo rule) {
    HelpPage page = new HelpPage(pages.apply(rule.id()));
    ReportingDescriptor descriptor = new ReportingDescriptor();
    descriptor.setId(rule.id());
    descriptor.setName(Names.pascalCase(rule.id()));
    descriptor.setShortDescription(Messages.string(rule.summary()));
    descriptor.setFullDescription(Messages.string(page.description().orElse(rule.summary())));
    descriptor.setHelp(help(page));
    descriptor.setDefaultConfiguration(configuration(rule));
    descriptor.setProperties(properties(rule));
    return descriptor;
  }

  private static MultiformatMessageString help(HelpPage page) {
    MultiformatMessageString help = Messages.string(page.plainText());
    help.setMarkdown(page.markdown());
    return help;
  }

  private static ReportingConfiguration configuration(RuleInfo rule) {
    ReportingConfiguration configuration = new ReportingConfiguration();
    configuration.setLevel(Levels.ofRule(rule.severity()));
    return configuration;
  }

  private static PropertyBag properties(RuleInfo rule) {
    boolean security = rule.securityScore() > 0;
    Set<String> tags = new LinkedHashSet<>();
    if (security) {
      tags.add("security");
    }
    tags.add(rule.category().word());
    for (int cwe : rule.cwe()) {
      tags.add(String.format(Locale.ROOT, "external/cwe/cwe-%03d", cwe));
    }
    PropertyBag properties = new PropertyBag();
    properties.setTags(tags);
    properties.setAdditionalProperty("precision", PRECISION);
    if (security) {
      String score = String.format(Locale.ROOT, "%.1f", rule.securityScore());
      properties.setAdditionalProperty("security-severity", score);
    } else {
      String severity = Levels.problemSeverity(rule.severity());
      properties.setAdditionalProperty("problem.severity", severity);
    }
    return properties;
  }
}
