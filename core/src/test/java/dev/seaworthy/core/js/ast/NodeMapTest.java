package dev.seaworthy.core.js.ast;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seaworthy.core.js.ast.Expression.Identifier;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class NodeMapTest {

  @Test
  void keepsNodesOfOnePlaceApart() {
    NodeMap<Integer> map = new NodeMap<>(0);
    List<Node> nodes = new ArrayList<>();
    for (int i = 0; i < 1000; i++) {
      nodes.add(new Identifier(i % 3, i % 3 + 1, "a"));
      map.putIfAbsent(nodes.get(i), i);
    }
    for (int i = 0; i < 1000; i++) {
      assertThat(map.get(nodes.get(i))).isEqualTo(i);
    }
    assertThat(map.get(new Identifier(0, 1, "a"))).isNull();
  }

  @Test
  void keepsTheFirstValue() {
    NodeMap<String> map = new NodeMap<>(1);
    Node node = new Identifier(0, 1, "a");
    map.putIfAbsent(node, "first");
    map.putIfAbsent(node, "second");
    assertThat(map.get(node)).isEqualTo("first");
  }
}
