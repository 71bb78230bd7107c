package dev.seaworthy.cli.secrets;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * Findings that an earlier report in the JSON of gitleaks holds. A finding is known when everything
 * about it is the same; match and secret only where the report shows them.
 */
final class Baseline {
  static final Baseline NONE = new Baseline(Set.of());

  private final Set<Entry> entries;

  /** The secrets by where they are; empty for one that the report hides. */
  private final Map<Spot, Set<String>> spots = new HashMap<>();

  private Baseline(Set<Entry> entries) {
    this.entries = entries;
    for (Entry entry : entries) {
      Spot spot = new Spot(entry.rule, entry.path, entry.commit, entry.location.startLine());
      spots.computeIfAbsent(spot, none -> new HashSet<>()).add(entry.secret);
    }
  }

  /** Where a rule found something. */
  private record Spot(String rule, String path, String commit, int line) {}

  /** What makes a finding the same; match and secret are empty for a report that hides them. */
  private record Entry(
      String rule,
      String description,
      GitleaksLocation location,
      String match,
      String secret,
      String path,
      String commit,
      float entropy) {}

  /**
   * Reads a report.
   *
   * @throws IOException if the file cannot be read or is no such report; the message says so
   */
  static Baseline read(Path file) throws IOException {
    try (JsonParser json = new JsonFactory().createParser(Files.readString(file))) {
      Set<Entry> entries = new HashSet<>();
      for (Map<String, String> finding : objects(json)) {
        entries.add(entry(finding));
      }
      return new Baseline(entries);
    } catch (NoSuchFileException e) {
      throw new IOException("the baseline " + file + " does not exist", e);
    } catch (JsonProcessingException | IllegalArgumentException e) {
      throw new IOException("the baseline " + file + " is not a report in gitleaks' JSON", e);
    }
  }

  private static List<Map<String, String>> objects(JsonParser json) throws IOException {
    if (json.nextToken() != JsonToken.START_ARRAY) {
      throw new IllegalArgumentException("not an array");
    }
    List<Map<String, String>> objects = new ArrayList<>();
    while (json.nextToken() == JsonToken.START_OBJECT) {
      Map<String, String> object = new HashMap<>();
      while (json.nextToken() == JsonToken.FIELD_NAME) {
        String key = json.currentName();
        if (json.nextToken().isScalarValue()) {
          object.put(key, Objects.requireNonNullElse(json.getValueAsString(), ""));
        } else {
          json.skipChildren();
        }
      }
      objects.add(object);
    }
    return objects;
  }

  private static Entry entry(Map<String, String> finding) {
    String secret = finding.getOrDefault("Secret", "");
    boolean hidden = secret.equals("REDACTED") || secret.endsWith("...");
    return new Entry(
        finding.getOrDefault("RuleID", ""),
        finding.getOrDefault("Description", ""),
        new GitleaksLocation(
            number(finding, "StartLine"),
            number(finding, "EndLine"),
            number(finding, "StartColumn"),
            number(finding, "EndColumn")),
        hidden ? "" : finding.getOrDefault("Match", ""),
        hidden ? "" : secret,
        finding.getOrDefault("File", ""),
        finding.getOrDefault("Commit", ""),
        Float.parseFloat(finding.getOrDefault("Entropy", "0")));
  }

  private static int number(Map<String, String> finding, String key) {
    return Integer.parseInt(finding.getOrDefault(key, "0"));
  }

  /** Returns whether the report holds a finding, whichever way its path is written. */
  boolean knows(SecretFinding finding, String shownPath) {
    return knows(finding, shownPath, true)
        || knows(finding, shownPath, false)
        || knows(finding, finding.path(), true)
        || knows(finding, finding.path(), false)
        || gitleaksKnows(finding, shownPath)
        || gitleaksKnows(finding, finding.path());
  }

  /**
   * Returns whether gitleaks found the same secret on the same line by a rule of its own, which has
   * another description and may match more or less around the secret.
   */
  private boolean gitleaksKnows(SecretFinding finding, String path) {
    return !spots.isEmpty()
        && finding.ruleNames().stream()
            .filter(rule -> !rule.equals(finding.rule()))
            .map(rule -> new Spot(rule, path, finding.commitId(), finding.gitleaks().startLine()))
            .flatMap(spot -> spots.getOrDefault(spot, Set.of()).stream())
            .anyMatch(
                known -> known.contains(finding.secret()) || finding.secret().contains(known));
  }

  private boolean knows(SecretFinding finding, String path, boolean shown) {
    return entries.contains(
        new Entry(
            finding.rule(),
            finding.description(),
            finding.gitleaks(),
            shown ? finding.matchIn(path) : "",
            shown ? finding.secret() : "",
            path,
            finding.commitId(),
            finding.entropy()));
  }
}
