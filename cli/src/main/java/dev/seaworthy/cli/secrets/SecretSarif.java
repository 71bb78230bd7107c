package dev.seaworthy.cli.secrets;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import dev.seaworthy.sarif.ArtifactUri;
import java.io.IOException;
import java.io.Writer;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Writes SARIF 2.1.0 that GitHub code scanning takes: right columns, a level, a stable fingerprint,
 * and no snippet, because the snippet would be the secret.
 */
final class SecretSarif {
  private static final String SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json";
  private static final String ROOT = "SRCROOT";

  private SecretSarif() {}

  static void write(SecretReport report, String pathPrefix, String version, Writer out)
      throws IOException {
    try (JsonGenerator json = new JsonFactory().createGenerator(out)) {
      json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
      json.setPrettyPrinter(
          new DefaultPrettyPrinter().withObjectIndenter(new DefaultIndenter("  ", "\n")));
      json.writeStartObject();
      json.writeStringField("$schema", SCHEMA);
      json.writeStringField("version", "2.1.0");
      json.writeArrayFieldStart("runs");
      json.writeStartObject();
      writeTool(report, version, json);
      json.writeStringField("columnKind", "utf16CodeUnits");
      json.writeObjectFieldStart("originalUriBaseIds");
      json.writeObjectFieldStart(ROOT);
      writeText("description", "The root of the repository, or the scanned folder.", json);
      json.writeEndObject();
      json.writeEndObject();
      writeResults(report, pathPrefix, json);
      json.writeEndObject();
      json.writeEndArray();
      json.writeEndObject();
    }
    out.write('\n');
  }

  private static void writeTool(SecretReport report, String version, JsonGenerator json)
      throws IOException {
    json.writeObjectFieldStart("tool");
    json.writeObjectFieldStart("driver");
    json.writeStringField("name", "Seaworthy secrets");
    json.writeStringField("version", version);
    json.writeStringField("semanticVersion", version);
    json.writeArrayFieldStart("rules");
    for (SecretReport.RuleOf rule : report.rules()) {
      json.writeStartObject();
      json.writeStringField("id", rule.id());
      String description = rule.description().isEmpty() ? rule.id() : rule.description();
      writeText("shortDescription", description, json);
      writeText("help", Advice.of(description, rule.rotation()), json);
      json.writeObjectFieldStart("properties");
      json.writeStringField("security-severity", "9.8");
      json.writeArrayFieldStart("tags");
      json.writeString("security");
      json.writeEndArray();
      json.writeEndObject();
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
    json.writeEndObject();
  }

  private static void writeResults(SecretReport report, String pathPrefix, JsonGenerator json)
      throws IOException {
    Map<String, Integer> indices = new LinkedHashMap<>();
    report.rules().forEach(rule -> indices.put(rule.id(), indices.size()));
    Map<String, Integer> occurrences = new HashMap<>();
    json.writeArrayFieldStart("results");
    for (SecretFinding finding : report.findings()) {
      String path = pathPrefix + finding.path();
      json.writeStartObject();
      json.writeStringField("ruleId", finding.rule());
      json.writeNumberField("ruleIndex", indices.get(finding.rule()));
      json.writeStringField("level", "error");
      writeText("message", Advice.of(finding.description(), finding.rotation()), json);
      writeLocation(finding, path, json);
      int occurrence = occurrences.merge(finding.rule() + '\n' + path, 1, Integer::sum);
      json.writeObjectFieldStart("partialFingerprints");
      json.writeStringField(
          "secretOccurrence/v1", digest(List.of(finding.rule(), path, "" + occurrence)));
      json.writeEndObject();
      if (!finding.tags().isEmpty()) {
        json.writeObjectFieldStart("properties");
        json.writeArrayFieldStart("tags");
        for (String tag : finding.tags()) {
          json.writeString(tag);
        }
        json.writeEndArray();
        json.writeEndObject();
      }
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static void writeLocation(SecretFinding finding, String path, JsonGenerator json)
      throws IOException {
    json.writeArrayFieldStart("locations");
    json.writeStartObject();
    json.writeObjectFieldStart("physicalLocation");
    json.writeObjectFieldStart("artifactLocation");
    json.writeStringField("uri", ArtifactUri.of(path));
    json.writeStringField("uriBaseId", ROOT);
    json.writeEndObject();
    json.writeObjectFieldStart("region");
    json.writeNumberField("startLine", finding.place().startLine());
    json.writeNumberField("startColumn", finding.place().startColumn());
    json.writeNumberField("endLine", finding.place().endLine());
    json.writeNumberField("endColumn", finding.place().endColumn());
    json.writeEndObject();
    json.writeEndObject();
    json.writeEndObject();
    json.writeEndArray();
  }

  private static void writeText(String field, String text, JsonGenerator json) throws IOException {
    json.writeObjectFieldStart(field);
    json.writeStringField("text", text);
    json.writeEndObject();
  }

  private static String digest(List<String> parts) {
    try {
      String joined = parts.stream().collect(Collectors.joining("\n"));
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(joined.getBytes(StandardCharsets.UTF_8));
      return Long.toHexString(ByteBuffer.wrap(digest).getLong());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
