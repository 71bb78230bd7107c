package dev.seaworthy.core.js.module;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.Deque;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The modules of an app, which of them import which, and from where each is reached. Immutable. */
public final class ModuleGraph {
  private static final Comparator<ModuleEdge> ORDER =
      Comparator.comparing(ModuleEdge::to)
          .thenComparing(ModuleEdge::span)
          .thenComparing(ModuleEdge::kind);

  private final ModuleResolver resolver;
  private final Map<String, List<ModuleEdge>> imports = new HashMap<>();
  private final Map<String, List<ModuleEdge>> importers = new HashMap<>();
  private final Map<Side, List<EntryPoint>> entries = new EnumMap<>(Side.class);

  /** The edge by which a shortest way from an entry comes to each module; null for an entry. */
  private final Map<Side, Map<String, ModuleEdge>> arrivals = new EnumMap<>(Side.class);

  /**
   * Creates a graph.
   *
   * @param edges the imports, those of types too
   * @param entries where code starts to run
   */
  public ModuleGraph(
      ModuleResolver resolver, Collection<ModuleEdge> edges, Collection<EntryPoint> entries) {
    this.resolver = resolver;
    for (ModuleEdge edge : edges) {
      imports.computeIfAbsent(edge.from(), from -> new ArrayList<>()).add(edge);
      importers.computeIfAbsent(edge.to(), to -> new ArrayList<>()).add(edge);
    }
    imports.values().forEach(list -> list.sort(ORDER));
    importers.values().forEach(list -> list.sort(Comparator.comparing(ModuleEdge::from)));
    for (Side side : Side.values()) {
      List<EntryPoint> starts =
          entries.stream().filter(entry -> entry.side() == side).sorted().distinct().toList();
      this.entries.put(side, starts);
      this.arrivals.put(side, follow(side, starts));
    }
  }

  /** Returns the file of the app that a specifier means in a file; empty if it means none. */
  public Optional<String> resolve(String from, String specifier) {
    return resolver.resolve(from, specifier);
  }

  /** Returns the module from elsewhere that a specifier means in a file; empty if it means none. */
  public Optional<ExternalModule> external(String from, String specifier) {
    return resolver.external(from, specifier);
  }

  /** Returns what a module asks for, types too, sorted by path and place. */
  public List<ModuleEdge> edgesFrom(String path) {
    return Collections.unmodifiableList(imports.getOrDefault(path, List.of()));
  }

  /** Returns who asks for a module, types too, sorted by path. */
  public List<ModuleEdge> edgesTo(String path) {
    return Collections.unmodifiableList(importers.getOrDefault(path, List.of()));
  }

  /** Returns the modules that a module needs when it runs, sorted. */
  public List<String> importsOf(String path) {
    return edgesFrom(path).stream()
        .filter(edge -> edge.kind() != ModuleEdge.Kind.TYPE)
        .map(ModuleEdge::to)
        .distinct()
        .toList();
  }

  /** Returns where code starts to run, sorted by path. */
  public List<EntryPoint> entries(Side side) {
    return entries.get(side);
  }

  /** Returns whether any start of the app was found at all. */
  public boolean hasEntries() {
    return entries.values().stream().anyMatch(starts -> !starts.isEmpty());
  }

  /** Returns the modules that are reached on a side, sorted. */
  public List<String> reached(Side side) {
    return arrivals.get(side).keySet().stream().sorted().toList();
  }

  /** Returns from where a module is reached; empty if no import leads to it. */
  public Set<Side> reachedFrom(String path) {
    Set<Side> sides = EnumSet.noneOf(Side.class);
    arrivals.forEach(
        (side, reached) -> {
          if (reached.containsKey(path)) {
            sides.add(side);
          }
        });
    return sides;
  }

  /**
   * Returns a shortest way from an entry to a module: the evidence that it runs on a side. Of
   * several the first by the paths of entry and modules.
   *
   * @return the imports from the entry on; empty for an entry and for a module that is not reached
   */
  public List<ModuleEdge> chain(Side side, String path) {
    List<ModuleEdge> chain = new ArrayList<>();
    Map<String, ModuleEdge> reached = arrivals.get(side);
    for (ModuleEdge edge = reached.get(path); edge != null; edge = reached.get(edge.from())) {
      chain.add(edge);
    }
    Collections.reverse(chain);
    return chain;
  }

  private Map<String, ModuleEdge> follow(Side side, List<EntryPoint> starts) {
    Map<String, ModuleEdge> reached = new HashMap<>();
    Deque<String> open = new ArrayDeque<>();
    for (EntryPoint start : starts) {
      if (!reached.containsKey(start.path())) {
        reached.put(start.path(), null);
        open.addLast(start.path());
      }
    }
    while (!open.isEmpty()) {
      for (ModuleEdge edge : edgesFrom(open.removeFirst())) {
        if (edge.sides().contains(side) && !reached.containsKey(edge.to())) {
          reached.put(edge.to(), edge);
          open.addLast(edge.to());
        }
      }
    }
    return reached;
  }
}
