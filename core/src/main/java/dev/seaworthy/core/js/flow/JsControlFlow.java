package dev.seaworthy.core.js.flow;

import dev.seaworthy.core.flow.ControlFlowGraph;
import dev.seaworthy.core.flow.GraphBuilder;
import dev.seaworthy.core.js.ast.ClassElement.StaticBlock;
import dev.seaworthy.core.js.ast.Expression;
import dev.seaworthy.core.js.ast.FunctionNode;
import dev.seaworthy.core.js.ast.Node;
import dev.seaworthy.core.js.ast.Program;
import dev.seaworthy.core.js.ast.Statement.BlockStatement;

/**
 * Lays out the control flow of code that runs as one: a function, a static block, the top level of
 * a file. Functions inside of it run at another time and have graphs of their own.
 *
 * <p>The elements of a graph are, in the order of evaluation: the parameters; calls, {@code new},
 * {@code await}, {@code yield}, tagged templates and dynamic imports, which may all throw;
 * assignments, {@code ++}, {@code delete}, declarators, declarations of functions and classes,
 * {@code return} and {@code throw} statements; and every expression that is a statement or a
 * condition. A {@code using} declaration is an element again where it disposes of its values. That
 * reading a property may throw is not announced.
 */
public final class JsControlFlow {
  private JsControlFlow() {}

  /** Lays out the top level of a file. */
  public static ControlFlowGraph<Node> of(Program program) {
    GraphBuilder<Node> graph = new GraphBuilder<>();
    new StatementFlow(graph).statements(program.body());
    return graph.build();
  }

  /** Lays out a function; one without a body has an empty graph. */
  public static ControlFlowGraph<Node> of(FunctionNode function) {
    GraphBuilder<Node> graph = new GraphBuilder<>();
    StatementFlow statements = new StatementFlow(graph);
    statements.parameters(function.params());
    if (function.body() instanceof BlockStatement block) {
      statements.statements(block.body());
    } else if (function.body() instanceof Expression result) {
      statements.result(result);
    }
    return graph.build();
  }

  /** Lays out a static block of a class. */
  public static ControlFlowGraph<Node> of(StaticBlock block) {
    GraphBuilder<Node> graph = new GraphBuilder<>();
    new StatementFlow(graph).statements(block.body());
    return graph.build();
  }
}
