package dev.seaworthy.rules.database;

import dev.seaworthy.core.project.ProjectFacts;
import dev.seaworthy.core.rule.Category;
import dev.seaworthy.core.rule.Outcome;
import dev.seaworthy.core.rule.ProjectRule;
import dev.seaworthy.core.rule.Question;
import dev.seaworthy.core.rule.RuleInfo;
import dev.seaworthy.core.rule.Severity;
import dev.seaworthy.core.source.Language;
import dev.seaworthy.core.sql.schema.ReplayMode;
import dev.seaworthy.core.sql.schema.Schema;
import dev.seaworthy.core.sql.schema.SchemaReplay;
import java.util.List;

/**
 * Applies the migrations to an empty database in mind, as {@code supabase db reset}, a preview
 * branch and a new project do. Only first causes count: what fails because something before it
 * failed is not told again.
 */
@RuleInfo(
    id = "migrations-do-not-replay",
    summary = "The database cannot be made anew from its migrations: a statement of them fails.",
    category = Category.DATABASE,
    severity = Severity.HIGH,
    cwe = 1059,
    questions = Question.OWN_DATA,
    needs = Language.SQL,
    since = "0.1")
public final class MigrationsDoNotReplay implements ProjectRule {

  @Override
  public Outcome check(ProjectFacts project) {
    Schema lenient = project.schema();
    if (!SupabaseMigrations.are(lenient.migrations())) {
      return SupabaseMigrations.absent();
    }
    Schema strict = SchemaReplay.replay(lenient.migrations(), ReplayMode.STRICT, lenient.era());
    return Outcome.of(
        new ReplayFailures(strict, lenient).findings(), List.of(SupabaseMigrations.read(strict)));
  }
}
