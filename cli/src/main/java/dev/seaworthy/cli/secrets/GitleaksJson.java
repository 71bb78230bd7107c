package dev.seaworthy.cli.secrets;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import dev.seaworthy.core.source.Commit;
import java.io.IOException;
import java.io.StringWriter;
import java.io.Writer;

/** Writes the JSON report of gitleaks: the same keys, the same locations, one space of indent. */
final class GitleaksJson {
  private GitleaksJson() {}

  static void write(SecretReport report, String pathPrefix, Writer out) throws IOException {
    try (JsonGenerator json = new JsonFactory().createGenerator(out)) {
      json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
      json.setPrettyPrinter(printer());
      json.writeStartArray();
      for (SecretFinding finding : report.findings()) {
        write(finding, pathPrefix + finding.path(), json);
      }
      json.writeEndArray();
    }
    out.write('\n');
  }

  /** Returns one finding as an object. */
  static String of(SecretFinding finding, String path) throws IOException {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = new JsonFactory().createGenerator(text)) {
      json.setPrettyPrinter(printer());
      write(finding, path, json);
    }
    return text.toString();
  }

  private static DefaultPrettyPrinter printer() {
    DefaultIndenter indenter = new DefaultIndenter(" ", "\n");
    return new DefaultPrettyPrinter(
            Separators.createDefaultInstance()
                .withObjectFieldValueSpacing(Separators.Spacing.AFTER)
                .withArrayEmptySeparator("")
                .withObjectEmptySeparator(""))
        .withObjectIndenter(indenter)
        .withArrayIndenter(indenter);
  }

  private static void write(SecretFinding finding, String path, JsonGenerator json)
      throws IOException {
    json.writeStartObject();
    json.writeStringField("RuleID", finding.rule());
    json.writeStringField("Description", finding.description());
    json.writeNumberField("StartLine", finding.gitleaks().startLine());
    json.writeNumberField("EndLine", finding.gitleaks().endLine());
    json.writeNumberField("StartColumn", finding.gitleaks().startColumn());
    json.writeNumberField("EndColumn", finding.gitleaks().endColumn());
    json.writeStringField("Match", finding.matchIn(path));
    json.writeStringField("Secret", finding.secret());
    json.writeStringField("File", path);
    json.writeStringField("SymlinkFile", "");
    json.writeStringField("Commit", finding.commitId());
    writeEntropy(finding.entropy(), json);
    json.writeStringField("Author", finding.commit().map(Commit::author).orElse(""));
    json.writeStringField("Email", finding.commit().map(Commit::email).orElse(""));
    json.writeStringField("Date", finding.commitDate());
    json.writeStringField("Message", finding.commit().map(Commit::message).orElse(""));
    json.writeArrayFieldStart("Tags");
    for (String tag : finding.tags()) {
      json.writeString(tag);
    }
    json.writeEndArray();
    json.writeStringField("Fingerprint", finding.fingerprint(path));
    json.writeEndObject();
  }

  /** A whole number stands without a point, as Go writes it. */
  private static void writeEntropy(float entropy, JsonGenerator json) throws IOException {
    if (entropy == Math.rint(entropy)) {
      json.writeNumberField("Entropy", (long) entropy);
    } else {
      json.writeNumberField("Entropy", entropy);
    }
  }
}
