package dev.seaworthy.core.js.scope;

import dev.seaworthy.core.js.ast.Declaration.VariableDeclaration;
import dev.seaworthy.core.js.ast.Declaration.VariableDeclarator;
import dev.seaworthy.core.js.ast.Expression;
import dev.seaworthy.core.js.ast.FunctionNode;
import dev.seaworthy.core.js.ast.VariableKind;
import dev.seaworthy.core.js.scope.Reference.Meaning;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * A name of a scope with all its declarations and references. Complete and unchanging once the
 * analysis is done.
 */
public final class Binding {
  private final String name;
  private final Scope scope;
  private final List<Definition> definitions = new ArrayList<>(1);
  private final List<Reference> references = new ArrayList<>(4);
  private boolean value;
  private boolean type;
  private boolean changedInside;

  Binding(String name, Scope scope) {
    this.name = name;
    this.scope = scope;
  }

  /** Returns the name. */
  public String name() {
    return name;
  }

  /** Returns the scope that holds the name. */
  public Scope scope() {
    return scope;
  }

  /**
   * Returns the declarations, in source order; none for {@code arguments} of a function, several
   * for overloads and merged declarations.
   */
  public List<Definition> definitions() {
    return Collections.unmodifiableList(definitions);
  }

  /** Returns the references, the writes of initializers among them. */
  public List<Reference> references() {
    return Collections.unmodifiableList(references);
  }

  /** Returns the declaration if there is exactly one. */
  public Optional<Definition> onlyDefinition() {
    return definitions.size() == 1 ? Optional.of(definitions.get(0)) : Optional.empty();
  }

  /** Returns what the name stands for in another module, if an import declares it. */
  public Optional<ImportedName> imported() {
    return definitions.stream().flatMap(definition -> definition.imported().stream()).findFirst();
  }

  /** Returns whether the name is declared once, by {@code const}. */
  public boolean isConst() {
    return onlyDefinition()
        .filter(definition -> definition.parent() instanceof VariableDeclaration)
        .map(definition -> (VariableDeclaration) definition.parent())
        .filter(declaration -> declaration.kind() == VariableKind.CONST)
        .isPresent();
  }

  /** Returns whether nothing but its declaration gives the name a value. */
  public boolean isNeverReassigned() {
    return definitions.size() == 1
        && references.stream().noneMatch(ref -> ref.isWrite() && !ref.isInitializer());
  }

  /** Returns the function that the name stands for, if it stands for that one only. */
  public Optional<FunctionNode> onlyFunction() {
    if (!isNeverReassigned()) {
      return Optional.empty();
    }
    return onlyDefinition()
        .filter(definition -> definition.kind() == DefinitionKind.FUNCTION)
        .map(Definition::node)
        .or(this::onlyValue)
        .filter(FunctionNode.class::isInstance)
        .map(FunctionNode.class::cast);
  }

  /**
   * Returns the only value that the name ever has, if it is a variable that one expression as a
   * whole is given to.
   */
  public Optional<Expression> onlyValue() {
    return isNeverReassigned()
            && definitions.get(0).node() instanceof VariableDeclarator declarator
            && declarator.id() == definitions.get(0).name()
        ? Optional.ofNullable(declarator.init())
        : Optional.empty();
  }

  /** Returns whether a property of what the name stands for is assigned or deleted. */
  public boolean isChangedInside() {
    return changedInside;
  }

  void changeInside() {
    changedInside = true;
  }

  /** Returns whether the name can be used as this; that of {@code arguments} can be anything. */
  boolean can(Meaning meaning) {
    boolean any = meaning == Meaning.EITHER || definitions.isEmpty();
    return any || (meaning == Meaning.VALUE ? value : type);
  }

  void define(Definition definition) {
    definitions.add(definition);
    value |= definition.kind().isValue();
    type |= definition.kind().isType();
  }

  void refer(Reference reference) {
    references.add(reference);
  }

  @Override
  public String toString() {
    return name + " in " + scope;
  }
}
