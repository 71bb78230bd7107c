package dev.seaworthy.core.java.resource;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.MethodDeclaration;
import com.github.javaparser.ast.body.VariableDeclarator;
import com.github.javaparser.ast.expr.AssignExpr;
import com.github.javaparser.ast.expr.CastExpr;
import com.github.javaparser.ast.expr.EnclosedExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.expr.ObjectCreationExpr;
import com.github.javaparser.ast.expr.VariableDeclarationExpr;
import com.github.javaparser.ast.stmt.ExpressionStmt;
import com.github.javaparser.ast.stmt.ReturnStmt;
import com.github.javaparser.ast.stmt.TryStmt;
import dev.seaworthy.core.java.JavaFile;
import dev.seaworthy.core.typestate.ResourceSpec;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds the places of a file that acquire a resource and keep it in a local variable. */
final class Sites {
  private final JavaFile file;
  private final Names names;
  private final List<ResourceSpec> specs;

  Sites(JavaFile file, Names names, List<ResourceSpec> specs) {
    this.file = file;
    this.names = names;
    this.specs = specs;
  }

  /** Returns the places, in source order. */
  List<Site> find() {
    List<Site> sites = new ArrayList<>();
    file.unit()
        .walk(
            Node.TreeTraversal.PREORDER,
            node -> {
              if (node instanceof Expression expression) {
                acquired(expression, true)
                    .flatMap(spec -> site(expression, spec))
                    .ifPresent(sites::add);
              }
            });
    return sites;
  }

  private Optional<ResourceSpec> acquired(Expression expression, boolean throughHelper) {
    for (ResourceSpec spec : specs) {
      if (isAcquisition(expression, spec)) {
        return Optional.of(spec);
      }
    }
    return throughHelper && expression instanceof MethodCallExpr call
        ? freshResult(call)
        : Optional.empty();
  }

  private boolean isAcquisition(Expression expression, ResourceSpec spec) {
    if (expression instanceof ObjectCreationExpr creation) {
      return creation.getAnonymousClassBody().isEmpty()
          && names.type(creation, spec.makers()).isPresent();
    }
    return expression instanceof MethodCallExpr call
        && spec.acquire().contains(call.getNameAsString())
        && call.getScope().flatMap(scope -> names.type(scope, spec.owners())).isPresent();
  }

  /** Returns what every {@code return} of a method of this file acquires. */
  private Optional<ResourceSpec> freshResult(MethodCallExpr call) {
    List<MethodDeclaration> called = names.called(call);
    if (called.size() != 1) {
      return Optional.empty();
    }
    MethodDeclaration method = called.get(0);
    List<Optional<ResourceSpec>> results =
        method.findAll(ReturnStmt.class).stream()
            .filter(statement -> Names.bodyAround(statement) == method)
            .map(statement -> statement.getExpression().flatMap(value -> acquired(value, false)))
            .toList();
    return !results.isEmpty() && results.stream().distinct().count() == 1
        ? results.get(0)
        : Optional.empty();
  }

  private Optional<Site> site(Expression acquisition, ResourceSpec spec) {
    Node body = Names.bodyAround(acquisition);
    Node value = acquisition;
    Node user = value.getParentNode().orElse(null);
    while (user instanceof CastExpr || user instanceof EnclosedExpr) {
      value = user;
      user = value.getParentNode().orElse(null);
    }
    if (body == null) {
      return Optional.empty();
    }
    if (user instanceof VariableDeclarator declarator) {
      return isLocal(declarator)
          ? Optional.of(new Site(spec, acquisition, body, declarator, Optional.of(declarator)))
          : Optional.empty();
    }
    if (user instanceof AssignExpr assignment && assignment.getTarget() instanceof NameExpr name) {
      return names
          .local(name)
          .filter(variable -> Names.bodyAround(variable) == body)
          .map(variable -> new Site(spec, acquisition, body, assignment, Optional.of(variable)));
    }
    boolean dropped = user instanceof ExpressionStmt;
    boolean chained =
        user instanceof MethodCallExpr call
            && call.getScope().filter(scope -> scope == acquisition).isPresent()
            && !spec.release().contains(call.getNameAsString())
            && !call.getNameAsString().equals("unwrap");
    return (dropped || chained) && acquisition instanceof MethodCallExpr
        ? Optional.of(new Site(spec, acquisition, body, acquisition, Optional.empty()))
        : Optional.empty();
  }

  private static boolean isLocal(VariableDeclarator declarator) {
    Node declaration = declarator.getParentNode().orElse(null);
    return declaration instanceof VariableDeclarationExpr
        && !(declaration.getParentNode().orElse(null) instanceof TryStmt);
  }
}
