package dev.seaworthy.core.java.resource;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.MethodDeclaration;
import com.github.javaparser.ast.body.Parameter;
import com.github.javaparser.ast.body.VariableDeclarator;
import com.github.javaparser.ast.expr.BinaryExpr;
import com.github.javaparser.ast.expr.EnclosedExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.stmt.ThrowStmt;
import dev.seaworthy.core.flow.ControlFlowGraph;
import dev.seaworthy.core.flow.Edge;
import dev.seaworthy.core.java.JavaFile;
import dev.seaworthy.core.java.resource.Uses.Effect;
import dev.seaworthy.core.java.resource.Uses.Use;
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
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What the body of a site does to the resource, element by element. */
final class SiteEvents implements ResourceEvents<Node> {
  /** Types whose methods declare checked exceptions that do occur. */
  private static final Set<String> FAILING =
      Set.of(
          "java.sql.Connection",
          "java.sql.Statement",
          "java.sql.PreparedStatement",
          "java.sql.CallableStatement",
          "java.sql.ResultSet",
          "java.sql.DatabaseMetaData",
          "javax.sql.DataSource");

  private final JavaFile file;
  private final Names names;
  private final Site site;
  private final EventTable<Node> events;

  SiteEvents(JavaFile file, Names names, Site site, ControlFlowGraph<Node> graph) {
    this.file = file;
    this.names = names;
    this.site = site;
    this.events = new EventTable<>(graph, node -> node.getParentNode().orElse(null));
    site.variable().ifPresent(this::collect);
    Set<Variable> held = site.variable().stream().map(this::variable).collect(Collectors.toSet());
    events.putFirst(site.element(), new Acquire(held, Set.of()));
  }

  private void collect(Node handle) {
    Uses uses = new Uses(names, site.spec());
    Deque<Node> pending = new ArrayDeque<>(List.of(handle));
    Set<Node> followed = Collections.newSetFromMap(new IdentityHashMap<>());
    while (!pending.isEmpty()) {
      Node variable = pending.poll();
      if (followed.add(variable)) {
        for (NameExpr use : site.body().findAll(NameExpr.class)) {
          if (names.local(use).filter(declaration -> declaration == variable).isPresent()) {
            Use what = uses.of(use);
            add(what, variable, use);
            if (what.effect() == Effect.COPY) {
              pending.add(what.copy());
            }
          }
        }
      }
    }
  }

  private void add(Use use, Node handle, NameExpr reference) {
    Variable name = variable(handle);
    if (use.effect() == Effect.NONE || use.at() == site.element()) {
      return;
    }
    if (Names.bodyAround(reference) != site.body()) {
      events.put(events.anchor(reference).orElse(site.element()), new Escape(name));
      return;
    }
    switch (use.effect()) {
      case RELEASE ->
          events.putAround(Guards.start(use.at(), test -> asksFor(test, name)), new Release(name));
      case COPY -> events.putAround(use.at(), new Copy(name, variable(use.copy())));
      case WRITE -> events.putAround(use.at(), new Overwrite(name));
      default -> events.putAround(use.at(), new Escape(name));
    }
  }

  @Override
  public List<ResourceEvent> of(Node element) {
    return events.of(element);
  }

  @Override
  public boolean throwsInPractice(Node element) {
    if (element instanceof ThrowStmt) {
      return true;
    }
    return element instanceof MethodCallExpr call
        && (declaresExceptions(call) || call.getScope().filter(this::isFailing).isPresent());
  }

  private boolean declaresExceptions(MethodCallExpr call) {
    List<MethodDeclaration> called = names.called(call);
    return !called.isEmpty()
        && called.stream().noneMatch(method -> method.getThrownExceptions().isEmpty());
  }

  private boolean isFailing(Expression scope) {
    return scope instanceof MethodCallExpr call
        ? call.getScope().filter(this::isFailing).isPresent()
        : names.type(scope, FAILING).isPresent();
  }

  @Override
  public Optional<Presence> presence(Edge<Node> edge) {
    if (!(edge.element() instanceof Expression condition)) {
      return Optional.empty();
    }
    return switch (edge.kind()) {
      case TRUE -> asked(condition, true);
      case FALSE -> asked(condition, false);
      case NORMAL, PRESENT, NULLISH, EXCEPTIONAL -> Optional.empty();
    };
  }

  private boolean asksFor(Expression condition, Variable variable) {
    return asked(condition, true).filter(asked -> asked.variable().equals(variable)).isPresent();
  }

  /** Returns what the outcome of a condition says, if it compares a variable with null. */
  private Optional<Presence> asked(Expression condition, boolean outcome) {
    if (condition instanceof EnclosedExpr enclosed) {
      return asked(enclosed.getInner(), outcome);
    }
    if (!(condition instanceof BinaryExpr comparison)
        || !comparison.getRight().isNullLiteralExpr()
        || !(comparison.getLeft() instanceof NameExpr name)) {
      return Optional.empty();
    }
    return switch (comparison.getOperator()) {
      case NOT_EQUALS -> names.local(name).map(v -> new Presence(variable(v), outcome));
      case EQUALS -> names.local(name).map(v -> new Presence(variable(v), !outcome));
      default -> Optional.empty();
    };
  }

  private Variable variable(Node declaration) {
    return declaration instanceof Parameter parameter
        ? new Variable(parameter.getNameAsString(), file.span(parameter).start())
        : new Variable(
            ((VariableDeclarator) declaration).getNameAsString(),
            file.span((VariableDeclarator) declaration).start());
  }
}
