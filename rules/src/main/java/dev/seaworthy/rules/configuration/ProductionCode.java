package dev.seaworthy.rules.configuration;

import dev.seaworthy.core.js.JsFile;
import dev.seaworthy.core.js.ast.Declaration.FunctionDeclaration;
import dev.seaworthy.core.js.ast.Declaration.VariableDeclarator;
import dev.seaworthy.core.js.ast.Expression;
import dev.seaworthy.core.js.ast.Expression.ArrayExpression;
import dev.seaworthy.core.js.ast.Expression.BinaryExpression;
import dev.seaworthy.core.js.ast.Expression.CallExpression;
import dev.seaworthy.core.js.ast.Expression.Identifier;
import dev.seaworthy.core.js.ast.Expression.MemberExpression;
import dev.seaworthy.core.js.ast.Expression.Property;
import dev.seaworthy.core.js.ast.Literal.RegExpLiteral;
import dev.seaworthy.core.js.ast.Literal.StringLiteral;
import dev.seaworthy.core.js.ast.Node;
import dev.seaworthy.core.js.ast.Parents;
import dev.seaworthy.core.js.flow.RunsIn;
import dev.seaworthy.core.js.flow.Setting;
import dev.seaworthy.core.js.scope.ConstantEvaluator;
import dev.seaworthy.core.js.scope.ConstantValue;
import dev.seaworthy.core.js.scope.ConstantValue.Bool;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Which parts of a file run in production, by what {@link RunsIn} knows and by the names that
 * people give to conditions, settings and hosts of development.
 */
final class ProductionCode {
  private static final Pattern DEVELOPMENT_NAME =
      Pattern.compile(
          "(?:is|in|use)?_?(?:__)?(?:dev|development|local|localhost|localdev|devmode)"
              + "(?:_?(?:mode|env|environment|server|host|build))?(?:__)?");
  private static final Pattern DEVELOPMENT_SETTINGS =
      Pattern.compile(
          "(?i)(?:get|load|create|build|make)?_?(?:dev|development|local|localhost|test|testing)"
              + "_?(?:config|configuration|settings|env|environment|options|defaults|urls?|hosts?"
              + "|origins?)");
  private static final Pattern PRODUCTION_NAME =
      Pattern.compile("(?:is|in)?_?(?:prod|production)(?:_?(?:mode|env|environment|build))?");
  private static final Pattern LOCAL_HOST =
      Pattern.compile("localhost|127\\.0\\.0\\.1|0\\.0\\.0\\.0");
  private static final Set<String> TESTS =
      Set.of("includes", "startsWith", "endsWith", "match", "test", "has", "some");

  /** Keys of tables with settings per environment. */
  private static final Set<String> OTHER_ENVIRONMENTS =
      Set.of("development", "dev", "local", "localhost", "test", "testing");

  private final Parents parents;
  private final RunsIn runs;

  ProductionCode(JsFile file) {
    this.parents = file.parents();
    this.runs = new RunsIn(file, ProductionCode::known);
  }

  /** Returns whether a node never runs in production, as far as conditions and names tell. */
  boolean excludes(Node node) {
    return runs.isOnlyInDevelopment(node) || isForDevelopmentByName(node);
  }

  /** Returns whether conditions keep a node out of the browser. */
  boolean isOnlyOnServer(Node node) {
    return runs.isOnlyOnServer(node);
  }

  /** Returns the values of expressions as they are in production. */
  ConstantEvaluator evaluator() {
    return runs.evaluator(Setting.PRODUCTION);
  }

  private boolean isForDevelopmentByName(Node node) {
    for (Node outer = parents.parent(node); outer != null; outer = parents.parent(outer)) {
      boolean named =
          switch (outer.type()) {
            case Property -> isOtherEnvironment((Property) outer);
            case VariableDeclarator -> namesDevelopment(((VariableDeclarator) outer).id());
            case FunctionDeclaration -> namesDevelopment(((FunctionDeclaration) outer).id());
            default -> false;
          };
      if (named) {
        return true;
      }
    }
    return false;
  }

  private static boolean namesDevelopment(Node name) {
    return name instanceof Identifier identifier
        && DEVELOPMENT_SETTINGS.matcher(identifier.name()).matches();
  }

  private static boolean isOtherEnvironment(Property property) {
    String key = property.name().orElse("");
    return OTHER_ENVIRONMENTS.contains(key.toLowerCase(Locale.ROOT));
  }

  private static Optional<ConstantValue> known(Setting setting, Expression expression) {
    if (setting != Setting.PRODUCTION) {
      return Optional.empty();
    }
    if (expression instanceof BinaryExpression comparison) {
      return comparedWithLocalHost(comparison);
    }
    if (expression instanceof CallExpression call) {
      return testedForLocalHost(call).or(() -> byName(call.callee()));
    }
    return byName(expression);
  }

  private static Optional<ConstantValue> comparedWithLocalHost(BinaryExpression comparison) {
    boolean local = isLocalHost(comparison.left()) || isLocalHost(comparison.right());
    if (!local) {
      return Optional.empty();
    }
    return switch (comparison.operator()) {
      case "===", "==" -> Optional.of(new Bool(false));
      case "!==", "!=" -> Optional.of(new Bool(true));
      default -> Optional.empty();
    };
  }

  /** {@code host.includes("localhost")}, {@code ["localhost"].includes(host)}, {@code /…/.test}. */
  private static Optional<ConstantValue> testedForLocalHost(CallExpression call) {
    boolean test =
        call.callee() instanceof MemberExpression callee
            && callee.property() instanceof Identifier name
            && TESTS.contains(name.name())
            && (isLocalHost(callee.object())
                || call.arguments().stream().anyMatch(ProductionCode::isLocalHost));
    return test ? Optional.of(new Bool(false)) : Optional.empty();
  }

  private static boolean isLocalHost(Node node) {
    if (node instanceof StringLiteral text) {
      return LOCAL_HOST.matcher(text.value()).find();
    }
    if (node instanceof RegExpLiteral regex) {
      return LOCAL_HOST.matcher(regex.pattern().replace("\\", "")).find();
    }
    return node instanceof ArrayExpression array
        && array.elements().stream().anyMatch(ProductionCode::isLocalHost);
  }

  private static Optional<ConstantValue> byName(Expression expression) {
    String name = null;
    if (expression instanceof Identifier identifier) {
      name = identifier.name();
    } else if (expression instanceof MemberExpression member) {
      name = member.name().orElse(null);
    }
    if (name == null) {
      return Optional.empty();
    }
    String lower = name.toLowerCase(Locale.ROOT);
    if (DEVELOPMENT_NAME.matcher(lower).matches()) {
      return Optional.of(new Bool(false));
    }
    return PRODUCTION_NAME.matcher(lower).matches()
        ? Optional.of(new Bool(true))
        : Optional.empty();
  }
}
