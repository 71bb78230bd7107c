package dev.seaworthy.core.js.scope;

import static dev.seaworthy.core.js.scope.ConstantValue.UNKNOWN;

import dev.seaworthy.core.js.ast.Declaration.VariableDeclarator;
import dev.seaworthy.core.js.ast.Expression;
import dev.seaworthy.core.js.ast.Expression.BinaryExpression;
import dev.seaworthy.core.js.ast.Expression.CallExpression;
import dev.seaworthy.core.js.ast.Expression.ChainExpression;
import dev.seaworthy.core.js.ast.Expression.ConditionalExpression;
import dev.seaworthy.core.js.ast.Expression.Identifier;
import dev.seaworthy.core.js.ast.Expression.LogicalExpression;
import dev.seaworthy.core.js.ast.Expression.MemberExpression;
import dev.seaworthy.core.js.ast.Expression.ObjectExpression;
import dev.seaworthy.core.js.ast.Expression.Property;
import dev.seaworthy.core.js.ast.Expression.SequenceExpression;
import dev.seaworthy.core.js.ast.Expression.UnaryExpression;
import dev.seaworthy.core.js.ast.Literal.BooleanLiteral;
import dev.seaworthy.core.js.ast.Literal.NullLiteral;
import dev.seaworthy.core.js.ast.Literal.NumberLiteral;
import dev.seaworthy.core.js.ast.Literal.StringLiteral;
import dev.seaworthy.core.js.ast.Node;
import dev.seaworthy.core.js.ast.Pattern.AssignmentPattern;
import dev.seaworthy.core.js.ast.Pattern.ObjectPattern;
import dev.seaworthy.core.js.ast.PropertyKind;
import dev.seaworthy.core.js.ast.Template.TemplateLiteral;
import dev.seaworthy.core.js.ast.TsDeclaration.TSEnumDeclaration;
import dev.seaworthy.core.js.ast.TsDeclaration.TSEnumMember;
import dev.seaworthy.core.js.ast.TsExpression.TSAsExpression;
import dev.seaworthy.core.js.ast.TsExpression.TSNonNullExpression;
import dev.seaworthy.core.js.ast.TsExpression.TSSatisfiesExpression;
import dev.seaworthy.core.js.ast.TsExpression.TSTypeAssertion;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Evaluates expressions as far as the file itself shows their value: literals, templates, variables
 * that are assigned once, properties of constant objects, enumerations, and operators on these.
 * Stateless between calls.
 */
public final class ConstantEvaluator {
  /** Deeper chains of names and operators are not followed; also ends cycles of definitions. */
  private static final int DEEPEST = 40;

  private final Scopes scopes;
  private final Function<Expression, Optional<ConstantValue>> assumptions;

  /** Creates an evaluator that knows nothing but the file. */
  public ConstantEvaluator(Scopes scopes) {
    this(scopes, expression -> Optional.empty());
  }

  /**
   * Creates an evaluator.
   *
   * @param assumptions asked first for the value of every expression, such as that {@code
   *     process.env.NODE_ENV} is {@code production}
   */
  public ConstantEvaluator(
      Scopes scopes, Function<Expression, Optional<ConstantValue>> assumptions) {
    this.scopes = scopes;
    this.assumptions = assumptions;
  }

  /** Returns what is known of the value of an expression. */
  public ConstantValue evaluate(Expression expression) {
    return evaluate(expression, 0);
  }

  /**
   * Returns whether a condition holds; empty if that is not known. Knows more than the value alone:
   * {@code x && false} never holds, though it may be any false value.
   */
  public Optional<Boolean> holds(Expression condition) {
    return holds(condition, 0);
  }

  private Optional<Boolean> holds(Expression condition, int depth) {
    if (depth < DEEPEST && condition instanceof LogicalExpression logical) {
      boolean and = logical.operator().equals("&&");
      if (and || logical.operator().equals("||")) {
        Optional<Boolean> left = holds(logical.left(), depth + 1);
        Optional<Boolean> right = holds(logical.right(), depth + 1);
        Optional<Boolean> decided = Optional.of(!and);
        return left.equals(decided) || right.equals(decided)
            ? decided
            : left.isPresent() && right.isPresent() ? Optional.of(and) : Optional.empty();
      }
    }
    if (depth < DEEPEST
        && condition instanceof UnaryExpression unary
        && unary.operator().equals("!")) {
      return holds(unary.argument(), depth + 1).map(holds -> !holds);
    }
    if (depth < DEEPEST && condition instanceof Identifier name) {
      Expression init = onlyValue(name);
      if (init != null && assumptions.apply(name).isEmpty()) {
        return holds(init, depth + 1);
      }
    }
    return evaluate(condition, depth).truthiness();
  }

  /** Returns the one value that a variable is declared with and keeps, or null. */
  private Expression onlyValue(Identifier name) {
    return scopes
        .binding(name)
        .filter(Binding::isNeverReassigned)
        .flatMap(Binding::onlyDefinition)
        .filter(definition -> definition.node() instanceof VariableDeclarator)
        .filter(definition -> ((VariableDeclarator) definition.node()).id() == definition.name())
        .map(definition -> ((VariableDeclarator) definition.node()).init())
        .orElse(null);
  }

  private ConstantValue evaluate(Node node, int depth) {
    if (depth > DEEPEST || !(node instanceof Expression expression)) {
      return UNKNOWN;
    }
    Optional<ConstantValue> assumed = assumptions.apply(expression);
    if (assumed.isPresent()) {
      return assumed.get();
    }
    Optional<String> variable = EnvironmentRead.nameIn(expression);
    if (variable.isPresent()) {
      return new ConstantValue.Environment(variable.get());
    }
    return switch (expression.type()) {
      case Literal -> literal(expression);
      case TemplateLiteral -> template((TemplateLiteral) expression, depth);
      case Identifier -> identifier((Identifier) expression, depth);
      case MemberExpression -> member((MemberExpression) expression, depth);
      case BinaryExpression -> binary((BinaryExpression) expression, depth);
      case LogicalExpression -> logical((LogicalExpression) expression, depth);
      case UnaryExpression -> unary((UnaryExpression) expression, depth);
      case ConditionalExpression -> conditional((ConditionalExpression) expression, depth);
      case SequenceExpression -> {
        List<Expression> parts = ((SequenceExpression) expression).expressions();
        yield evaluate(parts.get(parts.size() - 1), depth + 1);
      }
      default -> {
        Expression inner = inner(expression);
        yield inner == null ? UNKNOWN : evaluate(inner, depth + 1);
      }
    };
  }

  /** Returns the expression around which something is written that does not change its value. */
  private static Expression inner(Node node) {
    return switch (node.type()) {
      case TSAsExpression -> ((TSAsExpression) node).expression();
      case TSSatisfiesExpression -> ((TSSatisfiesExpression) node).expression();
      case TSTypeAssertion -> ((TSTypeAssertion) node).expression();
      case TSNonNullExpression -> ((TSNonNullExpression) node).expression();
      case ChainExpression -> ((ChainExpression) node).expression();
      default -> null;
    };
  }

  private static ConstantValue literal(Expression literal) {
    if (literal instanceof StringLiteral string) {
      return new ConstantValue.Text(string.value());
    }
    if (literal instanceof NumberLiteral number) {
      return new ConstantValue.Number(number.value());
    }
    if (literal instanceof BooleanLiteral bool) {
      return new ConstantValue.Bool(bool.value());
    }
    return literal instanceof NullLiteral ? new ConstantValue.Null() : UNKNOWN;
  }

  private ConstantValue template(TemplateLiteral template, int depth) {
    List<ConstantValue> parts = new ArrayList<>();
    for (int i = 0; i < template.quasis().size(); i++) {
      String text = template.quasis().get(i).cooked();
      parts.add(text == null ? UNKNOWN : new ConstantValue.Text(text));
      if (i < template.expressions().size()) {
        parts.add(evaluate(template.expressions().get(i), depth + 1));
      }
    }
    return ConstantValue.concatenation(parts);
  }

  private ConstantValue identifier(Identifier identifier, int depth) {
    Optional<Binding> binding = scopes.binding(identifier);
    if (binding.isEmpty()) {
      return identifier.name().equals("undefined") ? new ConstantValue.Undefined() : UNKNOWN;
    }
    if (!binding.get().isNeverReassigned()) {
      return UNKNOWN;
    }
    Definition definition = binding.get().definitions().get(0);
    if (definition.kind() == DefinitionKind.ENUM_MEMBER) {
      return enumMember(definition.node(), depth);
    }
    if (!(definition.node() instanceof VariableDeclarator declarator)) {
      return UNKNOWN;
    }
    if (declarator.id() == definition.name()) {
      return declarator.init() == null ? UNKNOWN : evaluate(declarator.init(), depth + 1);
    }
    return destructured(definition, declarator, depth);
  }

  /** The value of {@code name} in {@code const {key: name = value} = object}. */
  private ConstantValue destructured(
      Definition definition, VariableDeclarator declarator, int depth) {
    if (!(declarator.id() instanceof ObjectPattern pattern)) {
      return UNKNOWN;
    }
    for (Node part : pattern.properties()) {
      if (part instanceof Property property && !property.computed()) {
        Node target = property.value();
        Expression fallback = null;
        if (target instanceof AssignmentPattern withDefault) {
          target = withDefault.left();
          fallback = withDefault.right();
        }
        if (target == definition.name()) {
          ConstantValue value = propertyOf(declarator.init(), keyOf(property), depth + 1);
          return fallback == null
              ? value
              : ConstantValue.either(value, evaluate(fallback, depth + 1));
        }
      }
    }
    return UNKNOWN;
  }

  private ConstantValue propertyOf(Expression object, String key, int depth) {
    if (key == null || object == null) {
      return UNKNOWN;
    }
    if (EnvironmentRead.isEnvironment(object)) {
      return new ConstantValue.Environment(key);
    }
    Optional<ObjectExpression> literal = objectLiteral(object, depth);
    return literal.isEmpty() ? UNKNOWN : propertyOf(literal.get(), key, depth);
  }

  private ConstantValue propertyOf(ObjectExpression object, String key, int depth) {
    Expression value = null;
    for (Node part : object.properties()) {
      if (!(part instanceof Property property) || property.computed()) {
        value = null;
      } else if (key.equals(keyOf(property)) && property.kind() == PropertyKind.INIT) {
        value = property.value() instanceof Expression expression ? expression : null;
      }
    }
    return value == null ? UNKNOWN : evaluate(value, depth + 1);
  }

  private static String keyOf(Property property) {
    if (property.key() instanceof Identifier name) {
      return name.name();
    }
    return property.key() instanceof StringLiteral name ? name.value() : null;
  }

  /** Returns the literal that an expression stands for, if nobody changes the object after. */
  private Optional<ObjectExpression> objectLiteral(Node expression, int depth) {
    if (depth > DEEPEST || expression == null) {
      return Optional.empty();
    }
    if (expression instanceof ObjectExpression object) {
      return Optional.of(object);
    }
    if (expression instanceof Identifier identifier) {
      return scopes
          .binding(identifier)
          .filter(binding -> binding.isNeverReassigned() && !binding.isChangedInside())
          .map(binding -> binding.definitions().get(0))
          .filter(definition -> definition.node() instanceof VariableDeclarator)
          .map(definition -> (VariableDeclarator) definition.node())
          .filter(declarator -> declarator.id() instanceof Identifier)
          .flatMap(declarator -> objectLiteral(declarator.init(), depth + 1));
    }
    if (expression instanceof MemberExpression member && !member.computed()) {
      String key = ((Node) member.property()) instanceof Identifier name ? name.name() : null;
      return objectLiteral(member.object(), depth + 1)
          .flatMap(object -> objectLiteral(valueNode(object, key), depth + 1));
    }
    if (expression instanceof CallExpression call && isFreeze(call)) {
      return objectLiteral(call.arguments().get(0), depth + 1);
    }
    return objectLiteral(inner(expression), depth + 1);
  }

  private static Node valueNode(ObjectExpression object, String key) {
    Node value = null;
    for (Node part : object.properties()) {
      if (!(part instanceof Property property) || property.computed()) {
        value = null;
      } else if (key != null && key.equals(keyOf(property))) {
        value = property.value();
      }
    }
    return value;
  }

  private boolean isFreeze(CallExpression call) {
    return call.callee() instanceof MemberExpression callee
        && scopes.isGlobal(callee.object(), "Object")
        && callee.property() instanceof Identifier name
        && name.name().equals("freeze")
        && call.arguments().size() == 1;
  }

  private ConstantValue member(MemberExpression member, int depth) {
    String key = null;
    if (!member.computed() && member.property() instanceof Identifier name) {
      key = name.name();
    } else if (member.computed()
        && evaluate(member.property(), depth + 1) instanceof ConstantValue.Text text) {
      key = text.value();
    }
    if (key != null && member.object() instanceof Identifier object) {
      Optional<TSEnumDeclaration> enumeration = enumeration(object);
      if (enumeration.isPresent()) {
        return enumMember(enumeration.get(), key, depth);
      }
    }
    return propertyOf(member.object(), key, depth);
  }

  private Optional<TSEnumDeclaration> enumeration(Identifier identifier) {
    return scopes
        .binding(identifier)
        .flatMap(Binding::onlyDefinition)
        .filter(definition -> definition.kind() == DefinitionKind.ENUM)
        .map(definition -> (TSEnumDeclaration) definition.node());
  }

  private ConstantValue enumMember(TSEnumDeclaration enumeration, String key, int depth) {
    double next = 0;
    boolean counted = true;
    for (TSEnumMember member : enumeration.body().members()) {
      ConstantValue value;
      if (member.initializer() == null) {
        value = counted ? new ConstantValue.Number(next) : UNKNOWN;
      } else {
        value = evaluate(member.initializer(), depth + 1);
      }
      if (key.equals(nameOf(member))) {
        return value;
      }
      counted = value instanceof ConstantValue.Number;
      next = value instanceof ConstantValue.Number number ? number.value() + 1 : 0;
    }
    return UNKNOWN;
  }

  private ConstantValue enumMember(Node member, int depth) {
    return member instanceof TSEnumMember own && own.initializer() != null
        ? evaluate(own.initializer(), depth + 1)
        : UNKNOWN;
  }

  private static String nameOf(TSEnumMember member) {
    if (member.id() instanceof Identifier name) {
      return name.name();
    }
    return member.id() instanceof StringLiteral name ? name.value() : null;
  }

  private ConstantValue binary(BinaryExpression binary, int depth) {
    ConstantValue left = evaluate(binary.left(), depth + 1);
    ConstantValue right = evaluate(binary.right(), depth + 1);
    return switch (binary.operator()) {
      case "+" -> sum(left, right);
      case "===", "==" -> equality(left, right, true);
      case "!==", "!=" -> equality(left, right, false);
      default -> UNKNOWN;
    };
  }

  private static ConstantValue sum(ConstantValue left, ConstantValue right) {
    if (left instanceof ConstantValue.Number a && right instanceof ConstantValue.Number b) {
      return new ConstantValue.Number(a.value() + b.value());
    }
    return isText(left) || isText(right)
        ? ConstantValue.concatenation(List.of(left, right))
        : UNKNOWN;
  }

  private static boolean isText(ConstantValue value) {
    return value instanceof ConstantValue.Text || value instanceof ConstantValue.Template;
  }

  private static ConstantValue equality(ConstantValue left, ConstantValue right, boolean equal) {
    boolean known = isScalar(left) && isScalar(right) && left.getClass() == right.getClass();
    return known ? new ConstantValue.Bool(left.equals(right) == equal) : UNKNOWN;
  }

  private static boolean isScalar(ConstantValue value) {
    return value instanceof ConstantValue.Text
        || value instanceof ConstantValue.Number
        || value instanceof ConstantValue.Bool
        || value instanceof ConstantValue.Null
        || value instanceof ConstantValue.Undefined;
  }

  private ConstantValue logical(LogicalExpression logical, int depth) {
    ConstantValue left = evaluate(logical.left(), depth + 1);
    Optional<Boolean> goesOn =
        switch (logical.operator()) {
          case "&&" -> left.truthiness();
          case "||" -> left.truthiness().map(truthy -> !truthy);
          default -> left.nullishness();
        };
    if (goesOn.isPresent()) {
      return goesOn.get() ? evaluate(logical.right(), depth + 1) : left;
    }
    return ConstantValue.either(left, evaluate(logical.right(), depth + 1));
  }

  private ConstantValue unary(UnaryExpression unary, int depth) {
    ConstantValue argument = evaluate(unary.argument(), depth + 1);
    return switch (unary.operator()) {
      case "!" ->
          argument
              .truthiness()
              .<ConstantValue>map(truthy -> new ConstantValue.Bool(!truthy))
              .orElse(UNKNOWN);
      case "-" ->
          argument instanceof ConstantValue.Number number
              ? new ConstantValue.Number(-number.value())
              : UNKNOWN;
      case "void" -> new ConstantValue.Undefined();
      default -> UNKNOWN;
    };
  }

  private ConstantValue conditional(ConditionalExpression conditional, int depth) {
    Optional<Boolean> test = evaluate(conditional.test(), depth + 1).truthiness();
    if (test.isPresent()) {
      return evaluate(test.get() ? conditional.consequent() : conditional.alternate(), depth + 1);
    }
    return ConstantValue.either(
        evaluate(conditional.consequent(), depth + 1),
        evaluate(conditional.alternate(), depth + 1));
  }
}
