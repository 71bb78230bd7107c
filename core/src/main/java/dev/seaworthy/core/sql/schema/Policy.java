package dev.seaworthy.core.sql.schema;

import dev.seaworthy.core.source.Location;
import dev.seaworthy.core.sql.AlterPolicy;
import dev.seaworthy.core.sql.Literals;
import dev.seaworthy.core.sql.ObjectName;
import java.util.List;
import java.util.Optional;

/**
 * A policy of a table.
 *
 * @param name its name
 * @param permissive whether it opens rows; a restrictive one closes them
 * @param command {@code ALL}, {@code SELECT}, {@code INSERT}, {@code UPDATE} or {@code DELETE}
 * @param roles whom it is for; {@code public} for every role
 * @param using the condition on rows that exist, as it is written
 * @param check the condition on rows that are written, as it is written
 * @param source the statement that created it
 */
public record Policy(
    String name,
    boolean permissive,
    String command,
    List<String> roles,
    Optional<String> using,
    Optional<String> check,
    Location source) {

  /** Copies the list. */
  public Policy {
    roles = List.copyOf(roles);
  }

  /** Returns what names the policy in statements, such as {@code policy "all" on public.notes}. */
  public String quoted(ObjectName table) {
    return "policy " + Literals.quotedIdentifier(name) + " on " + table.quoted();
  }

  Policy altered(AlterPolicy alter) {
    return new Policy(
        alter.newName().orElse(name),
        permissive,
        command,
        alter.roles().isEmpty() ? roles : alter.roles(),
        alter.using().map(fragment -> fragment.text()).or(() -> using),
        alter.check().map(fragment -> fragment.text()).or(() -> check),
        source);
  }
}
