package dev.seaworthy.core.js.resource;

import dev.seaworthy.core.flow.ControlFlowGraph;
import dev.seaworthy.core.js.JsFile;
import dev.seaworthy.core.js.ast.Node;
import dev.seaworthy.core.js.ast.Program;
import dev.seaworthy.core.js.ast.Statement.ReturnStatement;
import dev.seaworthy.core.typestate.Acquisition;
import dev.seaworthy.core.typestate.Frequency;
import dev.seaworthy.core.typestate.Leak;
import dev.seaworthy.core.typestate.ResourceSpec;
import dev.seaworthy.core.typestate.TypestateAnalysis;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds what a JavaScript or TypeScript file acquires, and what it does not release. */
public final class JsResources {
  private JsResources() {}

  /**
   * Examines a file.
   *
   * @param file the file
   * @param specs the resources to look for
   * @return the acquisitions whose resource stays in local variables, in source order
   */
  public static List<Acquisition> examine(JsFile file, List<ResourceSpec> specs) {
    Bodies bodies = new Bodies(file);
    Frequencies frequencies = new Frequencies(file, bodies);
    List<Acquisition> acquisitions = new ArrayList<>();
    for (Site site : new Sites(file, bodies, specs).find()) {
      Node acquiring = bodies.around(site.expression());
      Frequency frequency = frequencies.of(acquiring);
      String name = site.handles().isEmpty() ? "" : site.handles().get(0).name();
      acquisitions.add(
          new Acquisition(
              site.spec(),
              site.expression().span(),
              name,
              frequency,
              mayKeep(site, acquiring, frequency) ? Optional.empty() : leak(file, bodies, site)));
    }
    return acquisitions;
  }

  /** What the top level of a module takes lives as long as the program. */
  private static boolean mayKeep(Site site, Node acquiring, Frequency frequency) {
    return acquiring instanceof Program
        || (site.spec().perRequest() && frequency != Frequency.PER_REQUEST);
  }

  private static Optional<Leak> leak(JsFile file, Bodies bodies, Site site) {
    ControlFlowGraph<Node> graph = Bodies.graph(site.body());
    return TypestateAnalysis.leak(graph, new SiteEvents(file, bodies, site, graph))
        .map(path -> Leak.of(path, Node::span, node -> node instanceof ReturnStatement));
  }
}
