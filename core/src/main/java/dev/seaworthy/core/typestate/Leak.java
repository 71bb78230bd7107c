package dev.seaworthy.core.typestate;

import dev.seaworthy.core.flow.Edge;
import dev.seaworthy.core.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * How a resource leaks, in terms of the source.
 *
 * @param kind how
 * @param steps what happens on the way from the acquisition out of the body
 */
public record Leak(LeakPath.Kind kind, List<Step> steps) {

  /** What can happen on a path. */
  public enum Happening {
    /** A condition holds. */
    HOLDS,
    /** A condition does not hold. */
    FAILS,
    /** Something throws. */
    THROWS,
    /** The body returns. */
    RETURNS
  }

  /**
   * Something that happens on the path.
   *
   * @param happening what
   * @param span the condition, what throws, or the statement that returns
   */
  public record Step(Happening happening, Span span) {}

  /** Copies the steps. */
  public Leak {
    steps = List.copyOf(steps);
  }

  /** Returns the places where something throws. */
  public List<Span> throwers() {
    return steps.stream()
        .filter(step -> step.happening() == Happening.THROWS)
        .map(Step::span)
        .toList();
  }

  /** Translates the path of an analysis. */
  public static <E> Leak of(LeakPath<E> path, Function<E, Span> span, Predicate<E> returns) {
    List<Step> steps = new ArrayList<>();
    for (Edge<E> edge : path.edges()) {
      for (E element : edge.completed()) {
        if (returns.test(element)) {
          steps.add(new Step(Happening.RETURNS, span.apply(element)));
        }
      }
      switch (edge.kind()) {
        case TRUE -> steps.add(new Step(Happening.HOLDS, span.apply(edge.element())));
        case FALSE -> steps.add(new Step(Happening.FAILS, span.apply(edge.element())));
        case EXCEPTIONAL -> steps.add(new Step(Happening.THROWS, span.apply(edge.element())));
        case NORMAL, PRESENT, NULLISH -> {
          // the source shows no decision there
        }
      }
    }
    return new Leak(path.kind(), steps);
  }
}
