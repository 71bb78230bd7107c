package dev.seaworthy.core.js.scope;

import dev.seaworthy.core.js.ast.Declaration.VariableDeclaration;
import dev.seaworthy.core.js.ast.Declaration.VariableDeclarator;
import dev.seaworthy.core.js.ast.Expression;
import dev.seaworthy.core.js.ast.Expression.AssignmentExpression;
import dev.seaworthy.core.js.ast.Expression.Identifier;
import dev.seaworthy.core.js.ast.Expression.MemberExpression;
import dev.seaworthy.core.js.ast.Expression.UpdateExpression;
import dev.seaworthy.core.js.ast.Node;
import dev.seaworthy.core.js.ast.Statement.CatchClause;
import dev.seaworthy.core.js.ast.Statement.ForInStatement;
import dev.seaworthy.core.js.ast.Statement.ForOfStatement;
import dev.seaworthy.core.js.ast.Statement.ForStatement;
import dev.seaworthy.core.js.ast.TsExpression.TSAsExpression;
import dev.seaworthy.core.js.ast.TsExpression.TSNonNullExpression;
import dev.seaworthy.core.js.ast.TsExpression.TSTypeAssertion;
import dev.seaworthy.core.js.ast.VariableKind;
import dev.seaworthy.core.js.scope.Reference.Access;
import java.util.List;

/**
 * Collects the variables that statements declare, and what declarations, loops and assignments
 * write to a variable.
 */
final class VariableReferencer {
  private final ScopeAnalysis analysis;
  private final ValueReferencer values;
  private final TypeReferencer types;

  VariableReferencer(ScopeAnalysis analysis, ValueReferencer values, TypeReferencer types) {
    this.analysis = analysis;
    this.values = values;
    this.types = types;
  }

  /** Declares variables, those of {@code var} in the scope of the function. */
  void declaration(VariableDeclaration declaration) {
    Scope scope =
        declaration.kind() == VariableKind.VAR
            ? analysis.current().variableScope()
            : analysis.current();
    for (VariableDeclarator declarator : declaration.declarations()) {
      PatternNames.visit(
              declarator.id(),
              (name, defaults) -> {
                analysis.define(
                    scope,
                    new Definition(DefinitionKind.VARIABLE, name, declarator, declaration),
                    name.name());
                writeDefaults(name, defaults, true);
                if (declarator.init() != null) {
                  analysis.write(name, Access.WRITE, declarator.init(), true);
                }
              })
          .forEach(values);
      values.accept(declarator.init());
      types.accept(TypeReferencer.typeOf(declarator.id()));
    }
  }

  /** The parameter of a catch clause is known in the clause only. */
  void catchClause(CatchClause clause) {
    analysis.in(
        ScopeKind.CATCH,
        clause,
        () -> {
          PatternNames.visit(
                  clause.param(),
                  (name, defaults) -> {
                    analysis.define(DefinitionKind.CATCH_CLAUSE, name, clause);
                    writeDefaults(name, defaults, true);
                  })
              .forEach(values);
          values.accept(clause.body());
        });
  }

  /**
   * What the head of a loop declares with {@code let} or {@code const} is known in the loop only.
   */
  void forLoop(ForStatement loop) {
    if (declaresInHead(loop.init())) {
      analysis.in(ScopeKind.FOR, loop, () -> loop.forEachChild(values));
    } else {
      loop.forEachChild(values);
    }
  }

  /** Like {@link #forLoop}, for a loop that writes each key or element to what its head names. */
  void forEach(Node loop) {
    boolean in = loop instanceof ForInStatement;
    Node left = in ? ((ForInStatement) loop).left() : ((ForOfStatement) loop).left();
    Expression right = in ? ((ForInStatement) loop).right() : ((ForOfStatement) loop).right();
    Node body = in ? ((ForInStatement) loop).body() : ((ForOfStatement) loop).body();
    Runnable inside =
        () -> {
          forEachHead(left, right);
          values.accept(right);
          values.accept(body);
        };
    if (declaresInHead(left)) {
      analysis.in(ScopeKind.FOR, loop, inside);
    } else {
      inside.run();
    }
  }

  private static boolean declaresInHead(Node head) {
    return head instanceof VariableDeclaration declaration
        && declaration.kind() != VariableKind.VAR;
  }

  private void forEachHead(Node left, Expression right) {
    if (left instanceof VariableDeclaration declaration) {
      declaration(declaration);
      PatternNames.visit(
          declaration.declarations().get(0).id(),
          (name, defaults) -> analysis.write(name, Access.WRITE, right, true));
    } else {
      assign(left, right);
    }
  }

  /** Only a compound assignment to a name reads it too. */
  void assignment(AssignmentExpression assignment) {
    Node left = assertedTarget(assignment.left());
    if (left instanceof Identifier name && !assignment.operator().equals("=")) {
      analysis.write(name, Access.READ_WRITE, assignment.right(), false);
    } else {
      assign(left, assignment.right());
    }
    values.accept(assignment.right());
  }

  /** Reads and writes a name, or changes what the operand is a part of. */
  void update(UpdateExpression update) {
    Node argument = assertedTarget(update.argument());
    if (argument instanceof Identifier name) {
      analysis.write(name, Access.READ_WRITE, null, false);
    } else {
      if (argument instanceof MemberExpression member) {
        analysis.changeInside(member);
      }
      values.accept(argument);
    }
  }

  private void assign(Node target, Expression value) {
    PatternNames.visit(
            target,
            (name, defaults) -> {
              writeDefaults(name, defaults, false);
              analysis.write(name, Access.WRITE, value, false);
            },
            analysis::changeInside)
        .forEach(values);
  }

  /** Returns what is assigned to in {@code (x as T) = 1}, and notes the type. */
  private Node assertedTarget(Node target) {
    if (target instanceof TSAsExpression as) {
      types.accept(as.typeAnnotation());
      return as.expression();
    }
    if (target instanceof TSTypeAssertion assertion) {
      types.accept(assertion.typeAnnotation());
      return assertion.expression();
    }
    return target instanceof TSNonNullExpression nonNull ? nonNull.expression() : target;
  }

  /** Notes the values that a name in a pattern takes when there is no other. */
  void writeDefaults(Identifier name, List<Expression> defaults, boolean initializer) {
    defaults.forEach(value -> analysis.write(name, Access.WRITE, value, initializer));
  }
}
