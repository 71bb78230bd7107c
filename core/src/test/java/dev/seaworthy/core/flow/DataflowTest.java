package dev.seaworthy.core.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Which letters may have been seen, on small graphs. */
class DataflowTest {

  @Test
  void statesMeetWherePathsMeet() {
    GraphBuilder<String> b = new GraphBuilder<>();
    BasicBlock<String> onTrue = b.newBlock();
    BasicBlock<String> onFalse = b.newBlock();
    BasicBlock<String> after = b.newBlock();
    b.add("a");
    b.branch("a", onTrue, onFalse);
    b.continueAt(onTrue);
    b.add("t");
    b.jump(after);
    b.continueAt(onFalse);
    b.add("f");
    b.jump(after);
    b.continueAt(after);
    assertThat(atExit(b.build())).contains(Set.of("a", "f", "t"));
  }

  @Test
  void aLoopIsRepeatedUntilNothingChanges() {
    GraphBuilder<String> b = new GraphBuilder<>();
    BasicBlock<String> head = b.newBlock();
    BasicBlock<String> body = b.newBlock();
    BasicBlock<String> after = b.newBlock();
    b.jump(head);
    b.continueAt(head);
    b.add("h");
    b.branch("h", body, after);
    b.continueAt(body);
    b.add("b");
    b.jump(head);
    b.continueAt(after);
    ControlFlowGraph<String> graph = b.build();
    assertThat(Dataflow.solve(graph, new Seen()).before(graph.blocks().get(1)))
        .contains(Set.of("b", "h"));
  }

  @Test
  void anElementThatThrowsDidNotComplete() {
    GraphBuilder<String> b = new GraphBuilder<>();
    b.add("a");
    b.addThrowing("f");
    ControlFlowGraph<String> graph = b.build();
    Dataflow<String, Set<String>> flow = Dataflow.solve(graph, new Seen());
    assertThat(flow.before(graph.exceptionalExit())).contains(Set.of("a"));
    assertThat(flow.before(graph.exit())).contains(Set.of("a", "f"));
  }

  @Test
  void anUnannouncedExceptionCarriesTheStateBeforeTheBody() {
    GraphBuilder<String> b = new GraphBuilder<>();
    b.add("a");
    b.tryCatch(
        () -> {
          b.add("b");
          b.returnFromBody();
        },
        List.of(new GraphBuilder.Handler<>(thrown -> Catches.ALWAYS, () -> b.add("c"))));
    ControlFlowGraph<String> graph = b.build();
    Dataflow<String, Set<String>> flow = Dataflow.solve(graph, new Seen());
    assertThat(graph.exit().predecessors())
        .extracting(flow::along)
        .containsExactlyInAnyOrder(Optional.of(Set.of("a", "b")), Optional.of(Set.of("a", "c")));
  }

  @Test
  void anEdgeThatCannotBeTakenCarriesNothing() {
    GraphBuilder<String> b = new GraphBuilder<>();
    BasicBlock<String> onTrue = b.newBlock();
    BasicBlock<String> onFalse = b.newBlock();
    b.branch("impossible", onTrue, onFalse);
    b.continueAt(onTrue);
    b.addThrow("t");
    b.continueAt(onFalse);
    ControlFlowGraph<String> graph = b.build();
    Dataflow<String, Set<String>> flow = Dataflow.solve(graph, new Seen());
    assertThat(flow.before(graph.exceptionalExit())).isEmpty();
    assertThat(flow.before(graph.exit())).contains(Set.of());
  }

  private static Optional<Set<String>> atExit(ControlFlowGraph<String> graph) {
    return Dataflow.solve(graph, new Seen()).before(graph.exit());
  }

  private static final class Seen implements Dataflow.Problem<String, Set<String>> {
    @Override
    public Set<String> atEntry() {
      return Set.of();
    }

    @Override
    public Set<String> after(String element, Set<String> before) {
      return join(before, Set.of(element));
    }

    @Override
    public Optional<Set<String>> along(Edge<String> edge, Set<String> state) {
      boolean possible = edge.kind() != Edge.Kind.TRUE || !edge.element().equals("impossible");
      return possible ? Optional.of(state) : Optional.empty();
    }

    @Override
    public Set<String> join(Set<String> one, Set<String> other) {
      Set<String> all = new TreeSet<>(one);
      all.addAll(other);
      return all;
    }
  }
}
