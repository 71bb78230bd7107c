package dev.seaworthy.core.sql;

import java.util.List;

/**
 * The objects of a grant.
 *
 * @param kind the kind of objects: {@code TABLES}, {@code SCHEMA}, {@code FUNCTIONS}, or another
 *     word of the statement in upper case
 * @param objects the objects that are named; none where all of a schema are meant
 * @param schemas the schemas whose objects are all meant
 * @param functions the functions that are named
 */
public record GrantTarget(
    String kind,
    List<ObjectName> objects,
    List<String> schemas,
    List<FunctionSignature> functions) {
  /** Copies the lists. */
  public GrantTarget {
    objects = List.copyOf(objects);
    schemas = List.copyOf(schemas);
    functions = List.copyOf(functions);
  }
}
