package dev.seaworthy.core.sql;

import dev.seaworthy.core.source.Span;
import java.util.List;
import java.util.Optional;

/**
 * {@code CREATE TYPE} or {@code CREATE DOMAIN}.
 *
 * @param name the type
 * @param domain whether it is a domain
 * @param labels the values of an enumeration, in order; empty for another type
 */
public record CreateType(Span span, ObjectName name, boolean domain, Optional<List<String>> labels)
    implements SqlStatement {
  @Override
  public String kind() {
    return domain ? "CREATE DOMAIN" : "CREATE TYPE";
  }
}
