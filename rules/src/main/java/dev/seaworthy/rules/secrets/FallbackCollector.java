package dev.seaworthy.rules.secrets;

import dev.seaworthy.core.js.JsFile;
import dev.seaworthy.core.js.ast.Ancestors;
import dev.seaworthy.core.js.ast.Expression;
import dev.seaworthy.core.js.ast.Expression.AssignmentExpression;
import dev.seaworthy.core.js.ast.Expression.CallExpression;
import dev.seaworthy.core.js.ast.Expression.Identifier;
import dev.seaworthy.core.js.ast.Expression.LogicalExpression;
import dev.seaworthy.core.js.ast.Expression.MemberExpression;
import dev.seaworthy.core.js.ast.Expression.Property;
import dev.seaworthy.core.js.ast.Literal.StringLiteral;
import dev.seaworthy.core.js.ast.Node;
import dev.seaworthy.core.js.ast.Pattern.AssignmentPattern;
import dev.seaworthy.core.js.ast.Statement.IfStatement;
import dev.seaworthy.core.js.ast.Statement.ThrowStatement;
import dev.seaworthy.core.js.ast.Walker;
import dev.seaworthy.core.js.flow.RunsIn;
import dev.seaworthy.core.js.scope.EnvironmentRead;
import dev.seaworthy.core.project.Fact;
import dev.seaworthy.core.project.FileRole;
import dev.seaworthy.core.rule.FactCollector;
import dev.seaworthy.core.rule.FileContext;
import dev.seaworthy.core.rule.Listeners;
import dev.seaworthy.core.source.SourceFile;
import dev.seaworthy.core.source.Span;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Finds literals that stand in for a secret of the app's own when its variable is not set: in
 * JavaScript by the syntax tree, in Python and in the configuration of Spring by their text.
 */
record FallbackCollector() implements FactCollector {

  /** {@code os.environ.get("JWT_SECRET", "…")}, {@code config("SECRET_KEY", default="…")}. */
  private static final Pattern PYTHON =
      Pattern.compile(
          "\\b(?:environ\\.get|getenv|config|env(?:\\.str)?)\\(\\s*[\"'](\\w+)[\"']\\s*,\\s*"
              + "(?:default\\s*=\\s*)?f?[\"']([^\"'\\n]+)[\"']\\s*[,)]");

  /** {@code ${JWT_SECRET:…}} in settings and in {@code @Value}. */
  private static final Pattern SPRING =
      Pattern.compile("\\$\\{([\\w.-]+):([^\\s:}$#\"'][^}$\"'\\n]*)}");

  private static final Pattern SPRING_FILE =
      Pattern.compile("(?:application|bootstrap)[\\w-]*\\.(?:properties|ya?ml)|\\w+\\.java");

  private static final Pattern OTHER_PROFILE =
      Pattern.compile("(?i)-(?:dev|development|local|test|docker|e2e|it)\\b");

  /** A literal that stands in for a variable, and its node. */
  private record Candidate(SecretFallback fallback, StringLiteral literal) {}

  @Override
  public void collect(FileContext file, Listeners on, Consumer<Fact> facts) {
    if (file.role() != FileRole.APP) {
      return;
    }
    SourceFile source = file.source();
    if (source.name().endsWith(".py")) {
      on.onText(text -> inText(PYTHON, text, facts));
    } else if (SPRING_FILE.matcher(source.name()).matches()
        && !OTHER_PROFILE.matcher(source.name()).find()) {
      on.onText(text -> inText(SPRING, text, facts));
    } else if (source.language().isEcmaScript()) {
      inJavaScript(on, facts);
    }
  }

  private static void inText(Pattern pattern, SourceFile file, Consumer<Fact> facts) {
    Matcher matcher = pattern.matcher(file.text());
    while (matcher.find()) {
      if (OwnSecretName.matches(matcher.group(1))) {
        facts.accept(
            new SecretFallback(matcher.group(1), new Span(matcher.start(2), matcher.end(2))));
      }
    }
  }

  private static void inJavaScript(Listeners on, Consumer<Fact> facts) {
    List<Candidate> found = new ArrayList<>();
    on.on(
        LogicalExpression.class,
        (logical, above) -> {
          if (!logical.operator().equals("&&")) {
            add(variableOf(logical.left()), logical.right(), found);
          }
        });
    on.on(
        AssignmentExpression.class,
        (assignment, above) -> {
          if (assignment.operator().equals("||=") || assignment.operator().equals("??=")) {
            add(EnvironmentRead.nameIn(assignment.left()), assignment.right(), found);
          }
        });
    on.on(Property.class, (property, above) -> destructured(property, above, found));
    on.on(CallExpression.class, (call, above) -> argument(call, found));
    on.onJs(
        js -> {
          if (!found.isEmpty()) {
            inProduction(found, js).forEach(facts);
          }
        });
  }

  /** Returns what may be used in production: no condition keeps it out, no check stops before. */
  private static Stream<SecretFallback> inProduction(List<Candidate> found, JsFile js) {
    RunsIn runs = new RunsIn(js);
    Set<String> checked = new HashSet<>();
    Walker.walk(js.program(), (node, above) -> checkedIn(node, js.source(), checked));
    return found.stream()
        .filter(candidate -> !checked.contains(candidate.fallback().variable()))
        .filter(candidate -> !runs.isOnlyInDevelopment(candidate.literal()))
        .map(Candidate::fallback);
  }

  /** The variable that the last alternative before a literal reads. */
  private static Optional<String> variableOf(Expression alternative) {
    return alternative instanceof LogicalExpression before
        ? EnvironmentRead.nameIn(before.right()).or(() -> variableOf(before.left()))
        : EnvironmentRead.nameIn(alternative);
  }

  private static void add(Optional<String> variable, Node value, List<Candidate> found) {
    if (value instanceof StringLiteral text && !text.value().isBlank()) {
      variable
          .filter(OwnSecretName::matches)
          .ifPresent(
              name ->
                  found.add(
                      new Candidate(
                          new SecretFallback(name, new Span(text.start() + 1, text.end() - 1)),
                          text)));
    }
  }

  /** {@code const { JWT_SECRET = "…" } = process.env}. */
  private static void destructured(Property property, Ancestors above, List<Candidate> found) {
    if (property.value() instanceof AssignmentPattern pattern
        && property.key() instanceof Identifier key
        && above.ancestor(2)
            instanceof dev.seaworthy.core.js.ast.Declaration.VariableDeclarator from
        && from.init() != null
        && EnvironmentRead.isEnvironment(from.init())) {
      add(Optional.of(key.name()), pattern.right(), found);
    }
  }

  /** {@code getEnv("JWT_SECRET", "…")}, {@code configService.get("JWT_SECRET", "…")}. */
  private static void argument(CallExpression call, List<Candidate> found) {
    String callee =
        call.callee() instanceof Identifier name
            ? name.name()
            : call.callee() instanceof MemberExpression member
                    && member.property() instanceof Identifier property
                ? property.name()
                : "";
    if (call.arguments().size() == 2
        && (callee.equals("get") || callee.matches("(?i)(?:get|read)?_?env\\w*|\\w*env"))
        && call.arguments().get(0) instanceof StringLiteral variable) {
      add(Optional.of(variable.value()), call.arguments().get(1), found);
    }
  }

  /** Notes the variables without which the program stops. */
  private static void checkedIn(Node node, SourceFile file, Set<String> checked) {
    if (node instanceof IfStatement guard && stops(guard.consequent(), file)) {
      Walker.walk(
          guard.test(), (part, above) -> EnvironmentRead.nameIn(part).ifPresent(checked::add));
    }
  }

  private static boolean stops(Node consequence, SourceFile file) {
    boolean[] stops = {consequence.span().of(file.text()).contains("process.exit(")};
    Walker.walk(consequence, (part, above) -> stops[0] |= part instanceof ThrowStatement);
    return stops[0];
  }
}
