package dev.seaworthy.core.js.scope;

import dev.seaworthy.core.js.ast.Expression;
import dev.seaworthy.core.js.ast.Expression.Identifier;
import dev.seaworthy.core.js.ast.Node;
import dev.seaworthy.core.js.ast.NodeMap;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** The names of one file: every scope, and what each identifier stands for. */
public final class Scopes {
  private final List<Scope> all;
  private final NodeMap<Binding> declared;
  private final NodeMap<Reference> used;

  /** The scopes in the order in which they open, resolved. */
  Scopes(List<Scope> all) {
    this.all = Collections.unmodifiableList(all);
    this.declared = new NodeMap<>(all.stream().mapToInt(scope -> scope.bindings().size()).sum());
    this.used = new NodeMap<>(all.stream().mapToInt(scope -> scope.references().size()).sum());
    for (Scope scope : all) {
      for (Binding binding : scope.bindings()) {
        for (Definition definition : binding.definitions()) {
          declared.putIfAbsent(definition.name(), binding);
        }
      }
      for (Reference reference : scope.references()) {
        used.putIfAbsent(reference.identifier(), reference);
      }
    }
  }

  /** Returns every scope, in the order in which they open; the global scope is the first. */
  public List<Scope> all() {
    return all;
  }

  /** Returns the global scope. */
  public Scope global() {
    return all.get(0);
  }

  /** Returns the scope of the file's top level: that of the module, of a script the global one. */
  public Scope topLevel() {
    return all.size() > 1 && all.get(1).kind() == ScopeKind.MODULE ? all.get(1) : global();
  }

  /**
   * Returns what an identifier stands for, be it declared or used here.
   *
   * @param identifier an identifier of this file's tree (a {@code JSXIdentifier} also)
   * @return the binding; empty for a global, the name of a property and a label
   */
  public Optional<Binding> binding(Node identifier) {
    Binding binding = declared.get(identifier);
    return binding != null
        ? Optional.of(binding)
        : reference(identifier).flatMap(Reference::binding);
  }

  /** Returns the use that an identifier is; empty if it only declares, or names no variable. */
  public Optional<Reference> reference(Node identifier) {
    return Optional.ofNullable(used.get(identifier));
  }

  /**
   * Returns which value of which module an expression stands for: through imports, {@code require},
   * {@code await import}, constants, properties and destructuring.
   *
   * @return empty if it is not known to come from a module, such as for a variable that is assigned
   *     again
   */
  public Optional<ImportedName> imported(Expression expression) {
    return new ImportedNames(this).of(expression);
  }

  /** Returns whether a node is a use of the global {@code name}, which nothing here shadows. */
  public boolean isGlobal(Node node, String name) {
    return node instanceof Identifier identifier
        && identifier.name().equals(name)
        && isGlobal(identifier);
  }

  /** Returns whether an identifier is the use of a name that the file does not declare. */
  public boolean isGlobal(Identifier identifier) {
    return reference(identifier)
        .filter(use -> use.binding().isEmpty() && !use.isDynamic())
        .isPresent();
  }
}
