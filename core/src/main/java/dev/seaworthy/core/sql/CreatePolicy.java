package dev.seaworthy.core.sql;

import dev.seaworthy.core.source.Span;
import java.util.List;
import java.util.Optional;

/**
 * {@code CREATE POLICY}.
 *
 * @param name the policy
 * @param table the table that it guards
 * @param permissive false for {@code AS RESTRICTIVE}
 * @param command {@code ALL}, {@code SELECT}, {@code INSERT}, {@code UPDATE} or {@code DELETE}
 * @param roles the roles; {@code public} where none is written
 * @param using the condition on rows that exist
 * @param check the condition on rows that are written
 */
public record CreatePolicy(
    Span span,
    String name,
    ObjectName table,
    boolean permissive,
    String command,
    List<String> roles,
    Optional<Fragment> using,
    Optional<Fragment> check)
    implements SqlStatement {
  /** Copies the list. */
  public CreatePolicy {
    roles = List.copyOf(roles);
  }

  @Override
  public String kind() {
    return "CREATE POLICY";
  }
}
