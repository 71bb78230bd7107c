package dev.seaworthy.core.sql;

import dev.seaworthy.core.source.Span;
import java.util.List;

/**
 * {@code GRANT} or {@code REVOKE} on objects.
 *
 * @param revoke whether the privileges are taken away
 * @param privileges the privileges in upper case; {@code ALL} stands for all. Privileges on single
 *     columns are left out
 * @param target what they are about
 * @param roles the roles in lower case
 */
public record Grant(
    Span span, boolean revoke, List<String> privileges, GrantTarget target, List<String> roles)
    implements SqlStatement {
  /** Copies the lists. */
  public Grant {
    privileges = List.copyOf(privileges);
    roles = List.copyOf(roles);
  }

  @Override
  public String kind() {
    return revoke ? "REVOKE" : "GRANT";
  }
}
