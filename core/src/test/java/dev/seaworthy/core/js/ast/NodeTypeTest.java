package dev.seaworthy.core.js.ast;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seaworthy.core.js.ast.Expression.CallExpression;
import dev.seaworthy.core.js.ast.Literal.StringLiteral;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The records, the types and the visiting of children agree with each other. */
class NodeTypeTest {

  @Test
  void everyTypeHasARecordAndEveryRecordAType() {
    Set<String> names = new LinkedHashSet<>();
    for (Class<? extends Node> record : records()) {
      names.add(
          Literal.class.isAssignableFrom(record)
                  && Arrays.asList(Literal.class.getDeclaredClasses()).contains(record)
              ? "Literal"
              : record.getSimpleName());
    }
    assertThat(names)
        .containsExactlyInAnyOrderElementsOf(
            Arrays.stream(NodeType.values()).map(NodeType::name).toList());
  }

  @ParameterizedTest
  @MethodSource("records")
  void nodeKnowsItsTypeAndVisitsEachChildOnce(Class<? extends Record> record) throws Exception {
    List<Node> expected = new ArrayList<>();
    Node node = (Node) instance(record, expected, 0);

    List<Node> visited = new ArrayList<>();
    node.forEachChild(visited::add);

    assertThat(node.type().nodeClass()).isAssignableFrom(record);
    Set<Node> identities = Collections.newSetFromMap(new IdentityHashMap<>());
    identities.addAll(visited);
    assertThat(visited).hasSameSizeAs(expected).hasSameSizeAs(identities);
    assertThat(identities.containsAll(expected)).isTrue();
  }

  @Test
  void knowsTheTypesOfARecordAndOfAnInterface() {
    assertThat(NodeType.of(CallExpression.class)).containsExactly(NodeType.CallExpression);
    assertThat(NodeType.of(StringLiteral.class)).containsExactly(NodeType.Literal);
    assertThat(NodeType.of(FunctionNode.class))
        .containsExactlyInAnyOrder(
            NodeType.FunctionDeclaration,
            NodeType.FunctionExpression,
            NodeType.ArrowFunctionExpression,
            NodeType.TSDeclareFunction,
            NodeType.TSEmptyBodyFunctionExpression);
    assertThat(NodeType.of(Node.class)).hasSize(NodeType.values().length);
  }

  static Collection<Class<? extends Node>> records() {
    Set<Class<? extends Node>> records = new LinkedHashSet<>();
    collect(Node.class, records);
    return records;
  }

  private static void collect(Class<? extends Node> type, Set<Class<? extends Node>> records) {
    if (type.isRecord()) {
      records.add(type);
      return;
    }
    for (Class<?> permitted : type.getPermittedSubclasses()) {
      collect(permitted.asSubclass(Node.class), records);
    }
  }

  private static Object instance(Class<?> type, List<Node> children, int depth) throws Exception {
    if (!type.isRecord()) {
      return instance(leaf(type), children, depth);
    }
    RecordComponent[] components = type.getRecordComponents();
    Class<?>[] types = new Class<?>[components.length];
    Object[] values = new Object[components.length];
    for (int i = 0; i < components.length; i++) {
      types[i] = components[i].getType();
      values[i] = value(types[i], components[i].getGenericType(), children, depth);
    }
    return type.getDeclaredConstructor(types).newInstance(values);
  }

  private static Object value(Class<?> raw, Type generic, List<Node> children, int depth)
      throws Exception {
    if (Node.class.isAssignableFrom(raw)) {
      return child(raw, children, depth);
    }
    if (raw == List.class) {
      Class<?> element = (Class<?>) ((ParameterizedType) generic).getActualTypeArguments()[0];
      return depth > 0
          ? List.of()
          : List.of(child(element, children, depth), child(element, children, depth));
    }
    if (raw.isEnum()) {
      return raw.getEnumConstants()[0];
    }
    if (raw == int.class) {
      return 0;
    }
    if (raw == double.class) {
      return 1.0;
    }
    return raw == boolean.class ? (Object) true : "text";
  }

  private static Node child(Class<?> type, List<Node> children, int depth) throws Exception {
    if (depth > 0) {
      return null;
    }
    Node child = (Node) instance(type, new ArrayList<>(), depth + 1);
    children.add(child);
    return child;
  }

  private static Class<?> leaf(Class<?> type) {
    Class<?> found = type;
    while (!found.isRecord()) {
      found = found.getPermittedSubclasses()[0];
    }
    return found;
  }
}
