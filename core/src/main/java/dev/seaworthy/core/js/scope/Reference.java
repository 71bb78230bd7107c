package dev.seaworthy.core.js.scope;

import dev.seaworthy.core.js.ast.Expression;
import dev.seaworthy.core.js.ast.Node;
import java.util.Optional;

/** One use of a name. Complete and unchanging once the analysis is done. */
public final class Reference {
  /** What happens to the value. */
  public enum Access {
    /** It is read. */
    READ,
    /** It is replaced. */
    WRITE,
    /** It is read and replaced, as by {@code +=}. */
    READ_WRITE
  }

  /** What the name can stand for where it is used. */
  public enum Meaning {
    /** A value. */
    VALUE,
    /** A type. */
    TYPE,
    /** Either, as in {@code export {x}}. */
    EITHER
  }

  private final Node identifier;
  private final String name;
  private final Scope from;
  private final Access access;
  private final Meaning meaning;
  private final Node written;
  private final boolean initializer;
  private Binding binding;
  private boolean dynamic;

  Reference(
      Node identifier,
      String name,
      Scope from,
      Access access,
      Meaning meaning,
      Node written,
      boolean initializer) {
    this.identifier = identifier;
    this.name = name;
    this.from = from;
    this.access = access;
    this.meaning = meaning;
    this.written = written;
    this.initializer = initializer;
  }

  /** Returns the node: an {@code Identifier} or a {@code JSXIdentifier}. */
  public Node identifier() {
    return identifier;
  }

  /** Returns the name. */
  public String name() {
    return name;
  }

  /** Returns the scope in which the name is used. */
  public Scope from() {
    return from;
  }

  /** Returns what happens to the value. */
  public Access access() {
    return access;
  }

  /** Returns what the name can stand for here. */
  public Meaning meaning() {
    return meaning;
  }

  /** Returns whether the value is read. */
  public boolean isRead() {
    return access != Access.WRITE;
  }

  /** Returns whether the value is replaced. */
  public boolean isWrite() {
    return access != Access.READ;
  }

  /** Returns whether the use is gone at run time. */
  public boolean isTypeOnly() {
    return meaning == Meaning.TYPE;
  }

  /** Returns whether this is the write of a declaration's own value or default. */
  public boolean isInitializer() {
    return initializer;
  }

  /**
   * Returns the expression whose value, or a part of it, is written; empty for a read and for
   * {@code ++}.
   */
  public Optional<Expression> written() {
    return written instanceof Expression expression ? Optional.of(expression) : Optional.empty();
  }

  /** Returns what the name resolves to; empty for a global and within {@code with}. */
  public Optional<Binding> binding() {
    return Optional.ofNullable(binding);
  }

  /** Returns whether the name may be a property of the object of a {@code with} statement. */
  public boolean isDynamic() {
    return dynamic;
  }

  void leaveToRunTime() {
    dynamic = true;
  }

  void resolve(Binding found) {
    binding = found;
    found.refer(this);
  }

  @Override
  public String toString() {
    return name + "@" + identifier.start();
  }
}
