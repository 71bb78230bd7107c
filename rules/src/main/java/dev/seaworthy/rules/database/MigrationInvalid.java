package dev.seaworthy.rules.database;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import dev.seaworthy.core.project.ProjectFacts;
import dev.seaworthy.core.rule.Category;
import dev.seaworthy.core.rule.Finding;
import dev.seaworthy.core.rule.Outcome;
import dev.seaworthy.core.rule.ProjectRule;
import dev.seaworthy.core.rule.Question;
import dev.seaworthy.core.rule.RuleInfo;
import dev.seaworthy.core.rule.Severity;
import dev.seaworthy.core.source.Language;
import dev.seaworthy.core.sql.OpaqueStatement;
import dev.seaworthy.core.sql.schema.Replayed;
import dev.seaworthy.core.sql.schema.Replayed.Refusal;
import dev.seaworthy.core.sql.schema.Schema;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Whether PostgreSQL's grammar accepts a statement does not depend on the database. Sources: the
 * reference pages of the statements in the PostgreSQL 17 manual; each fault was tried on a server.
 */
@RuleInfo(
    id = "migration-invalid",
    summary = "A migration holds a statement that PostgreSQL refuses, so it never takes effect.",
    category = Category.DATABASE,
    severity = Severity.HIGH,
    cwe = {1059, 670},
    questions = Question.OWN_DATA,
    needs = Language.SQL,
    since = "0.1")
public final class MigrationInvalid implements ProjectRule {

  @Override
  public Outcome check(ProjectFacts project) {
    Schema schema = project.schema();
    if (!SupabaseMigrations.are(schema.migrations())) {
      return SupabaseMigrations.absent();
    }
    Map<Mistake, List<Replayed>> invalid =
        schema.statements().stream()
            .filter(statement -> statement.refusal().filter(Refusal::isInvalid).isPresent())
            .collect(groupingBy(Mistake::of, LinkedHashMap::new, toList()));
    List<Finding> findings = invalid.values().stream().map(MigrationInvalid::finding).toList();
    return Outcome.of(findings, List.of(SupabaseMigrations.read(schema)));
  }

  /** One mistake in a file is often made several times. */
  private record Mistake(String path, String kind, String reason) {
    static Mistake of(Replayed statement) {
      return new Mistake(
          statement.location().path(),
          statement.kind(),
          statement.refusal().orElseThrow().reason());
    }
  }

  private static Finding finding(List<Replayed> statements) {
    Mistake mistake = Mistake.of(statements.get(0));
    String subject =
        statements.size() == 1
            ? "this " + mistake.kind()
            : "this and %d more %s".formatted(statements.size() - 1, mistake.kind());
    String message =
        "PostgreSQL refuses %s: %s. As it stands that never takes effect, and whoever makes the"
            + " database anew gets no further than this file.";
    Finding finding =
        Finding.at(
            SupabaseMigrations.place(statements.get(0)),
            message.formatted(subject, mistake.reason()),
            "Correct the file, look whether the live database has what it was to make, and bring"
                + " that about in a new migration.");
    for (Replayed other : statements.subList(1, statements.size())) {
      finding = finding.withRelated(SupabaseMigrations.place(other), "the same");
    }
    return mistake.reason().equals(OpaqueStatement.UNNAMED_FAULT) ? finding.forReview() : finding;
  }
}
