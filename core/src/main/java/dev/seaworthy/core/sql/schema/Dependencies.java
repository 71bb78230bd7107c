package dev.seaworthy.core.sql.schema;

import dev.seaworthy.core.sql.ObjectName;
import java.util.ArrayList;
import java.util.List;

/**
 * What depends on which tables and functions. What was dropped meanwhile stays listed, so whoever
 * asks must look whether it still exists.
 */
final class Dependencies {
  /** The kinds of objects that depend on others. */
  enum Kind {
    POLICY,
    VIEW,
    FOREIGN_KEY,
    TRIGGER
  }

  /**
   * An object that depends on another.
   *
   * @param relation its table, or the view itself
   * @param name its name
   * @param text the query or the condition for which it depends, as it is written; empty for keys
   *     and triggers. One that is replaced depends no longer.
   */
  record Dependent(Kind kind, ObjectName relation, String name, String text) {
    Dependent moved(ObjectName from, ObjectName to) {
      return relation.equals(from)
          ? new Dependent(kind, to, kind == Kind.VIEW ? to.name() : name, text)
          : this;
    }
  }

  /** A list that grows at its front without being copied. */
  private record Chain(Dependent first, Chain rest) {}

  private final LoggedMap<ObjectName, Chain> onRelations;
  private final LoggedMap<ObjectName, Chain> onFunctions;

  Dependencies(UndoLog undo) {
    onRelations = new LoggedMap<>(undo);
    onFunctions = new LoggedMap<>(undo);
  }

  void onRelation(ObjectName name, Dependent dependent) {
    add(onRelations, name, dependent);
  }

  void onFunction(ObjectName name, Dependent dependent) {
    add(onFunctions, name, dependent);
  }

  void add(Dependent dependent, References references) {
    references.relations().forEach(name -> add(onRelations, name, dependent));
    references.calls().forEach(call -> add(onFunctions, call.function(), dependent));
  }

  private static void add(
      LoggedMap<ObjectName, Chain> chains, ObjectName name, Dependent dependent) {
    chains.put(name, new Chain(dependent, chains.find(name).orElse(null)));
  }

  List<Dependent> onRelation(ObjectName name) {
    return list(onRelations, name);
  }

  List<Dependent> onFunction(ObjectName name) {
    return list(onFunctions, name);
  }

  private static List<Dependent> list(LoggedMap<ObjectName, Chain> chains, ObjectName name) {
    List<Dependent> dependents = new ArrayList<>();
    for (Chain c = chains.find(name).orElse(null); c != null; c = c.rest()) {
      dependents.add(c.first());
    }
    return dependents;
  }

  /** Keeps the dependents of a table or view that got another name, and what it depends on. */
  void moved(ObjectName from, ObjectName to) {
    onRelations
        .find(from)
        .ifPresent(
            chain -> {
              onRelations.remove(from);
              onRelations.put(to, chain);
            });
    renameDependents(onRelations, from, to);
    renameDependents(onFunctions, from, to);
  }

  private static void renameDependents(
      LoggedMap<ObjectName, Chain> chains, ObjectName from, ObjectName to) {
    for (ObjectName name : List.copyOf(chains.asMap().keySet())) {
      List<Dependent> dependents = list(chains, name);
      if (dependents.stream().anyMatch(each -> each.relation().equals(from))) {
        Chain renamed = null;
        for (int i = dependents.size() - 1; i >= 0; i--) {
          renamed = new Chain(dependents.get(i).moved(from, to), renamed);
        }
        chains.put(name, renamed);
      }
    }
  }
}
