package dev.seaworthy.rules.configuration;

import dev.seaworthy.core.js.JsFile;
import dev.seaworthy.core.js.ast.Declaration.VariableDeclarator;
import dev.seaworthy.core.js.ast.Expression;
import dev.seaworthy.core.js.ast.Expression.CallExpression;
import dev.seaworthy.core.js.ast.Expression.ConditionalExpression;
import dev.seaworthy.core.js.ast.Expression.Identifier;
import dev.seaworthy.core.js.ast.Expression.LogicalExpression;
import dev.seaworthy.core.js.ast.Expression.Property;
import dev.seaworthy.core.js.ast.FunctionNode;
import dev.seaworthy.core.js.ast.Literal.StringLiteral;
import dev.seaworthy.core.js.ast.Node;
import dev.seaworthy.core.js.ast.Parents;
import dev.seaworthy.core.js.ast.Pattern.AssignmentPattern;
import dev.seaworthy.core.js.ast.Program;
import dev.seaworthy.core.js.ast.Statement;
import dev.seaworthy.core.js.ast.Statement.BlockStatement;
import dev.seaworthy.core.js.ast.Statement.IfStatement;
import dev.seaworthy.core.js.ast.Statement.ReturnStatement;
import dev.seaworthy.core.js.ast.Statement.SwitchCase;
import dev.seaworthy.core.js.ast.Statement.ThrowStatement;
import dev.seaworthy.core.js.ast.Walker;
import dev.seaworthy.core.js.scope.Binding;
import dev.seaworthy.core.js.scope.EnvironmentRead;
import dev.seaworthy.core.js.scope.Scopes;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Finds the environment variables that an expression stands in for when they are not set. */
final class EnvironmentFallback {
  private static final Pattern VARIABLE = Pattern.compile("[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+");
  private static final Pattern READER = Pattern.compile("(?i).*env.*|(?:.*\\.)?(?:get|getOrThrow)");

  private final ProductionCode production;
  private final Scopes scopes;
  private final Parents parents;

  EnvironmentFallback(JsFile file, ProductionCode production) {
    this.production = production;
    this.scopes = file.scopes();
    this.parents = file.parents();
  }

  /**
   * What an expression stands in for.
   *
   * @param conditional whether it is used only if something else is absent or some condition holds
   * @param variables the environment variables whose absence leads to it
   * @param onServer whether conditions keep it out of the browser
   */
  record Condition(boolean conditional, Set<String> variables, boolean onServer) {}

  /** Climbs from an address through the expression that it is an alternative of. */
  Condition of(Node address) {
    Set<String> variables = new LinkedHashSet<>();
    boolean conditional = false;
    boolean onServer = production.isOnlyOnServer(address);
    Node node = address;
    for (Node above = parents.parent(node); above != null; above = parents.parent(above)) {
      if (above instanceof LogicalExpression logical && logical.right() == node) {
        conditional = true;
        collect(logical.left(), variables, 0);
      } else if (above instanceof LogicalExpression logical
          && logical.left() == node
          && !logical.operator().equals("&&")) {
        return new Condition(conditional, variables, onServer);
      } else if (above instanceof ConditionalExpression choice && choice.test() != node) {
        conditional = true;
        collect(choice.test(), variables, 0);
        collect(
            choice.consequent() == node ? choice.alternate() : choice.consequent(), variables, 0);
      } else if (above instanceof AssignmentPattern pattern && pattern.right() == node) {
        conditional = true;
        destructured(pattern, variables);
        break;
      } else if (above instanceof CallExpression call && call.callee() != node) {
        conditional |= defaultArgument(call, variables);
        break;
      } else if (above instanceof Statement) {
        if (above instanceof ReturnStatement) {
          List<IfStatement> guards = guardsBefore(above);
          conditional |= !guards.isEmpty();
          guards.forEach(guard -> collect(guard.test(), variables, 0));
        }
        break;
      } else if (above instanceof VariableDeclarator || above instanceof Property) {
        break;
      }
      node = above;
    }
    return new Condition(conditional, variables, onServer);
  }

  /** {@code const {API_URL = "http://localhost"} = process.env}. */
  private void destructured(AssignmentPattern pattern, Set<String> variables) {
    Node property = parents.parent(pattern);
    Node declarator = property == null ? null : parents.parent(parents.parent(property));
    if (property instanceof Property named
        && named.key() instanceof Identifier key
        && declarator instanceof VariableDeclarator variable
        && EnvironmentRead.isEnvironment(variable.init())) {
      variables.add(key.name());
    }
  }

  /** {@code getEnv("API_URL", "http://localhost")}, {@code z.string().default("…")}. */
  private boolean defaultArgument(CallExpression call, Set<String> variables) {
    String callee = AddressUses.dottedName(call.callee());
    if (callee.endsWith(").default")) {
      if (parents.parent(call) instanceof Property property
          && property.key() instanceof Identifier key
          && VARIABLE.matcher(key.name()).matches()) {
        variables.add(key.name());
      }
      return true;
    }
    String name = variableName(call);
    if (name != null && call.arguments().size() > 1) {
      variables.add(name);
      return true;
    }
    return false;
  }

  /** Returns the variable in {@code env("API_URL")}, or null. */
  private static String variableName(CallExpression call) {
    return !call.arguments().isEmpty()
            && call.arguments().get(0) instanceof StringLiteral name
            && VARIABLE.matcher(name.value()).matches()
            && READER.matcher(AddressUses.dottedName(call.callee())).matches()
        ? name.value()
        : null;
  }

  /** Returns the guards in {@code if (process.env.API_URL) return …; return "http://localhost"}. */
  private List<IfStatement> guardsBefore(Node statement) {
    List<IfStatement> guards = new ArrayList<>();
    for (Statement earlier : statements(parents.parent(statement))) {
      if (earlier == statement) {
        break;
      }
      if (earlier instanceof IfStatement guard && leaves(guard.consequent())) {
        guards.add(guard);
      }
    }
    return guards;
  }

  private static List<Statement> statements(Node node) {
    return switch (node.type()) {
      case Program -> ((Program) node).body();
      case BlockStatement -> ((BlockStatement) node).body();
      case SwitchCase -> ((SwitchCase) node).consequent();
      default -> List.of();
    };
  }

  /** Returns whether a statement ends in a return or a throw. */
  private static boolean leaves(Statement statement) {
    if (statement instanceof BlockStatement block) {
      int size = block.body().size();
      return size > 0 && leaves(block.body().get(size - 1));
    }
    return statement instanceof ReturnStatement || statement instanceof ThrowStatement;
  }

  /** Collects the variables that an expression reads, also by way of other variables. */
  private void collect(Expression expression, Set<String> variables, int depth) {
    Walker.walk(
        expression,
        (node, above) -> {
          EnvironmentRead.nameIn(node).ifPresent(variables::add);
          if (node instanceof CallExpression call && variableName(call) != null) {
            variables.add(variableName(call));
          }
          if (node instanceof Identifier name && depth < 4) {
            scopes
                .binding(name)
                .filter(Binding::isNeverReassigned)
                .flatMap(Binding::onlyDefinition)
                .filter(definition -> definition.node() instanceof VariableDeclarator)
                .map(definition -> (VariableDeclarator) definition.node())
                .filter(declarator -> declarator.init() != null)
                .filter(declarator -> !(declarator.init() instanceof FunctionNode))
                .ifPresent(declarator -> throughVariable(name, declarator, variables, depth + 1));
          }
        });
  }

  private void throughVariable(
      Identifier name, VariableDeclarator declarator, Set<String> variables, int depth) {
    if (declarator.id() instanceof Identifier) {
      collect(declarator.init(), variables, depth);
    } else if (EnvironmentRead.isEnvironment(declarator.init())) {
      variables.add(name.name());
    }
  }
}
