package dev.seaworthy.core.js.scope;

import dev.seaworthy.core.js.ast.Expression;
import dev.seaworthy.core.js.ast.Expression.Identifier;
import dev.seaworthy.core.js.ast.Expression.MemberExpression;
import dev.seaworthy.core.js.ast.Expression.Property;
import dev.seaworthy.core.js.ast.Node;
import dev.seaworthy.core.js.ast.Pattern.ArrayPattern;
import dev.seaworthy.core.js.ast.Pattern.AssignmentPattern;
import dev.seaworthy.core.js.ast.Pattern.ObjectPattern;
import dev.seaworthy.core.js.ast.Pattern.RestElement;
import dev.seaworthy.core.js.ast.Pattern.TSParameterProperty;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/** The names that a pattern binds or writes, and the expressions that it evaluates on the way. */
final class PatternNames {
  private final BiConsumer<Identifier, List<Expression>> onName;
  private final Consumer<MemberExpression> onMember;
  private final Deque<Expression> defaults = new ArrayDeque<>();
  private final List<Node> evaluated = new ArrayList<>();

  private PatternNames(
      BiConsumer<Identifier, List<Expression>> onName, Consumer<MemberExpression> onMember) {
    this.onName = onName;
    this.onMember = onMember;
  }

  /**
   * Tells of each name of a pattern together with the default values that it may get, outermost
   * first.
   *
   * @return what the pattern evaluates: default values, computed keys, objects of members
   */
  static List<Node> visit(Node pattern, BiConsumer<Identifier, List<Expression>> onName) {
    return visit(pattern, onName, member -> {});
  }

  /** Like the other, and tells of each property to which a pattern assigns. */
  static List<Node> visit(
      Node pattern,
      BiConsumer<Identifier, List<Expression>> onName,
      Consumer<MemberExpression> onMember) {
    if (pattern instanceof Identifier name) {
      onName.accept(name, List.of());
      return List.of();
    }
    PatternNames names = new PatternNames(onName, onMember);
    names.visit(pattern);
    return names.evaluated;
  }

  private void visit(Node node) {
    if (node == null) {
      return;
    }
    switch (node.type()) {
      case Identifier -> onName.accept((Identifier) node, List.copyOf(defaults));
      case ArrayPattern -> ((ArrayPattern) node).elements().forEach(this::visit);
      case ObjectPattern -> ((ObjectPattern) node).properties().forEach(this::visit);
      case RestElement -> visit(((RestElement) node).argument());
      case TSParameterProperty -> visit(((TSParameterProperty) node).parameter());
      case Property -> visitProperty((Property) node);
      case AssignmentPattern -> visitDefault((AssignmentPattern) node);
      case MemberExpression -> {
        MemberExpression member = (MemberExpression) node;
        onMember.accept(member);
        if (member.computed()) {
          evaluated.add(member.property());
        }
        evaluated.add(member.object());
      }
      default -> evaluated.add(node);
    }
  }

  private void visitProperty(Property property) {
    if (property.computed()) {
      evaluated.add(property.key());
    }
    visit(property.value());
  }

  private void visitDefault(AssignmentPattern pattern) {
    defaults.addLast(pattern.right());
    visit(pattern.left());
    evaluated.add(pattern.right());
    defaults.removeLast();
  }
}
