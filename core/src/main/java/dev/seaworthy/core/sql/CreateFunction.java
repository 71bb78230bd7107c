package dev.seaworthy.core.sql;

import dev.seaworthy.core.source.Span;
import java.util.List;
import java.util.Optional;

/**
 * {@code CREATE FUNCTION} or {@code CREATE PROCEDURE}.
 *
 * @param name the function
 * @param argumentTypes the types of its input arguments
 * @param orReplace whether an existing function is replaced, its options included
 * @param language the language in lower case; {@code sql} where none is written
 * @param securityDefiner whether it runs with the rights of its owner
 * @param searchPath the schemas of {@code SET search_path}; empty where it is not set
 * @param body the body without its quotes; empty for a body in another file
 */
public record CreateFunction(
    Span span,
    ObjectName name,
    List<String> argumentTypes,
    boolean orReplace,
    String language,
    boolean securityDefiner,
    Optional<List<String>> searchPath,
    Optional<Fragment> body)
    implements SqlStatement {
  /** Copies the list. */
  public CreateFunction {
    argumentTypes = List.copyOf(argumentTypes);
  }

  @Override
  public String kind() {
    return "CREATE FUNCTION";
  }
}
