package dev.seaworthy.sarif;

import com.fasterxml.jackson.core.JsonGenerator;
import de.jcup.sarif_2_1_0.model.ArtifactLocation;
import de.jcup.sarif_2_1_0.model.OriginalUriBaseIds;
import de.jcup.sarif_2_1_0.model.ReportingDescriptor;
import de.jcup.sarif_2_1_0.model.Run.ColumnKind;
import de.jcup.sarif_2_1_0.model.RunAutomationDetails;
import de.jcup.sarif_2_1_0.model.Tool;
import de.jcup.sarif_2_1_0.model.ToolComponent;
import de.jcup.sarif_2_1_0.model.VersionControlDetails;
import dev.seaworthy.core.engine.Report;
import dev.seaworthy.core.engine.ReportedFinding;
import dev.seaworthy.core.engine.RuleResult;
import dev.seaworthy.core.rule.RuleInfo;
import dev.seaworthy.core.source.SourceTree.History;
import java.io.IOException;
import java.io.Writer;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * Writes a report as SARIF 2.1.0, without time stamps and in a fixed order, so that the same report
 * gives the same bytes. Results are written one by one; the shell around them is written by hand,
 * because the object model leaves out an empty list of results, without which GitHub neither
 * accepts the file nor closes old alerts.
 */
public final class SarifWriter {
  private static final String SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json";

  private final SarifOptions options;
  private final RuleDescriptors descriptors;

  /**
   * Creates a writer.
   *
   * @param pages gives the Markdown page of a rule by its id
   */
  public SarifWriter(SarifOptions options, UnaryOperator<String> pages) {
    this.options = options;
    this.descriptors = new RuleDescriptors(pages);
  }

  /**
   * Writes a report, ending with a line break. Leaves {@code out} open.
   *
   * @throws IOException if {@code out} fails
   */
  public void write(Report report, Writer out) throws IOException {
    try (JsonGenerator json = SarifJson.generator(out)) {
      json.writeStartObject();
      json.writeStringField("$schema", SCHEMA);
      json.writeStringField("version", "2.1.0");
      json.writeArrayFieldStart("runs");
      json.writeStartObject();
      writeRun(report, json);
      json.writeEndObject();
      json.writeEndArray();
      json.writeEndObject();
    }
    out.write('\n');
  }

  private void writeRun(Report report, JsonGenerator json) throws IOException {
    boolean gitHub = options.profile() == SarifProfile.GITHUB;
    GitHubFindings capped = GitHubFindings.of(gitHub ? report.findings() : List.of());
    List<ReportedFinding> findings = gitHub ? capped.findings() : report.findings();

    json.writeObjectField("tool", tool(report));
    json.writeStringField("language", "en-US");
    json.writeStringField("columnKind", ColumnKind.UTF_16_CODE_UNITS.value());
    json.writeObjectField("originalUriBaseIds", root());
    writeOrigin(report.history(), json);
    if (options.category().isPresent()) {
      json.writeObjectField("automationDetails", category(options.category().get()));
    }
    json.writeArrayFieldStart("results");
    Results results = new Results(ruleIndexes(report), !gitHub);
    for (ReportedFinding finding : findings) {
      json.writeObject(results.of(finding));
    }
    json.writeEndArray();
    json.writeArrayFieldStart("invocations");
    json.writeObject(Notifications.invocation(report.notifications(), capped.leftOut()));
    json.writeEndArray();
    json.writeObjectFieldStart("properties");
    json.writeObjectField("readiness", Readiness.of(report));
    json.writeEndObject();
  }

  private Tool tool(Report report) {
    Set<ReportingDescriptor> rules = new LinkedHashSet<>();
    report.results().forEach(result -> rules.add(descriptors.of(result.rule())));
    ToolComponent driver = new ToolComponent();
    driver.setName("Seaworthy");
    driver.setVersion(options.version());
    driver.setSemanticVersion(options.version());
    driver.setRules(rules);
    driver.setNotifications(Notifications.descriptors());
    Tool tool = new Tool();
    tool.setDriver(driver);
    return tool;
  }

  private static Map<String, Integer> ruleIndexes(Report report) {
    Map<String, Integer> indexes = new HashMap<>();
    for (RuleResult result : report.results()) {
      RuleInfo rule = result.rule();
      indexes.put(rule.id(), indexes.size());
    }
    return indexes;
  }

  private OriginalUriBaseIds root() {
    ArtifactLocation root = new ArtifactLocation();
    root.setDescription(Messages.text("The folder that was audited."));
    if (options.profile() == SarifProfile.IDE && options.root().isPresent()) {
      root.setUri(options.root().get().toASCIIString());
    }
    OriginalUriBaseIds ids = new OriginalUriBaseIds();
    ids.setAdditionalProperty(Locations.ROOT, root);
    return ids;
  }

  private static void writeOrigin(Optional<History> history, JsonGenerator json)
      throws IOException {
    Optional<VersionControlDetails> origin = history.flatMap(Origins::of);
    if (origin.isPresent()) {
      json.writeArrayFieldStart("versionControlProvenance");
      json.writeObject(origin.get());
      json.writeEndArray();
    }
  }

  /** Without a slash at the end GitHub would take the whole id for that of a single run. */
  private static RunAutomationDetails category(String category) {
    RunAutomationDetails details = new RunAutomationDetails();
    details.setId(category.endsWith("/") ? category : category + "/");
    return details;
  }
}
