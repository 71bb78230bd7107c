package dev.seaworthy.core.js.flow;

import dev.seaworthy.core.flow.BasicBlock;
import dev.seaworthy.core.flow.GraphBuilder;
import dev.seaworthy.core.js.ast.ClassNode;
import dev.seaworthy.core.js.ast.Expression;
import dev.seaworthy.core.js.ast.Expression.AssignmentExpression;
import dev.seaworthy.core.js.ast.Expression.CallExpression;
import dev.seaworthy.core.js.ast.Expression.ChainExpression;
import dev.seaworthy.core.js.ast.Expression.ConditionalExpression;
import dev.seaworthy.core.js.ast.Expression.Identifier;
import dev.seaworthy.core.js.ast.Expression.LogicalExpression;
import dev.seaworthy.core.js.ast.Expression.MemberExpression;
import dev.seaworthy.core.js.ast.Expression.Property;
import dev.seaworthy.core.js.ast.Expression.SequenceExpression;
import dev.seaworthy.core.js.ast.Expression.UnaryExpression;
import dev.seaworthy.core.js.ast.Expression.YieldExpression;
import dev.seaworthy.core.js.ast.Literal.BooleanLiteral;
import dev.seaworthy.core.js.ast.Literal.NumberLiteral;
import dev.seaworthy.core.js.ast.Node;
import dev.seaworthy.core.js.ast.NodeType;
import dev.seaworthy.core.js.ast.Pattern;
import dev.seaworthy.core.js.ast.Pattern.AssignmentPattern;
import dev.seaworthy.core.js.ast.TsExpression.TSAsExpression;
import dev.seaworthy.core.js.ast.TsExpression.TSNonNullExpression;
import dev.seaworthy.core.js.ast.TsExpression.TSSatisfiesExpression;
import dev.seaworthy.core.js.ast.TypeNode;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/** Lays out the evaluation of expressions, ECMA-262 section 13. */
final class ExpressionFlow {
  private static final Set<NodeType> THROWING =
      EnumSet.of(
          NodeType.CallExpression,
          NodeType.NewExpression,
          NodeType.AwaitExpression,
          NodeType.YieldExpression,
          NodeType.TaggedTemplateExpression,
          NodeType.ImportExpression);
  private static final Set<NodeType> ELEMENTS =
      EnumSet.of(NodeType.AssignmentExpression, NodeType.UpdateExpression);

  private final GraphBuilder<Node> graph;
  private final Consumer<Node> parts = this::part;

  /** Where the optional chain that is being laid out goes on when it meets a nullish value. */
  private BasicBlock<Node> chainEnd;

  ExpressionFlow(GraphBuilder<Node> graph) {
    this.graph = graph;
  }

  /** Lays out an expression whose value ends here: a statement or the like is an element itself. */
  void whole(Expression expression) {
    value(expression);
    if (!isElement(expression)) {
      graph.add(expression);
    }
  }

  /** Lays out an expression as part of another element. */
  void value(Expression expression) {
    switch (expression.type()) {
      case FunctionExpression, ArrowFunctionExpression -> {
        // What is inside of it runs at another time.
      }
      case ClassExpression -> definition((ClassNode) expression);
      case LogicalExpression -> logical((LogicalExpression) expression);
      case ConditionalExpression -> choice((ConditionalExpression) expression);
      case ChainExpression -> chain((ChainExpression) expression);
      case AssignmentExpression -> assignment((AssignmentExpression) expression);
      case MemberExpression -> member((MemberExpression) expression);
      case CallExpression -> call((CallExpression) expression);
      default -> {
        expression.forEachChild(parts);
        if (expression instanceof YieldExpression) {
          graph.addSuspension(expression);
        } else if (THROWING.contains(expression.type())) {
          graph.addThrowing(expression);
        } else if (isElement(expression)) {
          graph.add(expression);
        }
      }
    }
  }

  /** Lays out what a pattern evaluates: defaults, computed keys, the objects of its targets. */
  void pattern(Pattern pattern) {
    if (pattern instanceof Identifier) {
      return;
    }
    if (pattern instanceof Expression target) {
      target.forEachChild(parts);
    } else if (pattern instanceof AssignmentPattern withDefault) {
      BasicBlock<Node> missing = graph.newBlock();
      BasicBlock<Node> after = graph.newBlock();
      graph.jumpToAny(List.of(missing, after));
      graph.continueAt(missing);
      value(withDefault.right());
      graph.jump(after);
      graph.continueAt(after);
      pattern(withDefault.left());
    } else {
      pattern.forEachChild(parts);
    }
  }

  /** Lays out what runs when a class is defined. */
  void definition(ClassNode definition) {
    ClassFlow.lay(definition, this);
  }

  /** Lays out a condition that leads to one of two blocks. */
  void condition(Expression expression, BasicBlock<Node> onTrue, BasicBlock<Node> onFalse) {
    if (expression instanceof UnaryExpression unary && unary.operator().equals("!")) {
      condition(unary.argument(), onFalse, onTrue);
    } else if (expression instanceof TSAsExpression cast) {
      condition(cast.expression(), onTrue, onFalse);
    } else if (expression instanceof TSNonNullExpression assertion) {
      condition(assertion.expression(), onTrue, onFalse);
    } else if (expression instanceof LogicalExpression binary && !binary.operator().equals("??")) {
      BasicBlock<Node> right = graph.newBlock();
      boolean and = binary.operator().equals("&&");
      condition(binary.left(), and ? right : onTrue, and ? onFalse : right);
      graph.continueAt(right);
      condition(binary.right(), onTrue, onFalse);
    } else if (expression instanceof TSSatisfiesExpression checked) {
      condition(checked.expression(), onTrue, onFalse);
    } else if (expression instanceof BooleanLiteral literal) {
      graph.jump(literal.value() ? onTrue : onFalse);
    } else if (expression instanceof NumberLiteral literal) {
      graph.jump(literal.value() != 0 ? onTrue : onFalse);
    } else if (expression instanceof SequenceExpression sequence) {
      int last = sequence.expressions().size() - 1;
      sequence.expressions().subList(0, last).forEach(this::value);
      condition(sequence.expressions().get(last), onTrue, onFalse);
    } else {
      whole(expression);
      graph.branch(expression, onTrue, onFalse);
    }
  }

  /** Returns whether an expression ends the program when it is evaluated. */
  static boolean endsTheProcess(Expression expression) {
    return expression instanceof CallExpression call
        && call.callee() instanceof MemberExpression member
        && member.object() instanceof Identifier object
        && member.property() instanceof Identifier property
        && property.name().equals("exit")
        && (object.name().equals("process") || object.name().equals("Deno"));
  }

  private void part(Node node) {
    if (node instanceof Property property && !property.computed()) {
      part(property.value());
    } else if (node instanceof AssignmentPattern withDefault) {
      pattern(withDefault);
    } else if (node instanceof Expression expression) {
      value(expression);
    } else if (!(node instanceof TypeNode)) {
      node.forEachChild(parts);
    }
  }

  private void logical(LogicalExpression expression) {
    BasicBlock<Node> after = graph.newBlock();
    if (expression.operator().equals("??")) {
      BasicBlock<Node> missing = graph.newBlock();
      value(expression.left());
      graph.branchOnNullish(expression.left(), after, missing);
      graph.continueAt(missing);
      value(expression.right());
      graph.jump(after);
    } else {
      BasicBlock<Node> right = graph.newBlock();
      boolean and = expression.operator().equals("&&");
      condition(expression.left(), and ? right : after, and ? after : right);
      graph.continueAt(right);
      value(expression.right());
      graph.jump(after);
    }
    graph.continueAt(after);
  }

  private void choice(ConditionalExpression choice) {
    BasicBlock<Node> onTrue = graph.newBlock();
    BasicBlock<Node> onFalse = graph.newBlock();
    BasicBlock<Node> after = graph.newBlock();
    condition(choice.test(), onTrue, onFalse);
    graph.continueAt(onTrue);
    value(choice.consequent());
    graph.jump(after);
    graph.continueAt(onFalse);
    value(choice.alternate());
    graph.jump(after);
    graph.continueAt(after);
  }

  private void assignment(AssignmentExpression assignment) {
    pattern(assignment.left());
    if (!(assignment.left() instanceof Expression target) || !isLogical(assignment.operator())) {
      value(assignment.right());
      graph.add(assignment);
      return;
    }
    BasicBlock<Node> write = graph.newBlock();
    BasicBlock<Node> after = graph.newBlock();
    switch (assignment.operator()) {
      case "&&=" -> graph.branch(target, write, after);
      case "||=" -> graph.branch(target, after, write);
      default -> graph.branchOnNullish(target, after, write);
    }
    graph.continueAt(write);
    value(assignment.right());
    graph.add(assignment);
    graph.jump(after);
    graph.continueAt(after);
  }

  private void chain(ChainExpression chain) {
    BasicBlock<Node> outer = chainEnd;
    BasicBlock<Node> end = graph.newBlock();
    chainEnd = end;
    value(chain.expression());
    chainEnd = outer;
    graph.jump(end);
    graph.continueAt(end);
  }

  private void member(MemberExpression member) {
    value(member.object());
    optional(member.optional(), member.object());
    if (member.computed()) {
      outsideOfChain(member.property());
    }
  }

  private void call(CallExpression call) {
    value(call.callee());
    optional(call.optional(), call.callee());
    for (Expression argument : call.arguments()) {
      outsideOfChain(argument);
    }
    graph.addThrowing(call);
  }

  private void optional(boolean optional, Expression base) {
    if (optional && chainEnd != null) {
      BasicBlock<Node> present = graph.newBlock();
      graph.branchOnNullish(base, present, chainEnd);
      graph.continueAt(present);
    }
  }

  /** Lays out an argument or key: a short-circuit inside of it does not end the chain around it. */
  private void outsideOfChain(Expression expression) {
    BasicBlock<Node> chain = chainEnd;
    chainEnd = null;
    value(expression);
    chainEnd = chain;
  }

  private static boolean isElement(Expression expression) {
    NodeType type = expression.type();
    return THROWING.contains(type)
        || ELEMENTS.contains(type)
        || (expression instanceof UnaryExpression unary && unary.operator().equals("delete"));
  }

  private static boolean isLogical(String assignment) {
    return assignment.equals("&&=") || assignment.equals("||=") || assignment.equals("??=");
  }
}
