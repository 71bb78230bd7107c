package dev.seaworthy.core.collect;

import dev.seaworthy.core.engine.AuditPlan;
import dev.seaworthy.core.engine.Auditor;
import dev.seaworthy.core.engine.Progress;
import dev.seaworthy.core.js.module.EntryPoint;
import dev.seaworthy.core.js.module.ModuleEdge;
import dev.seaworthy.core.js.module.ModuleGraph;
import dev.seaworthy.core.js.module.Side;
import dev.seaworthy.core.project.ProjectFacts;
import dev.seaworthy.core.project.Settings;
import dev.seaworthy.core.source.MemoryTree;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * A small repository as one text: each file starts with a line {@code == path}. What comes after a
 * line {@code == expected} is the graph as {@link #print()} shows it.
 */
public final class GraphExample {
  private final Map<String, String> files;
  private final String expected;

  private GraphExample(Map<String, String> files, String expected) {
    this.files = files;
    this.expected = expected;
  }

  /** Reads an example. */
  public static GraphExample parse(String text) {
    Map<String, String> files = new TreeMap<>();
    for (String part : text.split("(?m)^== ")) {
      int line = part.indexOf('\n');
      if (line > 0) {
        files.put(part.substring(0, line).strip(), part.substring(line + 1));
      }
    }
    String expected = files.remove("expected");
    return new GraphExample(files, expected == null ? "" : expected);
  }

  /** Returns what the example expects. */
  String expected() {
    return expected;
  }

  /** Returns the graph of the repository. */
  public ModuleGraph graph() {
    AuditPlan plan =
        new AuditPlan(
            List.of(),
            dev.seaworthy.core.collect.Collectors.ALL,
            List.of(),
            Map.of(),
            Settings.NONE,
            1);
    try {
      ProjectFacts facts = new Auditor(plan).facts(new MemoryTree("app", files), Progress.NONE);
      return facts.modules();
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  /**
   * Prints entries with their reasons, then each edge, then the way to what the browser reaches.
   */
  String print() {
    ModuleGraph graph = graph();
    List<String> lines = new ArrayList<>();
    for (Side side : Side.values()) {
      for (EntryPoint entry : graph.entries(side)) {
        lines.add(side.word() + " starts " + entry.path() + ": " + entry.reason());
      }
    }
    for (String path : files.keySet()) {
      for (ModuleEdge edge : graph.edgesFrom(path)) {
        String sides =
            new TreeSet<>(edge.sides()).stream().map(Side::word).collect(Collectors.joining("+"));
        String on = edge.sides().size() == 2 ? "" : sides.isEmpty() ? "" : " on the " + sides;
        lines.add(path + " -" + edge.kind().word() + "-> " + edge.to() + on);
      }
    }
    for (String path : graph.reached(Side.BROWSER)) {
      List<ModuleEdge> chain = graph.chain(Side.BROWSER, path);
      if (!chain.isEmpty()) {
        lines.add(
            "browser: "
                + chain.get(0).from()
                + chain.stream().map(edge -> " > " + edge.to()).collect(Collectors.joining()));
      }
    }
    return String.join("\n", lines) + "\n";
  }
}
