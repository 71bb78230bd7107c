package dev.seaworthy.core.sql.schema;

import dev.seaworthy.core.source.Location;
import dev.seaworthy.core.sql.ObjectName;
import java.util.List;
import java.util.Optional;

/**
 * A function as the migrations leave it.
 *
 * @param name its name with its schema
 * @param argumentTypes the types of its input arguments as they are written
 * @param language its language
 * @param securityDefiner whether it runs with the rights of its owner
 * @param searchPath the schemas of {@code SET search_path}; empty where it is not set
 * @param body its text, empty where it is not in the migration
 * @param source the statement that created it
 */
public record Function(
    ObjectName name,
    List<String> argumentTypes,
    String language,
    boolean securityDefiner,
    Optional<List<String>> searchPath,
    Optional<String> body,
    Location source) {

  /** Copies the list. */
  public Function {
    argumentTypes = List.copyOf(argumentTypes);
  }

  /** Returns the name with the types, such as {@code public.f(uuid, text)}. */
  public String signature() {
    return name + "(" + String.join(", ", argumentTypes) + ")";
  }
}
