package dev.seaworthy.core.js.scope;

import dev.seaworthy.core.js.ast.Expression;
import dev.seaworthy.core.js.ast.Expression.Identifier;
import dev.seaworthy.core.js.ast.Expression.MemberExpression;
import dev.seaworthy.core.js.ast.Node;
import dev.seaworthy.core.js.ast.Program;
import dev.seaworthy.core.js.scope.Reference.Access;
import dev.seaworthy.core.js.scope.Reference.Meaning;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds the scopes of a file and resolves its names. First all declarations are collected, then the
 * references are resolved, so that hoisting needs no rule of its own.
 */
public final class ScopeAnalysis {
  private final List<Scope> scopes = new ArrayList<>();
  private final List<Identifier> changedInside = new ArrayList<>();
  private Scope current;

  private ScopeAnalysis() {}

  /** Analyses a file. */
  public static Scopes of(Program program) {
    ScopeAnalysis analysis = new ScopeAnalysis();
    analysis.in(
        ScopeKind.GLOBAL,
        program,
        () -> {
          ValueReferencer referencer = new ValueReferencer(analysis);
          Runnable body = () -> program.body().forEach(referencer);
          if (program.module()) {
            analysis.in(ScopeKind.MODULE, program, body);
          } else {
            body.run();
          }
        });
    if (!program.module()) {
      BlockFunctions.raise(analysis.scopes);
    }
    analysis.scopes.forEach(Scope::resolveReferences);
    Scopes result = new Scopes(analysis.scopes);
    for (Identifier identifier : analysis.changedInside) {
      result.binding(identifier).ifPresent(binding -> changeInside(binding, result));
    }
    return result;
  }

  /** What changes under one name changes under the name that it was given from too. */
  private static void changeInside(Binding binding, Scopes scopes) {
    if (!binding.isChangedInside()) {
      binding.changeInside();
      binding
          .onlyValue()
          .flatMap(value -> scopes.binding(owner(value)))
          .ifPresent(source -> changeInside(source, scopes));
    }
  }

  /** Returns the innermost object of a chain of properties. */
  private static Expression owner(Expression expression) {
    Expression object = expression.bare();
    while (object instanceof MemberExpression member) {
      object = member.object().bare();
    }
    return object;
  }

  /** Runs {@code inside} within a new scope. */
  void in(ScopeKind kind, Node block, Runnable inside) {
    Scope outer = current;
    current = new Scope(kind, block, outer);
    scopes.add(current);
    inside.run();
    current = outer;
  }

  Scope current() {
    return current;
  }

  void define(DefinitionKind kind, Identifier name, Node node) {
    define(current, new Definition(kind, name, node, null), name.name());
  }

  void define(Scope scope, Definition definition, String name) {
    scope.bind(name).define(definition);
  }

  void read(Identifier identifier, Meaning meaning) {
    refer(identifier, identifier.name(), Access.READ, meaning, null, false);
  }

  void read(Node identifier, String name) {
    refer(identifier, name, Access.READ, Meaning.VALUE, null, false);
  }

  /**
   * Notes that a variable is written.
   *
   * @param written what is written, or null if no expression shows it
   */
  void write(Identifier identifier, Access access, Expression written, boolean initializer) {
    refer(identifier, identifier.name(), access, Meaning.VALUE, written, initializer);
  }

  /** Notes that a property is assigned or deleted, at any depth below a variable. */
  void changeInside(MemberExpression target) {
    changeBelow(target.object());
  }

  /** Notes that properties of an object change. */
  void changeBelow(Expression object) {
    if (owner(object) instanceof Identifier identifier) {
      changedInside.add(identifier);
    }
  }

  private void refer(
      Node identifier,
      String name,
      Access access,
      Meaning meaning,
      Node written,
      boolean initializer) {
    current.refer(new Reference(identifier, name, current, access, meaning, written, initializer));
  }
}
