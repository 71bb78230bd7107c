package dev.seaworthy.core.js.module;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** The modules of an app, which of them import which, and from where each is reached. */
public final class ModuleGraph {
  /** Where code starts to run in production. */
  public enum Entry {
    /** In the browser of a visitor. */
    BROWSER,
    /** On the server, in a function of the host, or at the edge. */
    SERVER
  }

  /**
   * An import of one module of the app by another.
   *
   * @param from the path of the module that imports
   * @param to the path of the module that is imported
   */
  public record Edge(String from, String to) {}

  private final ModuleResolver resolver;
  private final Map<String, Set<String>> imports = new TreeMap<>();
  private final Map<Entry, Set<String>> entries = new EnumMap<>(Entry.class);
  private final Map<Entry, Set<String>> reached = new EnumMap<>(Entry.class);

  /**
   * Creates a graph.
   *
   * @param edges the imports that are there when the program runs; those of types are not
   * @param entries where code starts to run
   */
  public ModuleGraph(
      ModuleResolver resolver, Collection<Edge> edges, Map<Entry, Set<String>> entries) {
    this.resolver = resolver;
    for (Edge edge : edges) {
      imports.computeIfAbsent(edge.from(), from -> new TreeSet<>()).add(edge.to());
    }
    for (Entry kind : Entry.values()) {
      Set<String> starts = new TreeSet<>(entries.getOrDefault(kind, Set.of()));
      this.entries.put(kind, starts);
      this.reached.put(kind, reachableFrom(starts));
    }
  }

  /** Returns the file of the app that a specifier means in a file; empty if it means none. */
  public Optional<String> resolve(String from, String specifier) {
    return resolver.resolve(from, specifier);
  }

  /** Returns the modules that a module imports, sorted. */
  public List<String> importsOf(String path) {
    return List.copyOf(imports.getOrDefault(path, Set.of()));
  }

  /** Returns where code starts to run, sorted. */
  public List<String> entries(Entry kind) {
    return List.copyOf(entries.get(kind));
  }

  /** Returns whether any start of the app was found at all. */
  public boolean hasEntries() {
    return entries.values().stream().anyMatch(starts -> !starts.isEmpty());
  }

  /** Returns from where a module is reached; empty if no import leads to it. */
  public Set<Entry> reachedFrom(String path) {
    Set<Entry> kinds = EnumSet.noneOf(Entry.class);
    reached.forEach(
        (kind, paths) -> {
          if (paths.contains(path)) {
            kinds.add(kind);
          }
        });
    return kinds;
  }

  private Set<String> reachableFrom(Set<String> starts) {
    Set<String> seen = new HashSet<>(starts);
    Deque<String> open = new ArrayDeque<>(starts);
    while (!open.isEmpty()) {
      for (String next : imports.getOrDefault(open.removeFirst(), Set.of())) {
        if (seen.add(next)) {
          open.addLast(next);
        }
      }
    }
    return seen;
  }
}
