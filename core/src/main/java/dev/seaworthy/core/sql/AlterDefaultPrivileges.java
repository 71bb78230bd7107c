package dev.seaworthy.core.sql;

import dev.seaworthy.core.source.Span;
import java.util.List;

/**
 * {@code ALTER DEFAULT PRIVILEGES}.
 *
 * @param revoke whether the privileges are taken away
 * @param privileges the privileges in upper case; {@code ALL} stands for all
 * @param objectKind {@code TABLES}, {@code FUNCTIONS} and so on
 * @param schemas the schemas; none stands for all
 * @param roles the roles that get or lose the privileges
 * @param creators the roles whose new objects are meant; none stands for the current one
 */
public record AlterDefaultPrivileges(
    Span span,
    boolean revoke,
    List<String> privileges,
    String objectKind,
    List<String> schemas,
    List<String> roles,
    List<String> creators)
    implements SqlStatement {
  /** Copies the lists. */
  public AlterDefaultPrivileges {
    privileges = List.copyOf(privileges);
    schemas = List.copyOf(schemas);
    roles = List.copyOf(roles);
    creators = List.copyOf(creators);
  }

  @Override
  public String kind() {
    return "ALTER DEFAULT PRIVILEGES";
  }
}
