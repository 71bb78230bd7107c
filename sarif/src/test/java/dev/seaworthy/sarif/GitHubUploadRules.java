package dev.seaworthy.sarif;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What GitHub code scanning demands of an upload beyond the schema, after its documentation and its
 * upload action.
 */
public final class GitHubUploadRules {
  private final List<String> violations = new ArrayList<>();

  private GitHubUploadRules() {}

  /** Returns why GitHub would refuse a document or show it wrong. */
  public static List<String> violations(JsonNode document) {
    GitHubUploadRules rules = new GitHubUploadRules();
    rules.require(document.path("$schema").isTextual(), "no schema");
    rules.require(document.path("version").asText().equals("2.1.0"), "not version 2.1.0");
    rules.require(document.path("runs").size() == 1, "not exactly one run");
    document.path("runs").forEach(rules::checkRun);
    return rules.violations;
  }

  private void require(boolean condition, String violation) {
    if (!condition) {
      violations.add(violation);
    }
  }

  private void checkRun(JsonNode run) {
    JsonNode driver = run.at("/tool/driver");
    require(!driver.path("name").asText().isEmpty(), "no tool name");
    Set<String> ids = new HashSet<>();
    for (JsonNode rule : driver.path("rules")) {
      checkRule(rule);
      require(ids.add(rule.path("id").asText()), "two rules with one id");
    }
    require(run.path("results").isArray(), "no array of results");
    require(run.path("results").size() <= 25_000, "too many results");
    Set<String> lines = new HashSet<>();
    for (JsonNode result : run.path("results")) {
      checkResult(result);
      require(ids.contains(result.path("ruleId").asText()), "result of an undeclared rule");
      String line =
          result.path("ruleId").asText()
              + result.at("/locations/0/physicalLocation/artifactLocation/uri").asText()
              + ":"
              + result.at("/locations/0/physicalLocation/region/startLine").asInt();
      require(lines.add(line), "two results of one rule on one line: " + line);
    }
    for (JsonNode invocation : run.path("invocations")) {
      require(invocation.path("executionSuccessful").asBoolean(), "run without success");
    }
    if (run.has("automationDetails")) {
      require(run.at("/automationDetails/id").asText().contains("/"), "category without slash");
    }
  }

  private void checkRule(JsonNode rule) {
    String id = rule.path("id").asText();
    require(!id.isEmpty(), "rule without id");
    require(rule.path("name").asText().length() <= 255, id + ": long name");
    for (String text : List.of("shortDescription", "fullDescription")) {
      int length = rule.path(text).path("text").asText().length();
      require(length > 0 && length <= 1024, id + ": " + text);
    }
    require(!rule.at("/help/text").asText().isEmpty(), id + ": no help");
    JsonNode properties = rule.path("properties");
    require(properties.path("tags").size() <= 10, id + ": too many tags");
    if (properties.has("security-severity")) {
      require(
          properties.path("security-severity").asText().matches("\\d+\\.\\d"),
          id + ": security-severity is no number");
      require(properties.path("tags").toString().contains("\"security\""), id + ": not tagged");
    } else {
      require(
          Set.of("error", "warning", "recommendation")
              .contains(properties.path("problem.severity").asText()),
          id + ": problem.severity");
    }
  }

  private void checkResult(JsonNode result) {
    String id = result.path("ruleId").asText();
    require(!result.at("/message/text").asText().isEmpty(), id + ": no message");
    require(
        Set.of("error", "warning", "note").contains(result.path("level").asText("warning")),
        id + ": level");
    require(!result.has("suppressions"), id + ": an accepted finding becomes an alert");
    require(result.path("kind").asText("fail").equals("fail"), id + ": becomes an alert");
    require(result.path("locations").size() == 1, id + ": not one location");
    require(
        !result.at("/partialFingerprints/primaryLocationLineHash").asText().isEmpty(),
        id + ": no fingerprint");
    checkLocation(id, result.path("locations").path(0));
    Set<Integer> linked = new HashSet<>();
    for (JsonNode related : result.path("relatedLocations")) {
      checkLocation(id, related);
      int number = related.path("id").asInt();
      require(linked.add(number), id + ": two related locations with one id");
      require(
          result.at("/message/text").asText().contains("](" + number + ")"),
          id + ": related location without link is not shown");
    }
  }

  private void checkLocation(String id, JsonNode location) {
    JsonNode physical = location.path("physicalLocation");
    String uri = physical.at("/artifactLocation/uri").asText();
    require(isRelative(uri), id + ": bad uri '" + uri + "'");
    JsonNode region = physical.path("region");
    require(region.path("startLine").asInt() > 0, id + ": no start line");
    require(region.path("endLine").asInt() >= region.path("startLine").asInt(), id + ": end line");
  }

  private static boolean isRelative(String uri) {
    try {
      URI parsed = URI.create(uri);
      return !uri.isEmpty()
          && !parsed.isAbsolute()
          && !uri.startsWith("/")
          && !uri.startsWith("./")
          && !uri.endsWith("/")
          && !uri.contains("../")
          && !uri.contains(":")
          && uri.chars().allMatch(c -> c < 128);
    } catch (IllegalArgumentException e) {
      return false;
    }
  }
}
