package dev.seaworthy.core.js.resource;

import dev.seaworthy.core.js.JsFile;
import dev.seaworthy.core.js.ast.Declaration.VariableDeclaration;
import dev.seaworthy.core.js.ast.Declaration.VariableDeclarator;
import dev.seaworthy.core.js.ast.Expression;
import dev.seaworthy.core.js.ast.Expression.AssignmentExpression;
import dev.seaworthy.core.js.ast.Expression.AwaitExpression;
import dev.seaworthy.core.js.ast.Expression.CallExpression;
import dev.seaworthy.core.js.ast.Expression.Identifier;
import dev.seaworthy.core.js.ast.Expression.MemberExpression;
import dev.seaworthy.core.js.ast.Expression.NewExpression;
import dev.seaworthy.core.js.ast.FunctionNode;
import dev.seaworthy.core.js.ast.Node;
import dev.seaworthy.core.js.ast.Pattern;
import dev.seaworthy.core.js.ast.Statement.ExpressionStatement;
import dev.seaworthy.core.js.ast.Statement.ReturnStatement;
import dev.seaworthy.core.js.ast.VariableKind;
import dev.seaworthy.core.js.ast.Walker;
import dev.seaworthy.core.js.scope.Binding;
import dev.seaworthy.core.js.scope.Definition;
import dev.seaworthy.core.typestate.ResourceSpec;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Finds the places of a file that acquire a resource and keep it in local variables. */
final class Sites {
  private static final Set<String> QUERIES = Set.of("query", "execute", "beginTransaction");

  private final JsFile file;
  private final Origins origins;
  private final Bodies bodies;
  private final List<ResourceSpec> specs;

  /** What this file imports the module of; nothing else can be made in it. */
  private final List<ResourceSpec> imported;

  /** What the functions return that were asked for; a large file calls its helpers often. */
  private final Map<FunctionNode, Optional<ResourceSpec>> helpers = new IdentityHashMap<>();

  Sites(JsFile file, Bodies bodies, List<ResourceSpec> specs) {
    this.file = file;
    this.origins = new Origins(file);
    this.bodies = bodies;
    this.specs = specs;
    this.imported = Preselection.imported(file, specs);
  }

  /** Returns the places, in source order. */
  List<Site> find() {
    List<Site> sites = new ArrayList<>();
    if (imported.isEmpty() && !Preselection.namesAcquisition(file, specs)) {
      return sites;
    }
    Walker.walk(
        file.program(),
        (node, ancestors) -> {
          if (node instanceof CallExpression call) {
            acquired(call, true)
                .flatMap(spec -> site(call, spec))
                .filter(site -> !isTakenFromElsewhere(call) || isUsedAsConnection(site))
                .ifPresent(sites::add);
          }
        });
    return sites;
  }

  /** Returns what a call acquires, also through one function of this file that passes it on. */
  private Optional<ResourceSpec> acquired(CallExpression call, boolean throughHelper) {
    for (ResourceSpec spec : specs) {
      if (isAcquisition(call, spec)) {
        return Optional.of(spec);
      }
    }
    return throughHelper
        ? bodies.called(call.callee()).flatMap(f -> helpers.computeIfAbsent(f, this::freshResult))
        : Optional.empty();
  }

  private boolean isAcquisition(CallExpression call, ResourceSpec spec) {
    if (call.callee() instanceof MemberExpression member) {
      String method = member.name().orElse("");
      if (spec.acquire().contains(method)) {
        return isOwner(member.object(), spec);
      }
      if (!spec.openedBy().isEmpty()) {
        return spec.openedBy().equals(method) && isMadeHere(member.object(), spec, call);
      }
    }
    return imported.contains(spec)
        && spec.openedBy().isEmpty()
        && origins
            .of(call)
            .filter(Origin::instance)
            .filter(origin -> isOf(origin, spec) && spec.makers().contains(origin.export()))
            .isPresent()
        && !(call.callee() instanceof MemberExpression member
            && origins.of(member.object()).filter(Origin::instance).isPresent());
  }

  private boolean isOwner(Expression expression, ResourceSpec spec) {
    Optional<Origin> origin = origins.of(expression);
    if (origin.isEmpty()) {
      return false;
    }
    if (origin.get().isLocal()) {
      return isPoolByName(expression);
    }
    return isOf(origin.get(), spec) && spec.owners().contains(origin.get().export());
  }

  private boolean isTakenFromElsewhere(CallExpression call) {
    return call.callee() instanceof MemberExpression member
        && origins.of(member.object()).filter(Origin::isLocal).isPresent();
  }

  /** Returns whether the result does what a connection of SQL does; other pools have other ones. */
  private boolean isUsedAsConnection(Site site) {
    return site.handles().stream()
        .flatMap(handle -> handle.references().stream())
        .map(reference -> file.parents().parent(reference.identifier()))
        .anyMatch(
            user ->
                user instanceof MemberExpression member
                    && QUERIES.contains(member.name().orElse("")));
  }

  /** Another file exports the owner; only what is called a pool is taken for one. */
  private static boolean isPoolByName(Expression expression) {
    return expression.bare() instanceof Identifier identifier
        && identifier.name().toLowerCase(Locale.ROOT).endsWith("pool");
  }

  private static boolean isOf(Origin origin, ResourceSpec spec) {
    return spec.modules().contains(origin.module());
  }

  /** Returns whether an object was made by the body that opens it, and only there. */
  private boolean isMadeHere(Expression object, ResourceSpec spec, Node use) {
    if (!(object.bare() instanceof Identifier identifier)) {
      return false;
    }
    Optional<Node> definition =
        file.scopes()
            .binding(identifier)
            .filter(Binding::isNeverReassigned)
            .flatMap(Binding::onlyDefinition)
            .map(Definition::node);
    return definition
        .filter(node -> node instanceof VariableDeclarator)
        .filter(node -> bodies.around(node) == bodies.around(use))
        .map(node -> ((VariableDeclarator) node).init())
        .filter(init -> init instanceof NewExpression)
        .flatMap(origins::of)
        .filter(origin -> isOf(origin, spec) && spec.makers().contains(origin.export()))
        .isPresent();
  }

  /** Returns what every {@code return} of a function acquires. */
  private Optional<ResourceSpec> freshResult(FunctionNode function) {
    List<Optional<ResourceSpec>> results = new ArrayList<>();
    if (function.body() instanceof Expression expression) {
      results.add(fresh(expression));
    } else if (function.body() != null) {
      Walker.walk(
          function.body(),
          (node, ancestors) -> {
            if (node instanceof ReturnStatement statement && bodies.around(statement) == function) {
              results.add(fresh(statement.argument()));
            }
          });
    }
    return !results.isEmpty() && results.stream().distinct().count() == 1
        ? results.get(0)
        : Optional.empty();
  }

  private Optional<ResourceSpec> fresh(Expression result) {
    if (result == null) {
      return Optional.empty();
    }
    Expression value = Syntax.settled(result);
    if (value instanceof CallExpression call) {
      return acquired(call, false).filter(spec -> spec.openedBy().isEmpty());
    }
    if (!(value instanceof Identifier identifier)) {
      return Optional.empty();
    }
    return file.scopes()
        .binding(identifier)
        .filter(Binding::isConst)
        .flatMap(Binding::onlyDefinition)
        .filter(definition -> definition.name() == ((VariableDeclarator) definition.node()).id())
        .map(definition -> ((VariableDeclarator) definition.node()).init())
        .flatMap(
            init ->
                Syntax.settled(init) instanceof CallExpression call
                    ? acquired(call, false)
                    : Optional.empty());
  }

  private Optional<Site> site(CallExpression call, ResourceSpec spec) {
    Optional<FunctionNode> callback = lastFunction(call);
    if (!spec.callback().isEmpty() && callback.isPresent()) {
      return callbackSite(call, spec, callback.get());
    }
    if (!spec.openedBy().isEmpty()) {
      Expression object = ((MemberExpression) call.callee()).object().bare();
      return local((Identifier) object, call)
          .map(handle -> direct(call, spec, outermostAwait(call), List.of(handle)));
    }
    return keptSite(call, spec);
  }

  private Optional<Site> keptSite(CallExpression call, ResourceSpec spec) {
    Expression kept = outermostAwait(call);
    Node user = file.parents().parent(kept);
    if (user instanceof VariableDeclarator declarator && declarator.id() instanceof Identifier id) {
      return disposesItself(declarator)
          ? Optional.empty()
          : local(id, call).map(handle -> direct(call, spec, declarator, List.of(handle)));
    }
    if (user instanceof AssignmentExpression assignment
        && assignment.operator().equals("=")
        && assignment.left() instanceof Identifier id) {
      return local(id, call).map(handle -> direct(call, spec, assignment, List.of(handle)));
    }
    if (user instanceof ExpressionStatement && kept instanceof AwaitExpression) {
      return Optional.of(direct(call, spec, kept, List.of()));
    }
    if (user instanceof MemberExpression member && member.object() == kept) {
      return chainedSite(call, spec, member, kept);
    }
    return Optional.empty();
  }

  private Optional<Site> chainedSite(
      CallExpression call, ResourceSpec spec, MemberExpression member, Expression kept) {
    String method = member.name().orElse("");
    boolean called = file.parents().parent(member) instanceof CallExpression;
    if (kept instanceof AwaitExpression && called && !spec.release().contains(method)) {
      return Optional.of(direct(call, spec, kept, List.of()));
    }
    if (method.equals("then")
        && file.parents().parent(member) instanceof CallExpression then
        && !then.arguments().isEmpty()
        && then.arguments().get(0) instanceof FunctionNode callback) {
      return parameter(callback, 0)
          .map(handle -> inCallback(call, spec, callback, handle, List.of(), List.of()));
    }
    return Optional.empty();
  }

  private Optional<Site> callbackSite(
      CallExpression call, ResourceSpec spec, FunctionNode callback) {
    int handleAt = spec.callback().indexOf("handle");
    int errorAt = spec.callback().indexOf("error");
    int releaseAt = spec.callback().indexOf("release");
    return parameter(callback, handleAt)
        .map(
            handle ->
                inCallback(
                    call,
                    spec,
                    callback,
                    handle,
                    parameter(callback, releaseAt).stream().toList(),
                    parameter(callback, errorAt).stream().toList()));
  }

  private static Site inCallback(
      CallExpression call,
      ResourceSpec spec,
      FunctionNode callback,
      Binding handle,
      List<Binding> disposers,
      List<Binding> failures) {
    Pattern last = callback.params().get(callback.params().size() - 1);
    return new Site(spec, call, callback, last, List.of(handle), disposers, failures);
  }

  private Site direct(CallExpression call, ResourceSpec spec, Node element, List<Binding> handles) {
    return new Site(spec, call, bodies.around(call), element, handles, List.of(), List.of());
  }

  private Optional<Binding> parameter(FunctionNode function, int index) {
    return index >= 0
            && index < function.params().size()
            && function.params().get(index) instanceof Identifier name
        ? file.scopes().binding(name)
        : Optional.empty();
  }

  /** Returns the variable if it belongs to the body that uses it, so that nobody else sees it. */
  private Optional<Binding> local(Identifier identifier, Node use) {
    return file.scopes().binding(identifier).filter(binding -> isLocalTo(binding, use));
  }

  private boolean isLocalTo(Binding binding, Node use) {
    return !binding.definitions().isEmpty()
        && binding.definitions().stream()
            .allMatch(definition -> bodies.around(definition.node()) == bodies.around(use));
  }

  private Expression outermostAwait(Expression call) {
    Expression value = call;
    Node user = file.parents().parent(value);
    while (user instanceof AwaitExpression || Syntax.isTransparent(user)) {
      value = (Expression) user;
      user = file.parents().parent(value);
    }
    return value;
  }

  private boolean disposesItself(VariableDeclarator declarator) {
    return file.parents().parent(declarator) instanceof VariableDeclaration declaration
        && (declaration.kind() == VariableKind.USING
            || declaration.kind() == VariableKind.AWAIT_USING);
  }

  private static Optional<FunctionNode> lastFunction(CallExpression call) {
    List<Expression> arguments = call.arguments();
    return !arguments.isEmpty()
            && arguments.get(arguments.size() - 1) instanceof FunctionNode function
        ? Optional.of(function)
        : Optional.empty();
  }
}
