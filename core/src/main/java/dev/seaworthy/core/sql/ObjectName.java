package dev.seaworthy.core.sql;

import java.util.Comparator;
import java.util.Objects;

/**
 * The name of a table, view, function or type, folded as PostgreSQL does: lower case unless quoted,
 * cut at 63 bytes.
 *
 * @param schema the schema, or null where the search path decides
 * @param name the name within the schema
 */
public record ObjectName(String schema, String name) implements Comparable<ObjectName> {
  private static final Comparator<ObjectName> ORDER =
      Comparator.comparing(
              ObjectName::schema, Comparator.nullsFirst(Comparator.<String>naturalOrder()))
          .thenComparing(ObjectName::name);

  /** Requires a name. */
  public ObjectName {
    Objects.requireNonNull(name);
  }

  /** Returns a name that the search path resolves. */
  public static ObjectName unqualified(String name) {
    return new ObjectName(null, name);
  }

  /** Returns this name in a schema. */
  public ObjectName in(String otherSchema) {
    return new ObjectName(otherSchema, name);
  }

  /** Returns another name in the same schema. */
  public ObjectName renamed(String otherName) {
    return new ObjectName(schema, otherName);
  }

  /** Returns the name as statements write it, with quotes where it needs them. */
  public String quoted() {
    String quotedName = Literals.quotedIdentifier(name);
    return schema == null ? quotedName : Literals.quotedIdentifier(schema) + "." + quotedName;
  }

  @Override
  public int compareTo(ObjectName other) {
    return ORDER.compare(this, other);
  }

  /** Returns {@code schema.name}, or the name alone where there is no schema. */
  @Override
  public String toString() {
    return schema == null ? name : schema + "." + name;
  }
}
