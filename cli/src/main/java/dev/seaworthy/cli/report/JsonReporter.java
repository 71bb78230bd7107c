package dev.seaworthy.cli.report;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import dev.seaworthy.core.engine.Coverage;
import dev.seaworthy.core.engine.Place;
import dev.seaworthy.core.engine.Report;
import dev.seaworthy.core.engine.ReportedAccess;
import dev.seaworthy.core.engine.ReportedAnswer;
import dev.seaworthy.core.engine.ReportedFinding;
import dev.seaworthy.core.engine.ReportedFinding.RelatedPlace;
import dev.seaworthy.core.engine.ReportedNotification;
import dev.seaworthy.core.engine.RuleResult;
import dev.seaworthy.core.engine.RuleResult.ReportedEvidence;
import dev.seaworthy.core.engine.Verdict;
import dev.seaworthy.core.rule.Fix;
import dev.seaworthy.core.rule.Question;
import dev.seaworthy.core.rule.RuleInfo;
import dev.seaworthy.core.rule.Severity;
import dev.seaworthy.core.rule.Status;
import dev.seaworthy.core.source.Language;
import dev.seaworthy.core.source.SourceTree.History;
import dev.seaworthy.core.sql.access.Command;
import dev.seaworthy.core.sql.access.Principal;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Writes everything in the report as JSON. {@code docs/json.md} describes it; a change that a
 * reader could trip over raises {@link #FORMAT_VERSION}.
 */
final class JsonReporter implements Reporter {
  static final int FORMAT_VERSION = 1;

  private final String version;

  /** Creates a reporter that names a version of Seaworthy. */
  JsonReporter(String version) {
    this.version = version;
  }

  @Override
  public void write(Report report, Writer out) throws IOException {
    try (JsonGenerator json = new JsonFactory().createGenerator(out)) {
      json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
      json.setPrettyPrinter(
          new DefaultPrettyPrinter().withObjectIndenter(new DefaultIndenter("  ", "\n")));
      new Document(json).write(report, version);
    }
    out.write('\n');
  }

  /** One document in the making. */
  private record Document(JsonGenerator json) {

    void write(Report report, String version) throws IOException {
      json.writeStartObject();
      json.writeNumberField("formatVersion", FORMAT_VERSION);
      json.writeStringField("version", version);
      json.writeStringField("name", report.name());
      json.writeStringField("summary", report.summary());
      write(report.verdict());
      array("questions", report.answers(), this::write);
      array("findings", report.findings(), this::write);
      array("rules", report.results(), this::write);
      array("access", report.access(), this::write);
      array("notifications", report.notifications(), this::write);
      write(report.coverage());
      if (report.history().isPresent()) {
        write(report.history().get());
      }
      json.writeEndObject();
    }

    private void write(Verdict verdict) throws IOException {
      json.writeObjectFieldStart("verdict");
      json.writeStringField("level", word(verdict.level()));
      json.writeObjectFieldStart("findings");
      for (Severity severity : Severity.values()) {
        json.writeNumberField(severity.word(), verdict.count(severity));
      }
      json.writeEndObject();
      json.writeObjectFieldStart("rules");
      for (Status status : Status.values()) {
        json.writeNumberField(status.word(), verdict.count(status));
      }
      json.writeEndObject();
      json.writeEndObject();
    }

    private void write(ReportedAnswer answer) throws IOException {
      json.writeStringField("question", word(answer.question()));
      json.writeStringField("answer", word(answer.answer()));
      array("evidence", answer.evidence(), this::write);
      json.writeStringField("nextStep", answer.nextStep());
    }

    private void write(ReportedFinding finding) throws IOException {
      json.writeStringField("rule", finding.rule().id());
      json.writeStringField("severity", finding.severity().word());
      json.writeBooleanField("review", finding.review());
      json.writeStringField("message", finding.message());
      json.writeStringField("nextStep", finding.nextStep());
      place(finding.place());
      array("related", finding.related(), this::write);
      array("fixes", finding.fixes(), this::write);
      json.writeStringField("fingerprint", finding.fingerprint());
      if (finding.suppressedBecause().isPresent()) {
        json.writeStringField("suppressedBecause", finding.suppressedBecause().get());
      }
    }

    private void write(RelatedPlace related) throws IOException {
      json.writeStringField("message", related.message());
      place(related.place());
    }

    private void write(Fix fix) throws IOException {
      json.writeStringField("subject", fix.subject());
      json.writeStringField("note", fix.note());
      json.writeArrayFieldStart("statements");
      for (String statement : fix.statements()) {
        json.writeString(statement);
      }
      json.writeEndArray();
    }

    private void write(RuleResult result) throws IOException {
      RuleInfo rule = result.rule();
      json.writeStringField("id", rule.id());
      json.writeStringField("summary", rule.summary());
      json.writeStringField("category", rule.category().word());
      json.writeStringField("severity", rule.severity().word());
      json.writeArrayFieldStart("cwe");
      for (int cwe : rule.cwe()) {
        json.writeNumber(cwe);
      }
      json.writeEndArray();
      json.writeArrayFieldStart("questions");
      for (Question question : rule.questions()) {
        json.writeString(word(question));
      }
      json.writeEndArray();
      json.writeStringField("status", result.status().word());
      array("evidence", result.evidence(), this::write);
    }

    private void write(ReportedAccess access) throws IOException {
      json.writeStringField("table", access.table());
      for (Principal principal : Principal.values()) {
        json.writeObjectFieldStart(word(principal));
        for (Command command : Command.values()) {
          json.writeStringField(word(command), word(access.verdict(principal, command)));
        }
        json.writeEndObject();
      }
    }

    private void write(ReportedEvidence evidence) throws IOException {
      json.writeStringField("text", evidence.text());
      place(evidence.place());
    }

    private void write(ReportedNotification notification) throws IOException {
      json.writeStringField("kind", word(notification.kind()));
      json.writeStringField("message", notification.message());
      place(notification.place());
    }

    private void write(Coverage coverage) throws IOException {
      json.writeObjectFieldStart("coverage");
      counts("files", coverage.files());
      counts("damaged", coverage.damaged());
      json.writeEndObject();
    }

    private void counts(String name, Map<Language, Integer> counts) throws IOException {
      json.writeObjectFieldStart(name);
      for (Map.Entry<Language, Integer> count : counts.entrySet()) {
        json.writeNumberField(word(count.getKey()), count.getValue());
      }
      json.writeEndObject();
    }

    private void write(History history) throws IOException {
      json.writeObjectFieldStart("history");
      json.writeNumberField("commits", history.commits());
      json.writeNumberField("tags", history.tags());
      json.writeBooleanField("shallow", history.shallow());
      json.writeStringField("head", history.head());
      json.writeStringField("branch", history.branch());
      json.writeStringField("remote", history.remote());
      json.writeEndObject();
    }

    private void place(Place place) throws IOException {
      if (place == null) {
        return;
      }
      json.writeObjectFieldStart("place");
      json.writeStringField("path", place.path());
      json.writeNumberField("startLine", place.startLine());
      json.writeNumberField("startColumn", place.startColumn());
      json.writeNumberField("endLine", place.endLine());
      json.writeNumberField("endColumn", place.endColumn());
      json.writeStringField("snippet", place.snippet());
      json.writeEndObject();
    }

    private <T> void array(String name, List<T> items, ItemWriter<T> writer) throws IOException {
      json.writeArrayFieldStart(name);
      for (T item : items) {
        json.writeStartObject();
        writer.write(item);
        json.writeEndObject();
      }
      json.writeEndArray();
    }

    /** Returns the word for a constant: {@code CANNOT_TELL} becomes {@code cannot-tell}. */
    private static String word(Enum<?> constant) {
      return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    @FunctionalInterface
    private interface ItemWriter<T> {
      void write(T item) throws IOException;
    }
  }
}
