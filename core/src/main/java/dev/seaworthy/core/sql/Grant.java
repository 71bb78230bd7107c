package dev.seaworthy.core.sql;

import dev.seaworthy.core.source.Span;
import java.util.List;
import java.util.Map;

/**
 * {@code GRANT} or {@code REVOKE} on objects.
 *
 * @param revoke whether the privileges are taken away
 * @param privileges the privileges in upper case; {@code ALL} stands for all
 * @param columnPrivileges the privileges on single columns: privilege and columns
 * @param target what they are about
 * @param roles the roles in lower case
 */
public record Grant(
    Span span,
    boolean revoke,
    List<String> privileges,
    Map<String, List<String>> columnPrivileges,
    GrantTarget target,
    List<String> roles)
    implements SqlStatement {
  /** Takes copies. */
  public Grant {
    columnPrivileges = Map.copyOf(columnPrivileges);
    privileges = List.copyOf(privileges);
    roles = List.copyOf(roles);
  }

  @Override
  public String kind() {
    return revoke ? "REVOKE" : "GRANT";
  }
}
