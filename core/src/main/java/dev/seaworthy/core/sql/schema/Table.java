package dev.seaworthy.core.sql.schema;

import dev.seaworthy.core.source.Location;
import dev.seaworthy.core.sql.Constraint;
import dev.seaworthy.core.sql.ObjectName;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
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
    return changed(to -> to.name = newName);
  }

  Table withColumns(List<Column> newColumns) {
    return changed(to -> to.columns = newColumns);
  }

  Table withColumnsUnknown() {
    return changed(to -> to.columnsKnown = false);
  }

  Table withConstraints(List<TableConstraint> newConstraints) {
    return changed(to -> to.constraints = newConstraints);
  }

  Table withIndexes(List<Index> newIndexes) {
    return changed(to -> to.indexes = newIndexes);
  }

  Table withRowSecurity(RowSecurity newRowSecurity) {
    return changed(to -> to.rowSecurity = newRowSecurity);
  }

  Table withPolicies(List<Policy> newPolicies) {
    return changed(to -> to.policies = newPolicies);
  }

  Table withTriggers(List<Trigger> newTriggers) {
    return changed(to -> to.triggers = newTriggers);
  }

  Table withPrivileges(Privileges newPrivileges) {
    return changed(to -> to.privileges = newPrivileges);
  }

  Table withColumnPrivileges(SortedMap<String, Privileges> newColumnPrivileges) {
    return changed(to -> to.columnPrivileges = newColumnPrivileges);
  }

  Table withPartitionOf(Optional<ObjectName> newPartitionOf) {
    return changed(to -> to.partitionOf = newPartitionOf);
  }

  private Table changed(Consumer<Draft> change) {
    Draft draft = new Draft(this);
    change.accept(draft);
    return draft.done();
  }

  /** The table that a change makes of another one. */
  private static final class Draft {
    private final Kind kind;
    private final Optional<Location> created;
    private ObjectName name;
    private List<Column> columns;
    private boolean columnsKnown;
    private List<TableConstraint> constraints;
    private List<Index> indexes;
    private RowSecurity rowSecurity;
    private List<Policy> policies;
    private List<Trigger> triggers;
    private Privileges privileges;
    private SortedMap<String, Privileges> columnPrivileges;
    private Optional<ObjectName> partitionOf;

    Draft(Table from) {
      this.kind = from.kind;
      this.created = from.created;
      this.name = from.name;
      this.columns = from.columns;
      this.columnsKnown = from.columnsKnown;
      this.constraints = from.constraints;
      this.indexes = from.indexes;
      this.rowSecurity = from.rowSecurity;
      this.policies = from.policies;
      this.triggers = from.triggers;
      this.privileges = from.privileges;
      this.columnPrivileges = from.columnPrivileges;
      this.partitionOf = from.partitionOf;
    }

    Table done() {
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
          partitionOf);
    }
  }
}
