package dev.seaworthy.core.js.resource;

import dev.seaworthy.core.flow.ControlFlowGraph;
import dev.seaworthy.core.flow.Edge;
import dev.seaworthy.core.js.JsFile;
import dev.seaworthy.core.js.ast.Declaration.FunctionDeclaration;
import dev.seaworthy.core.js.ast.Expression;
import dev.seaworthy.core.js.ast.Expression.AwaitExpression;
import dev.seaworthy.core.js.ast.Expression.BinaryExpression;
import dev.seaworthy.core.js.ast.Expression.CallExpression;
import dev.seaworthy.core.js.ast.Expression.Identifier;
import dev.seaworthy.core.js.ast.Expression.MemberExpression;
import dev.seaworthy.core.js.ast.Expression.UnaryExpression;
import dev.seaworthy.core.js.ast.Literal.NullLiteral;
import dev.seaworthy.core.js.ast.Node;
import dev.seaworthy.core.js.ast.Statement.ThrowStatement;
import dev.seaworthy.core.js.resource.Uses.Effect;
import dev.seaworthy.core.js.resource.Uses.Use;
import dev.seaworthy.core.js.scope.Binding;
import dev.seaworthy.core.js.scope.Reference;
import dev.seaworthy.core.typestate.EventTable;
import dev.seaworthy.core.typestate.ResourceEvent;
import dev.seaworthy.core.typestate.ResourceEvent.Acquire;
import dev.seaworthy.core.typestate.ResourceEvent.Copy;
import dev.seaworthy.core.typestate.ResourceEvent.Escape;
import dev.seaworthy.core.typestate.ResourceEvent.Overwrite;
import dev.seaworthy.core.typestate.ResourceEvent.Release;
import dev.seaworthy.core.typestate.ResourceEvents;
import dev.seaworthy.core.typestate.Variable;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What the body of a site does to the resource, element by element. */
final class SiteEvents implements ResourceEvents<Node> {
  private final JsFile file;
  private final Bodies bodies;
  private final Site site;
  private final EventTable<Node> events;

  SiteEvents(JsFile file, Bodies bodies, Site site, ControlFlowGraph<Node> graph) {
    this.file = file;
    this.bodies = bodies;
    this.site = site;
    this.events = new EventTable<>(graph, file.parents()::parent);
    collect();
    List<Binding> names = new ArrayList<>(site.handles());
    names.addAll(site.disposers());
    events.putFirst(site.element(), new Acquire(variables(names), variables(site.failures())));
  }

  private void collect() {
    Uses uses = new Uses(file, bodies, site.spec());
    Deque<Binding> pending = new ArrayDeque<>(site.handles());
    Set<Binding> followed = new HashSet<>(site.handles());
    while (!pending.isEmpty()) {
      Binding handle = pending.poll();
      for (Reference reference : handle.references()) {
        if (reference.isWrite()) {
          overwrite(reference, handle);
        } else if (!reference.isTypeOnly()) {
          Use use = uses.ofHandle(reference);
          add(use, handle, reference);
          if (use.effect() == Effect.COPY && followed.add(use.copy())) {
            pending.add(use.copy());
          }
        }
      }
    }
    for (Binding disposer : site.disposers()) {
      disposer.references().forEach(r -> add(uses.ofDisposer(r), disposer, r));
    }
  }

  /** A write that is neither the acquisition nor a copy replaces what the variable referred to. */
  private void overwrite(Reference write, Binding handle) {
    Node at = file.parents().parent(write.identifier());
    boolean acquires = at == site.element();
    boolean copies = write.written().map(Syntax::settled).filter(this::isHandle).isPresent();
    if (!acquires && !copies && !write.isInitializer()) {
      events.putAround(at, new Overwrite(variable(handle)));
    }
  }

  private boolean isHandle(Expression value) {
    return file.scopes().binding(value).filter(site.handles()::contains).isPresent();
  }

  private void add(Use use, Binding variable, Reference reference) {
    Variable name = variable(variable);
    if (use.effect() == Effect.NONE) {
      return;
    }
    if (bodies.around(reference.identifier()) != site.body()) {
      events.put(capturedAt(reference), new Escape(name));
    } else if (use.effect() == Effect.RELEASE) {
      Node counts = Guards.start(file, use.at(), test -> asksFor(test, name));
      events.putAround(counts, new Release(name));
    } else {
      ResourceEvent event =
          use.effect() == Effect.COPY ? new Copy(name, variable(use.copy())) : new Escape(name);
      events.putAround(use.at(), event);
    }
  }

  /**
   * Returns the element that makes the function which uses the variable later. One that is made
   * before the acquisition, as what is hoisted, sees the resource from the start.
   */
  private Node capturedAt(Reference reference) {
    return events
        .anchor(reference.identifier())
        .filter(element -> element.start() > site.element().start())
        .filter(element -> !(element instanceof FunctionDeclaration))
        .orElse(site.element());
  }

  @Override
  public List<ResourceEvent> of(Node element) {
    return events.of(element);
  }

  @Override
  public boolean throwsInPractice(Node element) {
    if (element instanceof ThrowStatement) {
      return true;
    }
    return element instanceof AwaitExpression await
        && await.argument().bare() instanceof CallExpression call
        && !neverRejects(call);
  }

  private static boolean neverRejects(CallExpression call) {
    if (!(call.callee() instanceof MemberExpression member)) {
      return call.callee() instanceof Identifier name
          && Set.of("sleep", "delay", "wait").contains(name.name());
    }
    String method = member.name().orElse("");
    boolean onPromise = member.object() instanceof Identifier name && name.name().equals("Promise");
    return method.equals("catch")
        || method.equals("allSettled")
        || (onPromise && method.equals("resolve"));
  }

  @Override
  public Optional<Presence> presence(Edge<Node> edge) {
    if (!(edge.element() instanceof Expression condition)) {
      return Optional.empty();
    }
    return switch (edge.kind()) {
      case TRUE -> asked(condition, true);
      case FALSE -> asked(condition, false);
      case PRESENT -> asked(condition, true).filter(p -> condition.bare() instanceof Identifier);
      case NULLISH -> asked(condition, false).filter(p -> condition.bare() instanceof Identifier);
      case NORMAL, EXCEPTIONAL -> Optional.empty();
    };
  }

  private boolean asksFor(Expression condition, Variable variable) {
    return asked(condition, true).filter(asked -> asked.variable().equals(variable)).isPresent();
  }

  /** Returns what the outcome of a condition says, if it asks for a variable and nothing else. */
  private Optional<Presence> asked(Expression condition, boolean outcome) {
    Expression bare = condition.bare();
    if (bare instanceof Identifier identifier) {
      return file.scopes()
          .binding(identifier)
          .map(binding -> new Presence(variable(binding), outcome));
    }
    if (bare instanceof UnaryExpression not && not.operator().equals("!")) {
      return asked(not.argument(), !outcome);
    }
    if (bare instanceof BinaryExpression comparison && isNullish(comparison.right())) {
      return switch (comparison.operator()) {
        case "!=", "!==" -> asked(comparison.left(), outcome);
        case "==", "===" -> asked(comparison.left(), !outcome);
        default -> Optional.empty();
      };
    }
    return Optional.empty();
  }

  private boolean isNullish(Expression expression) {
    return expression instanceof NullLiteral || file.scopes().isGlobal(expression, "undefined");
  }

  private static Set<Variable> variables(Collection<Binding> bindings) {
    return bindings.stream().map(SiteEvents::variable).collect(Collectors.toSet());
  }

  private static Variable variable(Binding binding) {
    return new Variable(binding.name(), binding.definitions().get(0).name().start());
  }
}
