package dev.seaworthy.core.project;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.seaworthy.core.js.module.EntryPoint;
import dev.seaworthy.core.js.module.ExternalModule;
import dev.seaworthy.core.js.module.ModuleEdge;
import dev.seaworthy.core.js.module.ModuleGraph;
import dev.seaworthy.core.js.module.Side;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Writes a module graph as the JSON of {@code seaworthy inspect graph}:
 *
 * <ul>
 *   <li>{@code modules}: every file that imports, is imported or is an entry, with the {@code
 *       sides} that reach it;
 *   <li>{@code imports}: who asks ({@code from}) for what ({@code specifier}, {@code range} in
 *       UTF-16 offsets), how ({@code kind}), what it gets ({@code to}, a file, or {@code package}
 *       from a {@code registry}; neither where it is not found), and the {@code sides} that follow
 *       it;
 *   <li>{@code entries}: where code starts, on which {@code side} and for what {@code reason};
 *   <li>{@code browser}: each module that reaches the browser with the shortest {@code chain} of
 *       modules from an entry to it.
 * </ul>
 */
public final class GraphJson {
  private final ProjectFacts project;
  private final ModuleGraph graph;
  private final JsonGenerator json;

  private GraphJson(ProjectFacts project, JsonGenerator json) {
    this.project = project;
    this.graph = project.modules();
    this.json = json;
  }

  /**
   * Writes the graph of a project.
   *
   * @throws IOException if the generator cannot write
   */
  public static void write(ProjectFacts project, JsonGenerator json) throws IOException {
    new GraphJson(project, json).write();
  }

  private void write() throws IOException {
    json.writeStartObject();
    modules();
    json.writeArrayFieldStart("imports");
    for (Located<ModuleImport> use : project.all(ModuleImport.class)) {
      imported(use);
    }
    json.writeEndArray();
    json.writeArrayFieldStart("entries");
    for (Side side : Side.values()) {
      for (EntryPoint entry : graph.entries(side)) {
        json.writeStartObject();
        json.writeStringField("path", entry.path());
        json.writeStringField("side", side.word());
        json.writeStringField("reason", entry.reason());
        json.writeEndObject();
      }
    }
    json.writeEndArray();
    json.writeArrayFieldStart("browser");
    for (String path : graph.reached(Side.BROWSER)) {
      json.writeStartObject();
      json.writeStringField("path", path);
      chain(path);
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private void modules() throws IOException {
    Set<String> modules = new TreeSet<>();
    for (FileFacts file : project.files()) {
      List<ModuleEdge> edges = graph.edgesFrom(file.path());
      if (file.language().isEcmaScript() || !edges.isEmpty()) {
        modules.add(file.path());
      }
      edges.forEach(edge -> modules.add(edge.to()));
    }
    for (Side side : Side.values()) {
      graph.entries(side).forEach(entry -> modules.add(entry.path()));
    }
    json.writeArrayFieldStart("modules");
    for (String path : modules) {
      json.writeStartObject();
      json.writeStringField("path", path);
      sides(graph.reachedFrom(path));
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private void imported(Located<ModuleImport> use) throws IOException {
    ModuleImport module = use.fact();
    List<ModuleEdge> edges =
        graph.edgesFrom(use.path()).stream()
            .filter(edge -> edge.span().equals(module.span()) && edge.kind() == module.kind())
            .toList();
    for (ModuleEdge edge : edges) {
      start(use);
      json.writeStringField("to", edge.to());
      sides(edge.sides());
      json.writeEndObject();
    }
    if (edges.isEmpty()) {
      start(use);
      Optional<ExternalModule> external = graph.external(use.path(), module.specifier());
      if (external.isPresent()) {
        json.writeStringField("package", external.get().name());
        json.writeStringField("registry", external.get().registry().word());
      }
      json.writeEndObject();
    }
  }

  private void start(Located<ModuleImport> use) throws IOException {
    json.writeStartObject();
    json.writeStringField("from", use.path());
    json.writeStringField("specifier", use.fact().specifier());
    json.writeStringField("kind", use.fact().kind().word());
    json.writeFieldName("range");
    json.writeArray(new int[] {use.fact().span().start(), use.fact().span().end()}, 0, 2);
  }

  private void sides(Set<Side> sides) throws IOException {
    json.writeArrayFieldStart("sides");
    for (Side side : new TreeSet<>(sides)) {
      json.writeString(side.word());
    }
    json.writeEndArray();
  }

  private void chain(String path) throws IOException {
    json.writeArrayFieldStart("chain");
    List<ModuleEdge> chain = graph.chain(Side.BROWSER, path);
    json.writeString(chain.isEmpty() ? path : chain.get(0).from());
    for (ModuleEdge edge : chain) {
      json.writeString(edge.to());
    }
    json.writeEndArray();
  }
}
