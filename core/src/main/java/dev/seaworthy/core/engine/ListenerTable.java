package dev.seaworthy.core.engine;

import dev.seaworthy.core.config.ConfigDocument;
import dev.seaworthy.core.java.JavaFile;
import dev.seaworthy.core.js.JsFile;
import dev.seaworthy.core.js.ast.Ancestors;
import dev.seaworthy.core.js.ast.Node;
import dev.seaworthy.core.js.ast.Walker;
import dev.seaworthy.core.rule.Listeners;
import dev.seaworthy.core.source.SourceFile;
import dev.seaworthy.core.sql.SqlScript;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/**
 * The listeners of all rules for one file, by what they listen to. One walk serves them all: the
 * listeners of a class of nodes are looked up once, when the first node of that class is met.
 */
final class ListenerTable {
  private final List<Owned<Consumer<SourceFile>>> text = new ArrayList<>();
  private final List<Owned<Consumer<JsFile>>> js = new ArrayList<>();
  private final List<Owned<Consumer<ConfigDocument>>> config = new ArrayList<>();
  private final List<Owned<Consumer<SqlScript>>> sql = new ArrayList<>();
  private final List<Owned<Consumer<JavaFile>>> java = new ArrayList<>();
  private final List<Owned<NodeListener<?>>> nodes = new ArrayList<>();

  /** Returns where one participant registers its listeners. */
  Listeners of(Participant owner) {
    return new Registration(owner);
  }

  void tellText(SourceFile file) {
    tell(text, file);
  }

  void tellConfig(ConfigDocument document) {
    tell(config, document);
  }

  void tellSql(SqlScript script) {
    tell(sql, script);
  }

  void tellJava(JavaFile file) {
    tell(java, file);
  }

  /** Walks the tree if anybody listens to nodes, then tells of the file as a whole. */
  void tellJs(JsFile file) {
    if (!nodes.isEmpty()) {
      Walker.walk(file.program(), dispatcher());
    }
    tell(js, file);
  }

  private Walker.Listener dispatcher() {
    Map<Class<?>, List<Owned<NodeListener<?>>>> byClass = new HashMap<>();
    return (node, ancestors) -> {
      List<Owned<NodeListener<?>>> interested =
          byClass.computeIfAbsent(node.getClass(), this::interestedIn);
      for (Owned<NodeListener<?>> owned : interested) {
        owned.owner().guard(() -> owned.listener().on(node, ancestors));
      }
    };
  }

  private List<Owned<NodeListener<?>>> interestedIn(Class<?> node) {
    return nodes.stream().filter(owned -> owned.listener().type().isAssignableFrom(node)).toList();
  }

  private static <T> void tell(List<Owned<Consumer<T>>> listeners, T subject) {
    for (Owned<Consumer<T>> owned : listeners) {
      owned.owner().guard(() -> owned.listener().accept(subject));
    }
  }

  private record Owned<L>(Participant owner, L listener) {}

  private record NodeListener<N extends Node>(
      Class<N> type, BiConsumer<? super N, Ancestors> action) {
    void on(Node node, Ancestors ancestors) {
      action.accept(type.cast(node), ancestors);
    }
  }

  private final class Registration implements Listeners {
    private final Participant owner;

    Registration(Participant owner) {
      this.owner = owner;
    }

    @Override
    public Listeners onText(Consumer<SourceFile> listener) {
      text.add(new Owned<>(owner, listener));
      return this;
    }

    @Override
    public <N extends Node> Listeners on(Class<N> type, BiConsumer<? super N, Ancestors> listener) {
      nodes.add(new Owned<>(owner, new NodeListener<>(type, listener)));
      return this;
    }

    @Override
    public Listeners onJs(Consumer<JsFile> listener) {
      js.add(new Owned<>(owner, listener));
      return this;
    }

    @Override
    public Listeners onConfig(Consumer<ConfigDocument> listener) {
      config.add(new Owned<>(owner, listener));
      return this;
    }

    @Override
    public Listeners onSql(Consumer<SqlScript> listener) {
      sql.add(new Owned<>(owner, listener));
      return this;
    }

    @Override
    public Listeners onJava(Consumer<JavaFile> listener) {
      java.add(new Owned<>(owner, listener));
      return this;
    }
  }
}
