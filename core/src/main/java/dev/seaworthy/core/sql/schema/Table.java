package dev.seaworthy.core.sql.schema;

import dev.seaworthy.core.source.Location;
import dev.seaworthy.core.sql.Constraint;
import dev.seaworthy.core.sql.ObjectName;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/**
 * A table as the migrations leave it. Immutable.
 *
 * @param name its name with its schema
 * @param kind where its rows live
 * @param created the name in the {@code CREATE TABLE}; empty for a table that migrations only refer
 *     to
 * @param columns the columns that migrations show
 * @param columnsKnown whether these are all; false also for a table that is made out of a query
 * @param constraints the keys and checks
 * @param indexes the indexes, those of keys included
 * @param rowSecurity whether its policies are enforced
 * @param policies the policies, in order of their creation
 * @param triggers the triggers, in order of their creation
 * @param privileges what roles may do with it
 * @param columnPrivileges what roles may do with single columns, by column
 * @param partitionOf the table that this is a partition of
 */
public record Table(
    ObjectName name,
    Kind kind,
    Optional<Location> created,
    List<Column> columns,
    boolean columnsKnown,
    List<TableConstraint> constraints,
    List<Index> indexes,
    RowSecurity rowSecurity,
    List<Policy> policies,
    List<Trigger> triggers,
    Privileges privileges,
    SortedMap<String, Privileges> columnPrivileges,
    Optional<ObjectName> partitionOf) {
  /** Where the rows of a table live. */
  public enum Kind {
    /** In the table. */
    PLAIN,
    /** In its partitions. */
    PARTITIONED,
    /** In another server. */
    FOREIGN
  }

  /** Takes copies. */
  public Table {
    columns = List.copyOf(columns);
    constraints = List.copyOf(constraints);
    indexes = List.copyOf(indexes);
    policies = List.copyOf(policies);
    triggers = List.copyOf(triggers);
    columnPrivileges = Collections.unmodifiableSortedMap(new TreeMap<>(columnPrivileges));
  }

  /** Returns a table without anything in it, or one of which nothing else is known. */
  static Table empty(
      ObjectName name,
      Kind kind,
      Optional<Location> created,
      RowSecurity rowSecurity,
      Privileges privileges) {
    return new Table(
        name,
        kind,
        created,
        List.of(),
        created.isPresent(),
        List.of(),
        List.of(),
        rowSecurity,
        List.of(),
        List.of(),
        privileges,
        new TreeMap<>(),
        Optional.empty());
  }

  /**
   * Returns a table that no migration speaks of: something else shows what it looks like, nothing
   * whether its policies are enforced.
   */
  public static Table seen(
      ObjectName name,
      List<Column> columns,
      List<TableConstraint> constraints,
      List<Index> indexes) {
    return new Table(
        name,
        Kind.PLAIN,
        Optional.empty(),
        columns,
        true,
        constraints,
        indexes,
        RowSecurity.UNKNOWN,
        List.of(),
        List.of(),
        Privileges.NONE,
        new TreeMap<>(),
        Optional.empty());
  }

  /** Returns whether a role of the Data API may read or write the table. */
  public boolean isReachable(String role) {
    return List.of("SELECT", "INSERT", "UPDATE", "DELETE").stream()
        .anyMatch(privilege -> privileges.allows(role, privilege));
  }

  /** Returns a column by its name. */
  public Optional<Column> column(String columnName) {
    return columns.stream().filter(column -> column.name().equals(columnName)).findFirst();
  }

  /** Returns the columns of the primary key; none without one. */
  public List<String> primaryKey() {
    return constraints.stream()
        .filter(constraint -> constraint.kind() == Constraint.Kind.PRIMARY_KEY)
        .findFirst()
        .map(TableConstraint::columns)
        .orElse(List.of());
  }

  Optional<Policy> policy(String policyName) {
    return policies.stream().filter(policy -> policy.name().equals(policyName)).findFirst();
  }

  Table mapColumn(String column, UnaryOperator<Column> change) {
    return withColumns(
        columns.stream().map(c -> c.name().equals(column) ? change.apply(c) : c).toList());
  }

  Table renamed(ObjectName newName) {
    return new Table(
        newName,
        kind,
        created,
        columns,
        columnsKnown,
        constraints,
        indexes,
        rowSecurity,
        policies,
        triggers,
        privileges,
        columnPrivileges,
        partitionOf);
  }

  Table withColumns(List<Column> newColumns) {
    return new Table(
        name,
        kind,
        created,
        newColumns,
        columnsKnown,
        constraints,
        indexes,
        rowSecurity,
        policies,
        triggers,
        privileges,
        columnPrivileges,
        partitionOf);
  }

  Table withColumnsUnknown() {
    return new Table(
        name,
        kind,
        created,
        columns,
        false,
        constraints,
        indexes,
        rowSecurity,
        policies,
        triggers,
        privileges,
        columnPrivileges,
        partitionOf);
  }

  Table withConstraints(List<TableConstraint> newConstraints) {
    return new Table(
        name,
        kind,
        created,
        columns,
        columnsKnown,
        newConstraints,
        indexes,
        rowSecurity,
        policies,
        triggers,
        privileges,
        columnPrivileges,
        partitionOf);
  }

  Table withIndexes(List<Index> newIndexes) {
    return new Table(
        name,
        kind,
        created,
        columns,
        columnsKnown,
        constraints,
        newIndexes,
        rowSecurity,
        policies,
        triggers,
        privileges,
        columnPrivileges,
        partitionOf);
  }

  Table withRowSecurity(RowSecurity newRowSecurity) {
    return new Table(
        name,
        kind,
        created,
        columns,
        columnsKnown,
        constraints,
        indexes,
        newRowSecurity,
        policies,
        triggers,
        privileges,
        columnPrivileges,
        partitionOf);
  }

  Table withPolicies(List<Policy> newPolicies) {
    return new Table(
        name,
        kind,
        created,
        columns,
        columnsKnown,
        constraints,
        indexes,
        rowSecurity,
        newPolicies,
        triggers,
        privileges,
        columnPrivileges,
        partitionOf);
  }

  Table withTriggers(List<Trigger> newTriggers) {
    return new Table(
        name,
        kind,
        created,
        columns,
        columnsKnown,
        constraints,
        indexes,
        rowSecurity,
        policies,
        newTriggers,
        privileges,
        columnPrivileges,
        partitionOf);
  }

  Table withPrivileges(Privileges newPrivileges) {
    return new Table(
        name,
        kind,
        created,
        columns,
        columnsKnown,
        constraints,
        indexes,
        rowSecurity,
        policies,
        triggers,
        newPrivileges,
        columnPrivileges,
        partitionOf);
  }

  Table withColumnPrivileges(SortedMap<String, Privileges> newColumnPrivileges) {
    return new Table(
        name,
        kind,
        created,
        columns,
        columnsKnown,
        constraints,
        indexes,
        rowSecurity,
        policies,
        triggers,
        privileges,
        newColumnPrivileges,
        partitionOf);
  }

  Table withPartitionOf(Optional<ObjectName> newPartitionOf) {
    return new Table(
        name,
        kind,
        created,
        columns,
        columnsKnown,
        constraints,
        indexes,
        rowSecurity,
        policies,
        triggers,
        privileges,
        columnPrivileges,
        newPartitionOf);
  }
}
