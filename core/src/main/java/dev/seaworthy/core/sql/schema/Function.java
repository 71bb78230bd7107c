package dev.seaworthy.core.sql.schema;

import dev.seaworthy.core.source.Location;
import dev.seaworthy.core.sql.FunctionArgument;
import dev.seaworthy.core.sql.Literals;
import dev.seaworthy.core.sql.ObjectName;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A function as the migrations leave it.
 *
 * @param name its name with its schema
 * @param arguments its arguments, types as PostgreSQL prints them
 * @param returns the type of its result as it is written; empty where the arguments say
 * @param language its language
 * @param securityDefiner whether it runs with the rights of its owner
 * @param searchPath the schemas of {@code SET search_path}; empty where it is not set
 * @param body its text, empty where it is not in the migration
 * @param privileges who may call it; {@code public} stands for every role
 * @param source the statement that created it
 */
public record Function(
    ObjectName name,
    List<FunctionArgument> arguments,
    Optional<String> returns,
    String language,
    boolean securityDefiner,
    Optional<List<String>> searchPath,
    Optional<String> body,
    Privileges privileges,
    Location source) {

  /** Copies the list. */
  public Function {
    arguments = List.copyOf(arguments);
  }

  /** Returns the types of the values that a call passes. */
  public List<String> argumentTypes() {
    return arguments.stream()
        .filter(FunctionArgument::isInput)
        .map(FunctionArgument::type)
        .toList();
  }

  /** Returns the name with the types, such as {@code public.f(uuid, text)}. */
  public String signature() {
    return name + "(" + String.join(", ", argumentTypes()) + ")";
  }

  /** Returns the arguments as {@code pg_get_function_identity_arguments} prints them. */
  public String identityArguments() {
    return arguments.stream().map(Function::printed).collect(Collectors.joining(", "));
  }

  private static String printed(FunctionArgument argument) {
    String mode =
        argument.mode().equals("in") ? "" : argument.mode().toUpperCase(Locale.ROOT) + " ";
    return mode
        + argument.name().map(name -> Literals.quotedIdentifier(name) + " ").orElse("")
        + argument.type();
  }

  /** Returns whether a call with this many values can mean this function. */
  boolean accepts(int values) {
    long inputs = arguments.stream().filter(FunctionArgument::isInput).count();
    long optional = arguments.stream().filter(a -> a.isInput() && a.hasDefault()).count();
    boolean variadic = arguments.stream().anyMatch(a -> a.mode().equals("variadic"));
    return values >= inputs - optional - (variadic ? 1 : 0) && (variadic || values <= inputs);
  }

  /** Returns whether a role may call it. */
  public boolean isCallableBy(String role) {
    return privileges.allows(role, "EXECUTE");
  }

  Function withArguments(List<FunctionArgument> newArguments) {
    return new Function(
        name,
        newArguments,
        returns,
        language,
        securityDefiner,
        searchPath,
        body,
        privileges,
        source);
  }

  Function named(ObjectName newName) {
    return new Function(
        newName,
        arguments,
        returns,
        language,
        securityDefiner,
        searchPath,
        body,
        privileges,
        source);
  }

  Function withPrivileges(Privileges newPrivileges) {
    return new Function(
        name,
        arguments,
        returns,
        language,
        securityDefiner,
        searchPath,
        body,
        newPrivileges,
        source);
  }

  Function altered(Optional<Boolean> definer, Optional<List<String>> newSearchPath) {
    return new Function(
        name,
        arguments,
        returns,
        language,
        definer.orElse(securityDefiner),
        newSearchPath,
        body,
        privileges,
        source);
  }
}
