package dev.seaworthy.rules.configuration;

import dev.seaworthy.core.js.JsFile;
import dev.seaworthy.core.js.ast.Declaration.FunctionDeclaration;
import dev.seaworthy.core.js.ast.Declaration.VariableDeclarator;
import dev.seaworthy.core.js.ast.Expression;
import dev.seaworthy.core.js.ast.Expression.ArrayExpression;
import dev.seaworthy.core.js.ast.Expression.BinaryExpression;
import dev.seaworthy.core.js.ast.Expression.CallExpression;
import dev.seaworthy.core.js.ast.Expression.ConditionalExpression;
import dev.seaworthy.core.js.ast.Expression.Identifier;
import dev.seaworthy.core.js.ast.Expression.LogicalExpression;
import dev.seaworthy.core.js.ast.Expression.MemberExpression;
import dev.seaworthy.core.js.ast.Expression.Property;
import dev.seaworthy.core.js.ast.Literal.RegExpLiteral;
import dev.seaworthy.core.js.ast.Literal.StringLiteral;
import dev.seaworthy.core.js.ast.Node;
import dev.seaworthy.core.js.ast.Parents;
import dev.seaworthy.core.js.ast.Program;
import dev.seaworthy.core.js.ast.Statement;
import dev.seaworthy.core.js.ast.Statement.BlockStatement;
import dev.seaworthy.core.js.ast.Statement.IfStatement;
import dev.seaworthy.core.js.ast.Statement.ReturnStatement;
import dev.seaworthy.core.js.ast.Statement.SwitchCase;
import dev.seaworthy.core.js.ast.Statement.SwitchStatement;
import dev.seaworthy.core.js.ast.Statement.ThrowStatement;
import dev.seaworthy.core.js.scope.ConstantEvaluator;
import dev.seaworthy.core.js.scope.ConstantValue;
import dev.seaworthy.core.js.scope.ConstantValue.Bool;
import dev.seaworthy.core.js.scope.ConstantValue.Text;
import dev.seaworthy.core.js.scope.EnvironmentRead;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Which parts of a file run in production: its conditions are evaluated with {@code NODE_ENV} being
 * {@code production}, {@code import.meta.env.DEV} false, and the host not being a local one.
 */
final class ProductionCode {
  private static final Map<String, ConstantValue> ENVIRONMENT =
      Map.of(
          "NODE_ENV", new Text("production"),
          "VERCEL_ENV", new Text("production"),
          "MODE", new Text("production"),
          "DEV", new Bool(false),
          "PROD", new Bool(true));
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
  private final ConstantEvaluator evaluator;

  ProductionCode(JsFile file) {
    this.parents = file.parents();
    this.evaluator = new ConstantEvaluator(file.scopes(), ProductionCode::inProduction);
  }

  /** Returns whether a node never runs in production, as far as the conditions around it tell. */
  boolean excludes(Node node) {
    Node inner = node;
    for (Node outer = parents.parent(node); outer != null; outer = parents.parent(outer)) {
      if (excludes(outer, inner)) {
        return true;
      }
      inner = outer;
    }
    return false;
  }

  ConstantEvaluator evaluator() {
    return evaluator;
  }

  private boolean excludes(Node outer, Node inner) {
    return switch (outer.type()) {
      case IfStatement -> {
        IfStatement choice = (IfStatement) outer;
        yield (inner == choice.consequent() && holds(choice.test(), false))
            || (inner == choice.alternate() && holds(choice.test(), true));
      }
      case ConditionalExpression -> {
        ConditionalExpression choice = (ConditionalExpression) outer;
        yield (inner == choice.consequent() && holds(choice.test(), false))
            || (inner == choice.alternate() && holds(choice.test(), true));
      }
      case LogicalExpression -> {
        LogicalExpression logical = (LogicalExpression) outer;
        yield inner == logical.right()
            && ((logical.operator().equals("&&") && holds(logical.left(), false))
                || (logical.operator().equals("||") && holds(logical.left(), true)));
      }
      case SwitchCase -> isOtherCase((SwitchCase) outer);
      case Property -> isOtherEnvironment((Property) outer);
      case VariableDeclarator -> namesDevelopment(((VariableDeclarator) outer).id());
      case FunctionDeclaration -> namesDevelopment(((FunctionDeclaration) outer).id());
      default -> {
        List<Statement> before = statements(outer);
        yield before != null && isLeftBefore(before, inner);
      }
    };
  }

  private static boolean namesDevelopment(Node name) {
    return name instanceof Identifier identifier
        && DEVELOPMENT_SETTINGS.matcher(identifier.name()).matches();
  }

  private boolean holds(Expression condition, boolean answer) {
    return evaluator.holds(condition).filter(holds -> holds == answer).isPresent();
  }

  private boolean isOtherCase(SwitchCase branch) {
    return branch.test() != null
        && parents.parent(branch) instanceof SwitchStatement choice
        && evaluator.evaluate(choice.discriminant()) instanceof Text known
        && evaluator.evaluate(branch.test()) instanceof Text tested
        && !known.equals(tested);
  }

  private static boolean isOtherEnvironment(Property property) {
    String key =
        property.key() instanceof Identifier name
            ? name.name()
            : property.key() instanceof StringLiteral text ? text.value() : "";
    return OTHER_ENVIRONMENTS.contains(key.toLowerCase(Locale.ROOT));
  }

  static List<Statement> statements(Node node) {
    return switch (node.type()) {
      case Program -> ((Program) node).body();
      case BlockStatement -> ((BlockStatement) node).body();
      case SwitchCase -> ((SwitchCase) node).consequent();
      default -> null;
    };
  }

  /** Returns whether a guard before a statement always leaves in production. */
  private boolean isLeftBefore(List<Statement> statements, Node statement) {
    for (Statement earlier : statements) {
      if (earlier == statement) {
        return false;
      }
      if (earlier instanceof IfStatement guard
          && leaves(guard.consequent())
          && holds(guard.test(), true)) {
        return true;
      }
    }
    return false;
  }

  /** Returns whether a statement ends in a return or a throw. */
  static boolean leaves(Statement statement) {
    if (statement instanceof BlockStatement block) {
      int size = block.body().size();
      return size > 0 && leaves(block.body().get(size - 1));
    }
    return statement instanceof ReturnStatement || statement instanceof ThrowStatement;
  }

  private static Optional<ConstantValue> inProduction(Expression expression) {
    Optional<String> variable = EnvironmentRead.nameIn(expression);
    if (variable.isPresent()) {
      return Optional.ofNullable(ENVIRONMENT.get(variable.get()));
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
    } else if (expression instanceof MemberExpression member
        && member.property() instanceof Identifier property
        && !member.computed()) {
      name = property.name();
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
