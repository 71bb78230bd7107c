package dev.seaworthy.core.java.resource;

import com.github.javaparser.ast.CompilationUnit;
import com.github.javaparser.ast.ImportDeclaration;
import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.CallableDeclaration;
import com.github.javaparser.ast.body.FieldDeclaration;
import com.github.javaparser.ast.body.InitializerDeclaration;
import com.github.javaparser.ast.body.MethodDeclaration;
import com.github.javaparser.ast.body.Parameter;
import com.github.javaparser.ast.body.VariableDeclarator;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.FieldAccessExpr;
import com.github.javaparser.ast.expr.LambdaExpr;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.expr.ObjectCreationExpr;
import com.github.javaparser.ast.expr.ThisExpr;
import com.github.javaparser.ast.expr.VariableDeclarationExpr;
import com.github.javaparser.ast.stmt.CatchClause;
import com.github.javaparser.ast.stmt.ExpressionStmt;
import com.github.javaparser.ast.stmt.ForEachStmt;
import com.github.javaparser.ast.stmt.ForStmt;
import com.github.javaparser.ast.stmt.TryStmt;
import com.github.javaparser.ast.type.ClassOrInterfaceType;
import com.github.javaparser.ast.type.Type;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What names of one file stand for, as far as the file itself shows: locals, fields, imports. */
final class Names {
  private final CompilationUnit unit;

  Names(CompilationUnit unit) {
    this.unit = unit;
  }

  /** Returns the method, constructor, initialiser or lambda whose body holds a node, or null. */
  static Node bodyAround(Node node) {
    Node at = node.getParentNode().orElse(null);
    while (at != null
        && !(at instanceof CallableDeclaration<?>)
        && !(at instanceof InitializerDeclaration)
        && !(at instanceof LambdaExpr)) {
      at = at.getParentNode().orElse(null);
    }
    return at;
  }

  /** Returns the declaration of the local variable or parameter that a name stands for. */
  Optional<Node> local(NameExpr name) {
    String wanted = name.getNameAsString();
    Node child = name;
    Node at = name.getParentNode().orElse(null);
    while (at != null) {
      Optional<Node> found =
          declaredBy(at, child).filter(node -> nameOf(node).equals(wanted)).findFirst();
      if (found.isPresent()) {
        return found;
      }
      child = at;
      at = at.getParentNode().orElse(null);
    }
    return Optional.empty();
  }

  private static Stream<Node> declaredBy(Node scope, Node upTo) {
    if (scope instanceof CallableDeclaration<?> callable) {
      return callable.getParameters().stream().map(Node.class::cast);
    }
    if (scope instanceof LambdaExpr lambda) {
      return lambda.getParameters().stream().map(Node.class::cast);
    }
    if (scope instanceof CatchClause clause) {
      return Stream.of(clause.getParameter());
    }
    if (scope instanceof ForStmt loop) {
      return loop.getInitialization().stream().flatMap(Names::declarators);
    }
    if (scope instanceof ForEachStmt loop) {
      return declarators(loop.getVariable());
    }
    if (scope instanceof TryStmt statement) {
      boolean sees =
          statement.getTryBlock() == upTo
              || statement.getResources().stream().anyMatch(r -> r == upTo);
      return sees ? statement.getResources().stream().flatMap(Names::declarators) : Stream.empty();
    }
    if (scope instanceof VariableDeclarationExpr declaration) {
      return declarators(declaration);
    }
    return scope.getChildNodes().stream()
        .takeWhile(node -> node != upTo)
        .filter(node -> node instanceof ExpressionStmt)
        .flatMap(node -> declarators(((ExpressionStmt) node).getExpression()));
  }

  private static Stream<Node> declarators(Expression expression) {
    return expression instanceof VariableDeclarationExpr declaration
        ? declaration.getVariables().stream().map(Node.class::cast)
        : Stream.empty();
  }

  private static String nameOf(Node declaration) {
    return declaration instanceof Parameter parameter
        ? parameter.getNameAsString()
        : ((VariableDeclarator) declaration).getNameAsString();
  }

  /**
   * Returns the qualified type of an expression, or the class that a name itself stands for.
   *
   * @param candidates the qualified types that may be meant; a name of none of them is not resolved
   */
  Optional<String> type(Expression expression, Set<String> candidates) {
    if (expression instanceof ObjectCreationExpr creation) {
      return qualified(creation.getType().getNameAsString(), candidates);
    }
    if (expression instanceof MethodCallExpr call && call.getNameAsString().startsWith("get")) {
      return candidates.stream()
          .filter(type -> simple(type).equals(call.getNameAsString().substring("get".length())))
          .findFirst();
    }
    if (expression instanceof FieldAccessExpr access && access.getScope() instanceof ThisExpr) {
      return field(access.getNameAsString()).flatMap(node -> declaredType(node, candidates));
    }
    if (!(expression instanceof NameExpr name)) {
      return Optional.empty();
    }
    Optional<Node> declaration = local(name).or(() -> field(name.getNameAsString()));
    return declaration.isPresent()
        ? declaredType(declaration.get(), candidates)
        : qualified(name.getNameAsString(), candidates);
  }

  private Optional<String> declaredType(Node declaration, Set<String> candidates) {
    if (declaration instanceof VariableDeclarator variable
        && variable.getType().isVarType()
        && variable.getInitializer().isPresent()) {
      return type(variable.getInitializer().get(), candidates);
    }
    Type type =
        declaration instanceof Parameter parameter
            ? parameter.getType()
            : ((VariableDeclarator) declaration).getType();
    return type instanceof ClassOrInterfaceType named
        ? qualified(named.getNameAsString(), candidates)
        : Optional.empty();
  }

  private Optional<Node> field(String name) {
    return unit.findAll(FieldDeclaration.class).stream()
        .flatMap(field -> field.getVariables().stream())
        .filter(variable -> variable.getNameAsString().equals(name))
        .map(Node.class::cast)
        .findFirst();
  }

  private Optional<String> qualified(String simple, Set<String> candidates) {
    return candidates.stream()
        .filter(type -> simple(type).equals(simple))
        .filter(type -> unit.getImports().stream().anyMatch(one -> brings(one, type)))
        .findFirst();
  }

  private static boolean brings(ImportDeclaration declaration, String type) {
    String name = declaration.getNameAsString();
    return declaration.isAsterisk()
        ? type.substring(0, type.lastIndexOf('.')).equals(name)
        : type.equals(name);
  }

  private static String simple(String type) {
    return type.substring(type.lastIndexOf('.') + 1);
  }

  /** Returns the methods of this file that an unqualified call may run. */
  List<MethodDeclaration> called(MethodCallExpr call) {
    if (call.getScope().isPresent() && !(call.getScope().get() instanceof ThisExpr)) {
      return List.of();
    }
    return unit.findAll(MethodDeclaration.class).stream()
        .filter(method -> method.getNameAsString().equals(call.getNameAsString()))
        .filter(method -> method.getParameters().size() == call.getArguments().size())
        .toList();
  }
}
