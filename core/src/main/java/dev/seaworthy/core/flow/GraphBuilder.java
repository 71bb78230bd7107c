package dev.seaworthy.core.flow;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * Lays out a {@link ControlFlowGraph} while a front end walks a body in the order of evaluation.
 *
 * <p>The builder has a current block. Elements are added to it; {@link #jump} and {@link #branch}
 * end it; {@link #continueAt} makes another block current. What a statement encloses is passed as a
 * {@link Runnable} that builds it.
 *
 * <p><b>Finally.</b> A finalizer is built once for each place that control can go on to after it:
 * the statement that follows, the callers of a {@code return}, the handler of an exception, the
 * target of a {@code break}. javac does the same in byte code. The alternative, one copy with an
 * edge to each of these places, lets control enter by an exception and leave as if nothing
 * happened; an analysis of what is held at which exit then reports paths that do not exist. All
 * jumps to one place share one copy, so the copies grow with the number of places and not of jumps.
 * Only finalizers inside finalizers multiply: below {@value #COPIED_DEPTH} levels of these one copy
 * serves all places.
 *
 * @param <E> the elements of the language
 */
public final class GraphBuilder<E> {
  private static final int COPIED_DEPTH = 3;

  private final BasicBlock<E> entry = new BasicBlock<>();
  private final BasicBlock<E> exit = new BasicBlock<>();
  private final BasicBlock<E> exceptionalExit = new BasicBlock<>();
  private final List<Frame<E>> frames = new ArrayList<>();
  private BasicBlock<E> current = entry;
  private int finalizerDepth;

  /**
   * What takes some exceptions of a {@code try} body.
   *
   * @param <E> the elements of the language
   * @param catches how surely the handler takes what an element of the body throws
   * @param body builds the handler
   */
  public record Handler<E>(Function<? super E, Catches> catches, Runnable body) {}

  /** Something that encloses the current block and that jumps out of it must respect. */
  private sealed interface Frame<E> {}

  private record Targets<E>(
      Set<String> labels, boolean labelledOnly, BasicBlock<E> onBreak, BasicBlock<E> onContinue)
      implements Frame<E> {}

  private record Handling<E>(Map<Handler<E>, BasicBlock<E>> entries, Set<Handler<E>> reached)
      implements Frame<E> {}

  private record Finalizing<E>(Map<Place<E>, BasicBlock<E>> entries) implements Frame<E> {}

  /**
   * Where a jump goes.
   *
   * @param block the block
   * @param depth the number of frames that enclose the block
   */
  private record Place<E>(BasicBlock<E> block, int depth) {}

  /** Returns a new block that control does not reach until something jumps to it. */
  public BasicBlock<E> newBlock() {
    return new BasicBlock<>();
  }

  /** Adds an element that cannot throw. */
  public void add(E element) {
    current.add(element);
  }

  /** Adds an element that may throw. */
  public void addThrowing(E element) {
    raise(element);
    BasicBlock<E> next = newBlock();
    jump(next);
    continueAt(next);
  }

  /**
   * Adds an element at which the caller may end the body, such as a {@code yield}: then control
   * leaves through the finalizers as it does by {@code return}. The element may also throw.
   */
  public void addSuspension(E element) {
    raise(element);
    route(current, new Place<>(exit, 0), Edge.Kind.EXCEPTIONAL, element);
    BasicBlock<E> next = newBlock();
    jump(next);
    continueAt(next);
  }

  /** Adds an element that always throws. What follows is unreachable. */
  public void addThrow(E element) {
    raise(element);
    abandon();
  }

  /** Ends the current block with a step to {@code to}. */
  public void jump(BasicBlock<E> to) {
    current.connect(to, Edge.Kind.NORMAL, null);
  }

  /** Ends the current block, from which control goes to any of {@code to} for unknown reasons. */
  public void jumpToAny(List<BasicBlock<E>> to) {
    to.forEach(this::jump);
  }

  /** Ends the current block with a choice by the truth of {@code condition}. */
  public void branch(E condition, BasicBlock<E> onTrue, BasicBlock<E> onFalse) {
    current.connect(onTrue, Edge.Kind.TRUE, condition);
    current.connect(onFalse, Edge.Kind.FALSE, condition);
  }

  /** Ends the current block with a choice by whether {@code value} is null or undefined. */
  public void branchOnNullish(E value, BasicBlock<E> onPresent, BasicBlock<E> onNullish) {
    current.connect(onPresent, Edge.Kind.PRESENT, value);
    current.connect(onNullish, Edge.Kind.NULLISH, value);
  }

  /** Makes {@code block} the current one. */
  public void continueAt(BasicBlock<E> block) {
    current = block;
  }

  /** Makes what follows unreachable, after something that does not return. */
  public void abandon() {
    continueAt(newBlock());
  }

  /**
   * Builds the body of a loop or switch.
   *
   * @param labels the labels of the statement
   * @param onBreak where {@code break} leads
   * @param onContinue where {@code continue} leads, or null for a switch
   */
  public void breakable(
      Set<String> labels, BasicBlock<E> onBreak, BasicBlock<E> onContinue, Runnable body) {
    within(new Targets<>(Set.copyOf(labels), false, onBreak, onContinue), body);
  }

  /** Builds a labelled statement that is neither loop nor switch. */
  public void labelled(Set<String> labels, BasicBlock<E> onBreak, Runnable body) {
    within(new Targets<>(Set.copyOf(labels), true, onBreak, null), body);
  }

  /**
   * Leaves a loop, switch or labelled statement. A target that does not exist, as in damaged code,
   * ends the body.
   *
   * @param label the label, or null for the innermost loop or switch
   */
  public void breakTo(String label) {
    for (int depth = frames.size() - 1; depth >= 0; depth--) {
      if (frames.get(depth) instanceof Targets<E> targets
          && (label == null ? !targets.labelledOnly() : targets.labels().contains(label))) {
        leaveFor(new Place<>(targets.onBreak(), depth));
        return;
      }
    }
    returnFromBody();
  }

  /**
   * Goes on with the next round of a loop. A target that does not exist, as in damaged code, ends
   * the body.
   *
   * @param label the label, or null for the innermost loop
   */
  public void continueTo(String label) {
    for (int depth = frames.size() - 1; depth >= 0; depth--) {
      if (frames.get(depth) instanceof Targets<E> targets
          && targets.onContinue() != null
          && (label == null || targets.labels().contains(label))) {
        leaveFor(new Place<>(targets.onContinue(), depth));
        return;
      }
    }
    returnFromBody();
  }

  /** Ends the body normally, through the finalizers that enclose the current block. */
  public void returnFromBody() {
    leaveFor(new Place<>(exit, 0));
  }

  /**
   * Builds a body and the handlers of what it throws. A handler that no element of the body leads
   * to is reached from the start of the body: a front end does not announce every exception.
   *
   * @param handlers asked in this order for each element that may throw
   */
  public void tryCatch(Runnable body, List<Handler<E>> handlers) {
    Map<Handler<E>, BasicBlock<E>> entries = new LinkedHashMap<>();
    handlers.forEach(handler -> entries.put(handler, newBlock()));
    BasicBlock<E> start = newBlock();
    BasicBlock<E> after = newBlock();
    jump(start);
    continueAt(start);
    Handling<E> frame = new Handling<>(entries, new HashSet<>());
    within(frame, body);
    jump(after);
    entries.forEach(
        (handler, block) -> {
          if (!frame.reached().contains(handler)) {
            start.connect(block, Edge.Kind.EXCEPTIONAL, null);
          }
          continueAt(block);
          handler.body().run();
          jump(after);
        });
    continueAt(after);
  }

  /**
   * Builds a body and what runs whenever it is left.
   *
   * @param body builds the body, with its handlers if it has any
   * @param finalizer builds the finalizer; called once for each place that it leads to
   */
  public void tryFinally(Runnable body, Runnable finalizer) {
    BasicBlock<E> after = newBlock();
    Finalizing<E> frame = new Finalizing<>(new LinkedHashMap<>());
    within(
        frame,
        () -> {
          body.run();
          leaveFor(new Place<>(after, frames.size() - 1));
        });
    finalizerDepth++;
    if (finalizerDepth <= COPIED_DEPTH) {
      frame
          .entries()
          .forEach(
              (place, block) -> {
                continueAt(block);
                finalizer.run();
                leaveFor(place);
              });
    } else {
      BasicBlock<E> shared = newBlock();
      frame.entries().values().forEach(block -> block.connect(shared, Edge.Kind.NORMAL, null));
      continueAt(shared);
      finalizer.run();
      BasicBlock<E> end = current;
      frame.entries().keySet().forEach(place -> route(end, place, Edge.Kind.NORMAL, null));
    }
    finalizerDepth--;
    continueAt(after);
  }

  /** Ends the body and returns its graph. The builder must not be used any more. */
  public ControlFlowGraph<E> build() {
    jump(exit);
    return ControlFlowGraph.of(entry, exit, exceptionalExit);
  }

  private void within(Frame<E> frame, Runnable body) {
    frames.add(frame);
    body.run();
    frames.remove(frames.size() - 1);
  }

  private void leaveFor(Place<E> place) {
    route(current, place, Edge.Kind.NORMAL, null);
    abandon();
  }

  private void raise(E element) {
    current.add(element);
    for (int depth = frames.size() - 1; depth >= 0; depth--) {
      if (frames.get(depth) instanceof Handling<E> handling) {
        for (Map.Entry<Handler<E>, BasicBlock<E>> entry : handling.entries().entrySet()) {
          Catches catches = entry.getKey().catches().apply(element);
          if (catches != Catches.NEVER) {
            handling.reached().add(entry.getKey());
            route(current, new Place<>(entry.getValue(), depth), Edge.Kind.EXCEPTIONAL, element);
          }
          if (catches == Catches.ALWAYS) {
            return;
          }
        }
      }
    }
    route(current, new Place<>(exceptionalExit, 0), Edge.Kind.EXCEPTIONAL, element);
  }

  /** Connects a block with a place, through the innermost finalizer that lies between. */
  private void route(BasicBlock<E> from, Place<E> place, Edge.Kind kind, E element) {
    for (int depth = frames.size() - 1; depth >= place.depth(); depth--) {
      if (frames.get(depth) instanceof Finalizing<E> finalizing) {
        BasicBlock<E> finalizer = finalizing.entries().computeIfAbsent(place, absent -> newBlock());
        from.connect(finalizer, kind, element);
        return;
      }
    }
    from.connect(place.block(), kind, element);
  }
}
