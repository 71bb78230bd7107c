package dev.seaworthy.core.sql.schema;

import dev.seaworthy.core.source.Location;
import dev.seaworthy.core.sql.Constraint;
import dev.seaworthy.core.sql.ObjectName;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * A table as the migrations leave it. Immutable.
 *
 * @param name its name with its schema
 * @param created the name in the {@code CREATE TABLE}; empty for a table that migrations only refer
 *     to
 * @param columns the columns that migrations show
 * @param constraints the keys and checks
 * @param rowSecurity whether its policies are enforced
 * @param policies the policies, in order of their creation
 * @param privileges what roles may do with it
 * @param partitionOf the table that this is a partition of
 */
public record Table(
    ObjectName name,
    Optional<Location> created,
    List<Column> columns,
    List<Constraint> constraints,
    RowSecurity rowSecurity,
    List<Policy> policies,
    Privileges privileges,
    Optional<ObjectName> partitionOf) {

  /** Copies the lists. */
  public Table {
    columns = List.copyOf(columns);
    constraints = List.copyOf(constraints);
    policies = List.copyOf(policies);
  }

  /** Returns whether a role of the Data API may read or write the table. */
  public boolean isReachable(String role) {
    return List.of("SELECT", "INSERT", "UPDATE", "DELETE").stream()
        .anyMatch(privilege -> privileges.allows(role, privilege));
  }

  Optional<Policy> policy(String policyName) {
    return policies.stream().filter(policy -> policy.name().equals(policyName)).findFirst();
  }

  Table renamed(ObjectName newName) {
    return new Table(
        newName, created, columns, constraints, rowSecurity, policies, privileges, partitionOf);
  }

  Table withColumns(List<Column> newColumns) {
    return new Table(
        name, created, newColumns, constraints, rowSecurity, policies, privileges, partitionOf);
  }

  Table mapColumn(String column, UnaryOperator<Column> change) {
    return withColumns(
        columns.stream().map(c -> c.name().equals(column) ? change.apply(c) : c).toList());
  }

  Table withConstraints(List<Constraint> newConstraints) {
    return new Table(
        name, created, columns, newConstraints, rowSecurity, policies, privileges, partitionOf);
  }

  Table withRowSecurity(RowSecurity newRowSecurity) {
    return new Table(
        name, created, columns, constraints, newRowSecurity, policies, privileges, partitionOf);
  }

  Table withPolicies(List<Policy> newPolicies) {
    return new Table(
        name, created, columns, constraints, rowSecurity, newPolicies, privileges, partitionOf);
  }

  Table withPrivileges(Privileges newPrivileges) {
    return new Table(
        name, created, columns, constraints, rowSecurity, policies, newPrivileges, partitionOf);
  }

  Table asPartitionOf(ObjectName parent) {
    return new Table(
        name,
        created,
        columns,
        constraints,
        rowSecurity,
        policies,
        privileges,
        Optional.of(parent));
  }
}
