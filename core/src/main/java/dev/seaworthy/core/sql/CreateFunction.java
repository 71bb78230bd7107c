package dev.seaworthy.core.sql;

import dev.seaworthy.core.source.Span;
import java.util.List;
import java.util.Optional;

/**
 * {@code CREATE FUNCTION} or {@code CREATE PROCEDURE}.
 *
 * @param name the function
 * @param arguments its arguments, those of {@code RETURNS TABLE} left out
 * @param orReplace whether an existing function is replaced, its options included
 * @param returns the type of its result as it is written, {@code table} for rows; empty for a
 *     procedure and where the arguments say
 * @param language the language in lower case; {@code sql} where none is written
 * @param securityDefiner whether it runs with the rights of its owner
 * @param searchPath the schemas of {@code SET search_path}; empty where it is not set
 * @param body the body without its quotes; empty for a body in another file
 */
public record CreateFunction(
    Span span,
    ObjectName name,
    List<FunctionArgument> arguments,
    boolean orReplace,
    Optional<String> returns,
    String language,
    boolean securityDefiner,
    Optional<List<String>> searchPath,
    Optional<Fragment> body)
    implements SqlStatement {
  /** Copies the list. */
  public CreateFunction {
    arguments = List.copyOf(arguments);
  }

  @Override
  public String kind() {
    return "CREATE FUNCTION";
  }
}
