package dev.seaworthy.core.js.flow;

import dev.seaworthy.core.flow.BasicBlock;
import dev.seaworthy.core.flow.ControlFlowGraph;
import dev.seaworthy.core.flow.Dominators;
import dev.seaworthy.core.flow.Edge;
import dev.seaworthy.core.js.JsFile;
import dev.seaworthy.core.js.ast.ClassElement.StaticBlock;
import dev.seaworthy.core.js.ast.Declaration.FunctionDeclaration;
import dev.seaworthy.core.js.ast.Declaration.VariableDeclarator;
import dev.seaworthy.core.js.ast.Expression.AssignmentExpression;
import dev.seaworthy.core.js.ast.Expression.ConditionalExpression;
import dev.seaworthy.core.js.ast.Expression.LogicalExpression;
import dev.seaworthy.core.js.ast.FunctionNode;
import dev.seaworthy.core.js.ast.ModuleDeclaration;
import dev.seaworthy.core.js.ast.Node;
import dev.seaworthy.core.js.ast.Parents;
import dev.seaworthy.core.js.ast.Program;
import dev.seaworthy.core.js.ast.Statement.BlockStatement;
import dev.seaworthy.core.js.ast.Statement.ExpressionStatement;
import dev.seaworthy.core.js.ast.Statement.ReturnStatement;
import dev.seaworthy.core.js.ast.Statement.ThrowStatement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The conditions under which the code of a file runs. Within a body they are the decisions that
 * dominate it: of {@code if} and {@code ?:}, of operators and cases, and of guards that left the
 * body earlier. A function runs only if the code runs that makes it.
 *
 * <p>One object serves one file and one thread; graphs are laid out when they are first needed.
 */
public final class Guards {
  private final Parents parents;
  private final Map<Node, Body> bodies = new IdentityHashMap<>();

  /** Prepares for the code of one file. */
  public Guards(JsFile file) {
    this.parents = file.parents();
  }

  /**
   * Returns the conditions under which a node runs, the innermost first.
   *
   * @return empty if control never comes to the node
   */
  public Optional<List<Guard>> of(Node node) {
    List<Guard> guards = new ArrayList<>();
    Node at = node;
    while (at != null && !(at instanceof Program)) {
      Node root = parents.parent(at);
      while (root != null && !isBody(root)) {
        root = parents.parent(root);
      }
      if (root != null && !isHoisted(at)) {
        if (!collect(at, root, guards)) {
          return Optional.empty();
        }
      }
      at = root;
    }
    return Optional.of(Collections.unmodifiableList(guards));
  }

  private static boolean isBody(Node node) {
    return node instanceof FunctionNode || node instanceof StaticBlock || node instanceof Program;
  }

  /** A function that is declared directly in a body exists before the body starts to run. */
  private boolean isHoisted(Node node) {
    if (!(node instanceof FunctionDeclaration)) {
      return false;
    }
    Node parent = parents.parent(node);
    return parent instanceof Program
        || parent instanceof ModuleDeclaration
        || (parent instanceof BlockStatement && isBody(parents.parent(parent)));
  }

  /** Adds the conditions within one body; returns false if control never comes to the node. */
  private boolean collect(Node node, Node root, List<Guard> guards) {
    Body body = bodies.computeIfAbsent(root, Body::of);
    Node inner = null;
    for (Node at = node; at != root; inner = at, at = parents.parent(at)) {
      if (inner != null) {
        chosen(at, inner).ifPresent(guards::add);
      }
      List<BasicBlock<Node>> blocks = body.blocksOf(at);
      if (!blocks.isEmpty()) {
        guards.addAll(body.decisions(blocks));
        return true;
      }
      if (isAlwaysElement(at, inner)) {
        return false;
      }
    }
    return true;
  }

  /** Returns whether a node that control comes to must be an element, or lead to one. */
  private static boolean isAlwaysElement(Node node, Node inner) {
    return (node instanceof ExpressionStatement && inner != null)
        || node instanceof VariableDeclarator
        || node instanceof ReturnStatement
        || node instanceof ThrowStatement;
  }

  /** Returns the decision by which an expression evaluates one of its parts. */
  private static Optional<Guard> chosen(Node node, Node part) {
    if (node instanceof ConditionalExpression choice && part != choice.test()) {
      Edge.Kind outcome = part == choice.consequent() ? Edge.Kind.TRUE : Edge.Kind.FALSE;
      return Optional.of(new Guard(choice.test(), outcome));
    }
    if (node instanceof LogicalExpression logical && part == logical.right()) {
      return Optional.of(new Guard(logical.left(), outcome(logical.operator())));
    }
    if (node instanceof AssignmentExpression assignment
        && part == assignment.right()
        && assignment.operator().matches("&&=|\\|\\|=|\\?\\?=")) {
      return Optional.of(new Guard(assignment.left(), outcome(assignment.operator())));
    }
    return Optional.empty();
  }

  private static Edge.Kind outcome(String operator) {
    return switch (operator.charAt(0)) {
      case '&' -> Edge.Kind.TRUE;
      case '|' -> Edge.Kind.FALSE;
      default -> Edge.Kind.NULLISH;
    };
  }

  /** One body with its graph. */
  private record Body(Map<Node, List<BasicBlock<Node>>> elements, Dominators<Node> dominators) {

    static Body of(Node root) {
      ControlFlowGraph<Node> graph = graph(root);
      Map<Node, List<BasicBlock<Node>>> elements = new IdentityHashMap<>();
      for (BasicBlock<Node> block : graph.blocks()) {
        for (Node element : block.elements()) {
          elements.computeIfAbsent(element, absent -> new ArrayList<>(1)).add(block);
        }
      }
      return new Body(elements, Dominators.of(graph));
    }

    private static ControlFlowGraph<Node> graph(Node root) {
      if (root instanceof FunctionNode function) {
        return JsControlFlow.of(function);
      }
      return root instanceof StaticBlock block
          ? JsControlFlow.of(block)
          : JsControlFlow.of((Program) root);
    }

    List<BasicBlock<Node>> blocksOf(Node node) {
      return elements.getOrDefault(node, List.of());
    }

    /** Returns what was decided before each of several copies of a block. */
    List<Guard> decisions(List<BasicBlock<Node>> copies) {
      List<Guard> common = null;
      for (BasicBlock<Node> copy : copies) {
        List<Guard> decided =
            dominators.decisions(copy).stream()
                .map(edge -> new Guard(edge.element(), edge.kind()))
                .toList();
        if (common == null) {
          common = new ArrayList<>(decided);
        } else {
          common.removeIf(guard -> decided.stream().noneMatch(one -> isSame(guard, one)));
        }
      }
      Collections.reverse(common);
      return common;
    }

    private static boolean isSame(Guard one, Guard other) {
      return one.condition() == other.condition() && one.outcome() == other.outcome();
    }
  }
}
