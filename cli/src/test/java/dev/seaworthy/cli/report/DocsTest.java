package dev.seaworthy.cli.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** What the documentation tells readers to copy works. */
class DocsTest {
  private static final Path FOLDER = Path.of("..", "docs");
  private static final ObjectMapper JSON = new ObjectMapper();

  /** Returns the contents of the fences of a language in a page. */
  private static List<String> fences(String page, String language) throws IOException {
    Matcher fence =
        Pattern.compile("(?ms)^```" + language + "\\n(.*?)^```$")
            .matcher(Files.readString(FOLDER.resolve(page)));
    return fence.results().map(match -> match.group(1)).toList();
  }

  private static JsonNode json(String page) throws IOException {
    List<String> fences = fences(page, "json");
    assertThat(fences).hasSize(1);
    return JSON.readTree(fences.get(0));
  }

  private static JsonNode yaml(String text) {
    Object parsed = new Yaml(new SafeConstructor(new LoaderOptions())).load(text);
    return JSON.valueToTree(parsed);
  }

  @Test
  void theWorkflowMayUploadWhatTheAuditWrites() throws IOException {
    JsonNode job = yaml(fences("ci.md", "yaml").get(0)).at("/jobs/audit");
    assertThat(job.at("/permissions/security-events").asText()).isEqualTo("write");
    JsonNode audit = step(job, "Audit");
    JsonNode upload = step(job, "Upload the alerts");
    assertThat(upload.path("uses").asText()).isEqualTo("github/codeql-action/upload-sarif@v4");
    assertThat(upload.path("if").asText()).startsWith("${{ !cancelled()").endsWith("}}");
    String file = upload.at("/with/sarif_file").asText();
    assertThat(audit.path("run").asText())
        .contains("--format sarif=" + file + " ", "--sarif-profile github");
  }

  private static JsonNode step(JsonNode job, String name) {
    for (JsonNode step : job.path("steps")) {
      if (step.path("name").asText().equals(name)) {
        return step;
      }
    }
    throw new AssertionError("no step " + name);
  }

  @Test
  void theStepWithoutCodeScanningAddsTheMatcher() throws IOException {
    JsonNode steps = yaml(fences("ci.md", "yaml").get(1));
    assertThat(steps.at("/0/run").asText())
        .contains("::add-matcher::.github/seaworthy-matcher.json")
        .contains("audit --format gcc");
  }

  @Test
  void theMatcherOfGitHubReadsTheLines() throws IOException {
    matches(json("ci.md").at("/problemMatcher/0/pattern/0"));
  }

  @Test
  void theMatcherOfVisualStudioCodeReadsTheLines() throws IOException {
    matches(json("editors.md").at("/tasks/0/problemMatcher/pattern"));
  }

  private static void matches(JsonNode pattern) throws IOException {
    Pattern regex = Pattern.compile(pattern.path("regexp").asText());
    for (String line : GccReporterTest.lines(SampleReport.unready())) {
      Matcher matcher = regex.matcher(line);
      assertThat(matcher.matches()).as(line).isTrue();
      assertThat(matcher.group(pattern.path("severity").asInt())).isIn("error", "note");
      assertThat(matcher.group(pattern.path("code").asInt())).isIn("table-open", "address-local");
    }
    Matcher odd =
        regex.matcher("app/[slug]/a:b (1).tsx:3:14: error: It says: 2:1 [x]. Fix it. [a-rule]");
    assertThat(odd.matches()).isTrue();
    assertThat(odd.group(pattern.path("file").asInt())).isEqualTo("app/[slug]/a:b (1).tsx");
    assertThat(odd.group(pattern.path("line").asInt())).isEqualTo("3");
    assertThat(odd.group(pattern.path("column").asInt())).isEqualTo("14");
    assertThat(odd.group(pattern.path("message").asInt())).isEqualTo("It says: 2:1 [x]. Fix it.");
  }

  @Test
  void theExampleOfTheJsonReportNamesEveryField() throws IOException {
    StringWriter out = new StringWriter();
    new JsonReporter("0.1.0").write(SampleReport.unready(), out);
    assertThat(names(json("json.md"))).isEqualTo(names(JSON.readTree(out.toString())));
  }

  private static Set<String> names(JsonNode node) {
    Set<String> names = new TreeSet<>();
    node.fieldNames().forEachRemaining(names::add);
    node.forEach(child -> names.addAll(names(child)));
    return names;
  }

  @ParameterizedTest
  @ValueSource(strings = {"ci.md", "editors.md", "fix.md", "json.md", "sarif.md"})
  void linksToOtherPagesHold(String page) throws IOException {
    Matcher link =
        Pattern.compile("\\]\\(([^)#:]+)\\)").matcher(Files.readString(FOLDER.resolve(page)));
    while (link.find()) {
      assertThat(FOLDER.resolve(link.group(1))).exists();
    }
  }
}
