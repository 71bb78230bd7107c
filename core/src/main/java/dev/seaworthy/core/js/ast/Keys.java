package dev.seaworthy.core.js.ast;

import dev.seaworthy.core.js.ast.Expression.Identifier;
import dev.seaworthy.core.js.ast.Literal.StringLiteral;
import java.util.Optional;

/** The keys of properties. */
final class Keys {
  private Keys() {}

  /** Returns what a key says, written as a name or as a string; empty for any other. */
  static Optional<String> nameOf(Expression key, boolean computed) {
    if (key instanceof Identifier name) {
      return computed ? Optional.empty() : Optional.of(name.name());
    }
    return key instanceof StringLiteral text ? Optional.of(text.value()) : Optional.empty();
  }
}
