package dev.seaworthy.sarif;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.seaworthy.core.engine.Report;
import dev.seaworthy.core.engine.ReportedFinding;
import dev.seaworthy.core.engine.ReportedFinding.RelatedPlace;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SarifWriterTest {
  /** What scripts/sarif-validate checks with Microsoft's own tool. */
  private static final Path SAMPLES = Path.of("target", "samples");

  private static JsonNode run(Report report, SarifProfile profile) {
    return SarifSchema.parse(SampleAudit.sarif(report, profile)).at("/runs/0");
  }

  private static JsonNode full(Map<String, String> files) {
    return run(SampleAudit.audit(files), SarifProfile.FULL);
  }

  private static Stream<JsonNode> results(JsonNode run) {
    return StreamSupport.stream(run.path("results").spliterator(), false);
  }

  private static JsonNode resultIn(JsonNode run, String uri) {
    return results(run)
        .filter(
            result ->
                result
                    .at("/locations/0/physicalLocation/artifactLocation/uri")
                    .asText()
                    .equals(uri))
        .findFirst()
        .orElseThrow();
  }

  @ParameterizedTest
  @EnumSource
  void everythingFollowsTheSchema(SarifProfile profile) throws IOException {
    String sarif = SampleAudit.sarif(SampleAudit.everything(), profile);
    Files.createDirectories(SAMPLES);
    Files.writeString(SAMPLES.resolve("everything-" + profile.word() + ".sarif"), sarif);
    assertThat(SarifSchema.violations(SarifSchema.parse(sarif))).isEmpty();
  }

  @Test
  void aSoundAppStillHasResultsSoThatOldAlertsClose() throws IOException {
    String sarif = SampleAudit.sarif(SampleAudit.audit(Map.of()), SarifProfile.GITHUB);
    Files.createDirectories(SAMPLES);
    Files.writeString(SAMPLES.resolve("nothing-github.sarif"), sarif);
    JsonNode document = SarifSchema.parse(sarif);
    assertThat(SarifSchema.violations(document)).isEmpty();
    assertThat(GitHubUploadRules.violations(document)).isEmpty();
    assertThat(document.at("/runs/0/results").isArray()).isTrue();
    assertThat(document.at("/runs/0/results")).isEmpty();
    assertThat(document.at("/runs/0/tool/driver/rules")).hasSize(3);
  }

  @Test
  void gitHubTakesItsProfile() {
    JsonNode document =
        SarifSchema.parse(SampleAudit.sarif(SampleAudit.everything(), SarifProfile.GITHUB));
    assertThat(GitHubUploadRules.violations(document)).isEmpty();
    assertThat(results(document.at("/runs/0")).map(result -> result.path("level").asText()))
        .contains("error", "warning", "note");
  }

  @Test
  void gitHubWouldShowTheFullProfileWrong() {
    JsonNode document =
        SarifSchema.parse(SampleAudit.sarif(SampleAudit.everything(), SarifProfile.FULL));
    assertThat(GitHubUploadRules.violations(document))
        .contains(
            "open-door: an accepted finding becomes an alert",
            "slow-lift: becomes an alert",
            "two results of one rule on one line: open-doortwice.txt:2");
  }

  @ParameterizedTest
  @EnumSource
  void theSameReportGivesTheSameBytes(SarifProfile profile) {
    assertThat(SampleAudit.sarif(SampleAudit.everything(), profile))
        .isEqualTo(SampleAudit.sarif(SampleAudit.everything(), profile))
        .doesNotContain("\r")
        .endsWith("}\n");
  }

  @Test
  void aPlaceIsCountedInUtf16CodeUnits() {
    JsonNode run = full(Map.of("astral.txt", "\uD83C\uDFE0 OPEN \uD83C\uDFE0\n"));
    assertThat(run.path("columnKind").asText()).isEqualTo("utf16CodeUnits");
    JsonNode region = resultIn(run, "astral.txt").at("/locations/0/physicalLocation/region");
    assertThat(region.toString())
        .isEqualTo(
            "{\"startLine\":1,\"startColumn\":4,\"endLine\":1,\"endColumn\":8,"
                + "\"charOffset\":3,\"charLength\":4,\"snippet\":{\"text\":\"OPEN\"}}");
  }

  @Test
  void aByteOrderMarkIsNoColumn() {
    JsonNode region =
        resultIn(full(Map.of("bom.txt", "\uFEFFOPEN\r\n")), "bom.txt")
            .at("/locations/0/physicalLocation/region");
    assertThat(region.path("startColumn").asInt()).isEqualTo(1);
    assertThat(region.path("charOffset").asInt()).isZero();
  }

  @Test
  void theContextIsWholeLinesAround() {
    JsonNode physical =
        resultIn(full(Map.of("a.txt", "1\n2\n3\nOPEN\n5\n6\n7\n")), "a.txt")
            .at("/locations/0/physicalLocation");
    assertThat(physical.path("contextRegion").toString())
        .isEqualTo(
            "{\"startLine\":2,\"endLine\":6,\"snippet\":{\"text\":\"2\\n3\\nOPEN\\n5\\n6\"}}");
  }

  @Test
  void aFileOfOneLineHasNoContext() {
    JsonNode physical =
        resultIn(full(Map.of("a.txt", "OPEN")), "a.txt").at("/locations/0/physicalLocation");
    assertThat(physical.has("contextRegion")).isFalse();
  }

  @Test
  void anAcceptedFindingSaysWhy() {
    JsonNode result =
        resultIn(
            full(Map.of("a.txt", "// seaworthy-ignore-next-line open-door: a shop\nOPEN\n")),
            "a.txt");
    assertThat(result.path("suppressions").toString())
        .isEqualTo("[{\"kind\":\"inSource\",\"justification\":\"a shop\"}]");
  }

  @Test
  void whatAPersonMustDecideIsAReview() {
    JsonNode result = resultIn(full(Map.of("a.txt", "SLOW?\n", "shaft.txt", "x\n")), "a.txt");
    assertThat(result.path("kind").asText()).isEqualTo("review");
    assertThat(result.path("level").asText()).isEqualTo("none");
  }

  @Test
  void aNoteIsInformation() {
    JsonNode result = resultIn(full(Map.of("a.txt", "OPEN HINT\n")), "a.txt");
    assertThat(result.path("kind").asText()).isEqualTo("informational");
    assertThat(result.path("level").asText()).isEqualTo("none");
  }

  @Test
  void theMessageLinksTheRelatedPlaces() {
    JsonNode result = resultIn(full(Map.of("a.txt", "SLOW\n", "shaft.txt", "x\n")), "a.txt");
    assertThat(result.at("/message/text").asText())
        .isEqualTo(
            "The lift waits \\[here](1)."
                + " See [the shaft \\[old\\] that it hangs in](1). Oil the lift.");
    assertThat(result.at("/relatedLocations/0/id").asInt()).isEqualTo(1);
    assertThat(result.at("/relatedLocations/0/message/text").asText())
        .isEqualTo("the shaft [old] that it hangs in");
  }

  @Test
  void whatSeveralPlacesShowIsSaidOnce() {
    Report report = SampleAudit.audit(Map.of("a.txt", "OPEN\n"));
    ReportedFinding door = report.findings().get(0);
    RelatedPlace window = new RelatedPlace(door.place(), "a window too");
    assertThat(Messages.of(door, List.of(window, window)).getText())
        .isEqualTo(
            "The door in 'a.txt' is open. See [a window too](1), [a.txt:1](2). Close the door.");
  }

  @Test
  void theStatementsThatRepairAFindingAreItsProperty() {
    JsonNode run = full(Map.of("lift.txt", "SLOW\n", "door.txt", "OPEN\n"));
    JsonNode slow = resultIn(run, "lift.txt");
    assertThat(slow.at("/properties/sql").toString()).isEqualTo("[\"call oil('lift');\"]");
    assertThat(slow.has("fixes")).isFalse();
    assertThat(resultIn(run, "door.txt").at("/properties").has("sql")).isFalse();
  }

  @Test
  void gitHubGetsOneResultForARuleAndALine() {
    JsonNode run = run(SampleAudit.audit(Map.of("a.txt", "OPEN OPEN OPEN\n")), SarifProfile.GITHUB);
    assertThat(run.path("results")).hasSize(1);
    JsonNode result = run.at("/results/0");
    assertThat(result.path("relatedLocations")).hasSize(2);
    assertThat(result.at("/message/text").asText())
        .isEqualTo(
            "The door in 'a.txt' is open. See [the same in column 6](1),"
                + " [the same in column 11](2). Close the door.");
  }

  @Test
  void aSecurityRuleHasAScoreAndOthersHaveASeverity() {
    JsonNode rules = full(Map.of()).at("/tool/driver/rules");
    assertThat(rules.at("/0/properties").toString())
        .isEqualTo(
            "{\"tags\":[\"security\",\"access\",\"external/cwe/cwe-862\",\"external/cwe/cwe-079\"],"
                + "\"precision\":\"high\",\"security-severity\":\"9.1\"}");
    assertThat(rules.at("/1/properties").toString())
        .isEqualTo(
            "{\"tags\":[\"hosting\"],\"precision\":\"high\",\"problem.severity\":\"recommendation\"}");
  }

  @Test
  void aRuleIsDescribedByItsPage() {
    JsonNode rule = full(Map.of()).at("/tool/driver/rules/0");
    assertThat(rule.path("id").asText()).isEqualTo("open-door");
    assertThat(rule.path("name").asText()).isEqualTo("OpenDoor");
    assertThat(rule.at("/shortDescription/text").asText())
        .isEqualTo("A door stands open to strangers.");
    assertThat(rule.at("/fullDescription/text").asText())
        .isEqualTo("Something about open-door that is wrong (https://example.com/wrong).");
    assertThat(rule.at("/defaultConfiguration/level").asText()).isEqualTo("error");
  }

  @Test
  void theHelpCaptionsItsExamples() {
    JsonNode help = full(Map.of()).at("/tool/driver/rules/0/help");
    assertThat(help.path("markdown").asText())
        .startsWith("## What it finds\n")
        .contains("Found in `src/a.ts`:\n\n```ts\nopen();\n```\n")
        .contains("Not found in `src/a.ts`:\n\n```ts\nclose();\n```\n");
    assertThat(help.path("text").asText())
        .isEqualTo(
            """
            What it finds

            Something about open-door
            that is wrong (https://example.com/wrong).

            More of it.

            Examples

            Found in src/a.ts:

            open();

            Not found in src/a.ts:

            close();
            """);
  }

  @Test
  void notificationsNeitherFailTheRunNorHide() {
    JsonNode run = run(SampleAudit.everything(), SarifProfile.FULL);
    JsonNode invocation = run.at("/invocations/0");
    assertThat(invocation.path("executionSuccessful").asBoolean()).isTrue();
    assertThat(ids(invocation.path("toolExecutionNotifications")))
        .containsExactly("syntax-error", "file-skipped", "file-unreadable");
    assertThat(ids(invocation.path("toolConfigurationNotifications")))
        .containsExactly("configuration-problem");
    JsonNode described = run.at("/tool/driver/notifications");
    for (JsonNode notification : invocation.path("toolExecutionNotifications")) {
      JsonNode descriptor = notification.path("descriptor");
      assertThat(described.at("/" + descriptor.path("index").asInt() + "/id"))
          .isEqualTo(descriptor.path("id"));
    }
  }

  private static List<String> ids(JsonNode notifications) {
    return StreamSupport.stream(notifications.spliterator(), false)
        .map(notification -> notification.at("/descriptor/id").asText())
        .toList();
  }

  @Test
  void theRunCarriesTheVerdictAndItsReasons() {
    JsonNode readiness =
        run(SampleAudit.everything(), SarifProfile.GITHUB).at("/properties/readiness");
    assertThat(readiness.path("verdict").asText()).isEqualTo("not-ready");
    assertThat(readiness.path("statuses").toString())
        .isEqualTo("{\"pass\":0,\"fail\":2,\"review\":0,\"unknown\":1,\"not-applicable\":0}");
    JsonNode roof = readiness.at("/rules/1");
    assertThat(roof.path("id").asText()).isEqualTo("roof-missing");
    assertThat(roof.path("status").asText()).isEqualTo("unknown");
    assertThat(roof.at("/evidence/0/text").asText()).isEqualTo("no plan of a roof");
    assertThat(roof.at("/evidence/0/location/physicalLocation/artifactLocation/uri").asText())
        .isEqualTo("plan.txt");
    assertThat(readiness.at("/questions/0/answer").asText()).isEqualTo("no");
  }

  @Test
  void theCommitIsNamedWhenItsRepositoryHasAnAddress() {
    JsonNode run = run(SampleAudit.everything(), SarifProfile.FULL);
    assertThat(run.path("versionControlProvenance").toString())
        .isEqualTo(
            "[{\"repositoryUri\":\"ssh://git@example.com/owner/house.git\","
                + "\"revisionId\":\"0123456789012345678901234567890123456789\","
                + "\"branch\":\"main\",\"mappedTo\":{\"uriBaseId\":\"SRCROOT\"}}]");
    assertThat(full(Map.of()).has("versionControlProvenance")).isFalse();
  }

  @Test
  void onlyAGivenCategoryIsWritten() {
    Report report = SampleAudit.audit(Map.of());
    assertThat(run(report, SarifProfile.GITHUB).has("automationDetails")).isFalse();
    SarifOptions options =
        new SarifOptions(SarifProfile.GITHUB, "0.1.0", Optional.of("web"), Optional.empty());
    JsonNode document = SarifSchema.parse(SampleAudit.sarif(report, options));
    assertThat(document.at("/runs/0/automationDetails/id").asText()).isEqualTo("web/");
    assertThat(SarifSchema.violations(document)).isEmpty();
  }

  @Test
  void onlyAnEditorLearnsWhereTheFolderIs() {
    URI home = URI.create("file:///home/jo/house/");
    for (SarifProfile profile : SarifProfile.values()) {
      SarifOptions options =
          new SarifOptions(profile, "0.1.0", Optional.empty(), Optional.of(home));
      String sarif = SampleAudit.sarif(SampleAudit.everything(), options);
      assertThat(sarif.contains("file:///home/jo/house/")).isEqualTo(profile == SarifProfile.IDE);
      assertThat(SarifSchema.violations(SarifSchema.parse(sarif))).isEmpty();
    }
  }

  @Test
  void theSchemaIsStrictEnoughToTrust() {
    String sarif = SampleAudit.sarif(SampleAudit.audit(Map.of("a.txt", "OPEN\n")));
    for (String damaged :
        List.of(
            sarif.replace("\"level\" : \"error\"", "\"level\" : \"fatal\""),
            sarif.replace("\"startLine\" : 1", "\"startLine\" : 0"),
            sarif.replace("\"uri\" : \"a.txt\"", "\"uri\" : \"a[b].txt\""),
            sarif.replace("\"columnKind\"", "\"columnSort\""))) {
      assertThat(damaged).isNotEqualTo(sarif);
      assertThat(SarifSchema.violations(SarifSchema.parse(damaged))).isNotEmpty();
    }
  }
}
