package dev.seaworthy.core.java.resource;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.MethodDeclaration;
import com.github.javaparser.ast.body.VariableDeclarator;
import com.github.javaparser.ast.expr.AssignExpr;
import com.github.javaparser.ast.expr.BinaryExpr;
import com.github.javaparser.ast.expr.CastExpr;
import com.github.javaparser.ast.expr.ConditionalExpr;
import com.github.javaparser.ast.expr.EnclosedExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.InstanceOfExpr;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.stmt.ExpressionStmt;
import com.github.javaparser.ast.stmt.SynchronizedStmt;
import com.github.javaparser.ast.stmt.TryStmt;
import dev.seaworthy.core.typestate.ResourceSpec;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What each use of a variable does to the resource that the variable refers to. */
final class Uses {
  private static final Set<String> LOGGERS = Set.of("log", "logger", "LOG", "LOGGER", "out", "err");

  private final Names names;
  private final ResourceSpec spec;

  Uses(Names names, ResourceSpec spec) {
    this.names = names;
    this.spec = spec;
  }

  /** What a use does. */
  enum Effect {
    /** The resource stays where it is. */
    NONE,
    /** It is released. */
    RELEASE,
    /** It is handed to code that may release it. */
    ESCAPE,
    /** Another local variable refers to it from now on. */
    COPY,
    /** The variable refers to something else from now on. */
    WRITE
  }

  /**
   * What a use does, and where.
   *
   * @param effect what
   * @param at the node that does it
   * @param copy the declaration of the other variable of a copy, or null
   */
  record Use(Effect effect, Node at, Node copy) {
    static Use of(Effect effect, Node at) {
      return new Use(effect, at, null);
    }
  }

  /** Returns what a use of the variable does. */
  Use of(NameExpr use) {
    return follow(use, true);
  }

  private Use follow(Expression value, boolean intoHelpers) {
    Node user = value.getParentNode().orElseThrow();
    if (user instanceof CastExpr || user instanceof EnclosedExpr) {
      return follow((Expression) user, intoHelpers);
    }
    if (user instanceof ConditionalExpr choice) {
      return choice.getCondition() == value
          ? Use.of(Effect.NONE, user)
          : follow(choice, intoHelpers);
    }
    if (user instanceof TryStmt) {
      return Use.of(Effect.RELEASE, value);
    }
    if (user instanceof MethodCallExpr call) {
      return call.getScope().filter(scope -> scope == value).isPresent()
          ? Use.of(isRelease(call) ? Effect.RELEASE : Effect.NONE, call)
          : Use.of(ofArgument(call, value, intoHelpers), call);
    }
    if (user instanceof VariableDeclarator declarator) {
      boolean closes =
          declarator.getParentNode().orElseThrow().getParentNode().orElse(null) instanceof TryStmt;
      return closes
          ? Use.of(Effect.RELEASE, declarator)
          : new Use(Effect.COPY, declarator, declarator);
    }
    if (user instanceof AssignExpr assignment) {
      return ofAssignment(assignment, value);
    }
    boolean asked =
        user instanceof BinaryExpr
            || user instanceof InstanceOfExpr
            || user instanceof ExpressionStmt
            || user instanceof SynchronizedStmt;
    return Use.of(asked ? Effect.NONE : Effect.ESCAPE, user);
  }

  private Use ofAssignment(AssignExpr assignment, Expression value) {
    if (assignment.getTarget() == value) {
      return Use.of(Effect.WRITE, assignment);
    }
    Optional<Node> target =
        assignment.getTarget() instanceof NameExpr name ? names.local(name) : Optional.empty();
    return target
        .filter(variable -> Names.bodyAround(variable) == Names.bodyAround(assignment))
        .map(variable -> new Use(Effect.COPY, assignment, variable))
        .orElse(Use.of(Effect.ESCAPE, assignment));
  }

  private boolean isRelease(MethodCallExpr call) {
    return spec.release().contains(call.getNameAsString());
  }

  private Effect ofArgument(MethodCallExpr call, Expression value, boolean intoHelpers) {
    if (spec.ownerRelease().contains(call.getNameAsString())) {
      return Effect.RELEASE;
    }
    List<MethodDeclaration> helpers = names.called(call);
    if (intoHelpers && helpers.size() == 1) {
      int position = 0;
      while (call.getArgument(position) != value) {
        position++;
      }
      return ofParameter(helpers.get(0), position);
    }
    String name = call.getNameAsString().toLowerCase(Locale.ROOT);
    if (name.contains("close") || name.contains("release")) {
      return Effect.RELEASE;
    }
    return isLogged(call) ? Effect.NONE : Effect.ESCAPE;
  }

  private static boolean isLogged(MethodCallExpr call) {
    return call.getScope()
        .map(Expression::toString)
        .map(scope -> scope.substring(scope.lastIndexOf('.') + 1))
        .filter(LOGGERS::contains)
        .isPresent();
  }

  /** Summarises what a method of this file does to one of its parameters. */
  private Effect ofParameter(MethodDeclaration helper, int position) {
    Node parameter = helper.getParameter(position);
    Effect summary = Effect.NONE;
    for (NameExpr use : helper.findAll(NameExpr.class)) {
      if (names.local(use).filter(declaration -> declaration == parameter).isEmpty()) {
        continue;
      }
      Effect effect = follow(use, false).effect();
      if (effect == Effect.RELEASE) {
        return Effect.RELEASE;
      }
      if (effect != Effect.NONE) {
        summary = Effect.ESCAPE;
      }
    }
    return summary;
  }
}
