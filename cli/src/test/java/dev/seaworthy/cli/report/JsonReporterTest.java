package dev.seaworthy.cli.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.seaworthy.core.engine.Report;
import java.io.IOException;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;

class JsonReporterTest {

  private static JsonNode write(Report report) throws IOException {
    StringWriter out = new StringWriter();
    new JsonReporter("0.1.0").write(report, out);
    return new ObjectMapper().readTree(out.toString());
  }

  @Test
  void givesTheVerdictInNumbers() throws IOException {
    JsonNode json = write(SampleReport.unready());
    assertThat(json.path("formatVersion").asInt()).isEqualTo(1);
    assertThat(json.path("version").asText()).isEqualTo("0.1.0");
    assertThat(json.path("verdict").toString())
        .isEqualTo(
            "{\"level\":\"not-ready\","
                + "\"findings\":{\"blocker\":1,\"high\":5,\"medium\":0,\"low\":0,\"info\":0},"
                + "\"rules\":{\"pass\":1,\"fail\":2,\"review\":0,\"unknown\":1,\"not-applicable\":0}}");
  }

  @Test
  void givesEveryFindingWithItsPlaceAndProof() throws IOException {
    JsonNode findings = write(SampleReport.unready()).path("findings");
    assertThat(findings).hasSize(8);
    JsonNode first = findings.path(0);
    assertThat(first.path("rule").asText()).isEqualTo("table-open");
    assertThat(first.path("severity").asText()).isEqualTo("blocker");
    assertThat(first.path("review").asBoolean()).isFalse();
    assertThat(first.path("fingerprint").asText()).isEqualTo("fingerprint-1");
    assertThat(first.path("place").toString())
        .isEqualTo(
            "{\"path\":\"supabase/migrations/0003_profiles.sql\",\"startLine\":12,"
                + "\"startColumn\":1,\"endLine\":12,\"endColumn\":6,\"snippet\":\"quote\"}");
    assertThat(first.at("/related/0/place/path").asText()).isEqualTo("src/pages/Customers.tsx");
    assertThat(first.has("suppressedBecause")).isFalse();
    assertThat(findings.at("/7/suppressedBecause").asText())
        .isEqualTo("it lives as long as the process");
  }

  @Test
  void givesHowEveryRuleEnded() throws IOException {
    JsonNode rule = write(SampleReport.unready()).at("/rules/2");
    assertThat(rule.path("id").asText()).isEqualTo("engine-unfit");
    assertThat(rule.path("status").asText()).isEqualTo("unknown");
    assertThat(rule.at("/evidence/0/text").asText())
        .isEqualTo("nothing says where the app will run");
    assertThat(rule.at("/evidence/0/place/path").asText()).isEqualTo("package.json");
  }

  @Test
  void givesTheAnswersTheNotificationsAndTheCoverage() throws IOException {
    JsonNode json = write(SampleReport.unready());
    assertThat(json.at("/questions/2/question").asText()).isEqualTo("roll-back");
    assertThat(json.at("/questions/2/answer").asText()).isEqualTo("cannot-tell");
    assertThat(json.path("notifications")).hasSize(6);
    assertThat(json.at("/notifications/0/kind").asText()).isEqualTo("syntax");
    assertThat(json.at("/notifications/5").has("place")).isFalse();
    assertThat(json.path("coverage").toString())
        .isEqualTo("{\"files\":{\"tsx\":210,\"sql\":4},\"damaged\":{\"tsx\":4}}");
    assertThat(json.at("/history/commits").asInt()).isEqualTo(12);
  }

  @Test
  void leavesOutWhatThereIsNot() throws IOException {
    JsonNode json = write(SampleReport.ready());
    assertThat(json.has("history")).isFalse();
    assertThat(json.path("findings")).isEmpty();
    assertThat(json.path("findings").isArray()).isTrue();
  }
}
