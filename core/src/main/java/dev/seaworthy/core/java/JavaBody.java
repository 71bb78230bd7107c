package dev.seaworthy.core.java;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.CompactConstructorDeclaration;
import com.github.javaparser.ast.body.ConstructorDeclaration;
import com.github.javaparser.ast.body.InitializerDeclaration;
import com.github.javaparser.ast.body.MethodDeclaration;
import com.github.javaparser.ast.expr.LambdaExpr;
import com.github.javaparser.ast.nodeTypes.NodeWithThrownExceptions;
import com.github.javaparser.ast.stmt.Statement;
import dev.seaworthy.core.flow.ControlFlowGraph;
import dev.seaworthy.core.flow.GraphBuilder;
import java.util.ArrayList;
import java.util.List;

/**
 * Code that runs as one: a method, a constructor, an initialiser or a lambda. Code inside of it
 * that runs at another time, in lambdas and local classes, is a body of its own.
 *
 * @param declaration what the body belongs to
 * @param code the statements; the expression of a lambda is wrapped in one
 */
public record JavaBody(Node declaration, Statement code) {

  /** Returns the bodies of a file, in source order. */
  public static List<JavaBody> of(JavaFile file) {
    List<JavaBody> bodies = new ArrayList<>();
    file.unit()
        .walk(
            Node.TreeTraversal.PREORDER,
            node -> {
              if (node instanceof MethodDeclaration method) {
                method.getBody().ifPresent(code -> bodies.add(new JavaBody(method, code)));
              } else if (node instanceof ConstructorDeclaration constructor) {
                bodies.add(new JavaBody(constructor, constructor.getBody()));
              } else if (node instanceof CompactConstructorDeclaration constructor) {
                bodies.add(new JavaBody(constructor, constructor.getBody()));
              } else if (node instanceof InitializerDeclaration initializer) {
                bodies.add(new JavaBody(initializer, initializer.getBody()));
              } else if (node instanceof LambdaExpr lambda) {
                bodies.add(new JavaBody(lambda, lambda.getBody()));
              }
            });
    return bodies;
  }

  /**
   * Returns the control flow. Its elements are the calls, creations, assignments, declarators,
   * {@code return} and {@code throw} statements, and every expression that is a statement or a
   * condition. A resource of a {@code try} statement is an element where it is opened, and its
   * expression is an element again where it is closed.
   */
  public ControlFlowGraph<Node> graph() {
    GraphBuilder<Node> graph = new GraphBuilder<>();
    boolean declaresThrows =
        declaration instanceof NodeWithThrownExceptions<?> throwing
            && !throwing.getThrownExceptions().isEmpty();
    code.accept(new StatementFlow(graph, new ThrownTypes(declaresThrows)), null);
    return graph.build();
  }
}
