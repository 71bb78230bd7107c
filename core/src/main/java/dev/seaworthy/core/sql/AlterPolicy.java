package dev.seaworthy.core.sql;

import dev.seaworthy.core.source.Span;
import java.util.List;
import java.util.Optional;

/**
 * {@code ALTER POLICY}: what is not written stays.
 *
 * @param name the policy
 * @param table the table that it guards
 * @param newName the new name
 * @param roles the new roles; empty where they stay
 * @param using the new condition on rows that exist
 * @param check the new condition on rows that are written
 */
public record AlterPolicy(
    Span span,
    String name,
    ObjectName table,
    Optional<String> newName,
    List<String> roles,
    Optional<Fragment> using,
    Optional<Fragment> check)
    implements SqlStatement {
  /** Copies the list. */
  public AlterPolicy {
    roles = List.copyOf(roles);
  }

  @Override
  public String kind() {
    return "ALTER POLICY";
  }
}
