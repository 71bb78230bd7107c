package dev.seaworthy.rules.access;

import dev.seaworthy.core.project.BuilderEntity;
import dev.seaworthy.core.project.BuilderEntity.Access;
import dev.seaworthy.core.project.FileRole;
import dev.seaworthy.core.project.Located;
import dev.seaworthy.core.project.ProjectFacts;
import dev.seaworthy.core.rule.Category;
import dev.seaworthy.core.rule.Evidence;
import dev.seaworthy.core.rule.Finding;
import dev.seaworthy.core.rule.Outcome;
import dev.seaworthy.core.rule.ProjectRule;
import dev.seaworthy.core.rule.Question;
import dev.seaworthy.core.rule.RuleInfo;
import dev.seaworthy.core.rule.Severity;
import dev.seaworthy.core.source.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * An operation of an entity that no rule restricts is open to every user of the app, and to every
 * visitor where the app needs no sign-in, which only the platform's settings say.
 *
 * <p>Source: "Base44 entities: Row-level security (RLS)" at docs.base44.com, checked 2026-11-21: a
 * missing key, {@code {}} and {@code true} leave an operation open.
 */
@RuleInfo(
    id = "builder-entity-rules-missing",
    summary = "Every user can read or change all rows of an entity of the builder's database.",
    category = Category.ACCESS,
    severity = Severity.HIGH,
    cwe = {862, 639},
    securityScore = 7.5,
    questions = Question.OWN_DATA,
    needs = Language.JSON,
    since = "0.1")
public final class BuilderEntityRulesMissing implements ProjectRule {
  private static final int PLACES_SHOWN = 10;
  private static final List<String> GUARDED = List.of("read", "update", "delete");
  private static final Pattern OPEN = Pattern.compile("true|null|\\{\\s*\\}");

  /** The platform guards its own entity of users. */
  private static final String USERS = "User";

  private static final Pattern ABOUT_PEOPLE =
      Pattern.compile(
          "(?i).*(?:e_?mail|phone|telefone|celular|whatsapp|cpf|cnh|passport|passaporte|ssn|password"
              + "|senha|token|secret|salary|salario|birth|nascimento|home_?address|iban"
              + "|card_?number|user_?id|usuario_id).*");

  @Override
  public Outcome check(ProjectFacts project) {
    List<Located<BuilderEntity>> entities =
        project.all(BuilderEntity.class).stream()
            .filter(entity -> entity.file().role() == FileRole.APP)
            .filter(entity -> !entity.fact().name().equals(USERS))
            .toList();
    if (entities.isEmpty()) {
      return Outcome.notApplicable("no file describes an entity of the builder's database");
    }
    List<Located<BuilderEntity>> personal = new ArrayList<>();
    List<Located<BuilderEntity>> shared = new ArrayList<>();
    for (Located<BuilderEntity> entity : entities) {
      List<String> open = open(entity.fact());
      boolean writes = open.contains("update") || open.contains("delete");
      if (!open.isEmpty() && isAboutPeople(entity.fact())) {
        personal.add(entity);
      } else if (writes) {
        shared.add(entity);
      }
    }
    List<Finding> findings =
        Stream.of(
                finding(personal, "Their fields are about people."),
                finding(shared, "That is right only for what all users keep together.")
                    .map(finding -> finding.withSeverity(Severity.MEDIUM).forReview()))
            .flatMap(Optional::stream)
            .toList();
    return Outcome.of(
        findings,
        List.of(Evidence.of("read the rules of " + Names.count(entities.size(), "entity file"))));
  }

  private static boolean isAboutPeople(BuilderEntity entity) {
    return entity.fields().stream().anyMatch(field -> ABOUT_PEOPLE.matcher(field).matches());
  }

  /** Returns the operations on rows that exist which nothing restricts. */
  private static List<String> open(BuilderEntity entity) {
    Map<String, Access> rules = entity.access().<Map<String, Access>>map(a -> a).orElse(Map.of());
    return GUARDED.stream()
        .filter(
            operation ->
                !rules.containsKey(operation)
                    || OPEN.matcher(rules.get(operation).rule()).matches())
        .toList();
  }

  private static Optional<Finding> finding(List<Located<BuilderEntity>> open, String judgement) {
    if (open.isEmpty()) {
      return Optional.empty();
    }
    Located<BuilderEntity> first = open.get(0);
    List<String> names = open.stream().map(BuilderEntityRulesMissing::described).toList();
    Finding finding =
        Finding.at(
            first.at(first.fact().span()),
            "No rule of the entity files restricts %s: every user of the app can do that with every row, and every visitor where the app needs no sign-in. %s"
                .formatted(Names.listed(names), judgement),
            "Add an `rls` block with `read`, `update` and `delete` to the entity, such as `{\"created_by\": \"{{user.email}}\"}` for one's own rows or `{\"user_condition\": {\"role\": \"admin\"}}`, and check in the platform's security settings that it is in force.");
    for (Located<BuilderEntity> other : open.subList(1, Math.min(open.size(), PLACES_SHOWN))) {
      finding =
          finding.withRelated(other.at(other.fact().span()), "so it is with " + described(other));
    }
    return Optional.of(finding);
  }

  private static String described(Located<BuilderEntity> entity) {
    return "`%s` (%s)".formatted(entity.fact().name(), String.join("/", open(entity.fact())));
  }
}
