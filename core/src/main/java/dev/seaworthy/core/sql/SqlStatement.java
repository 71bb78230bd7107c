package dev.seaworthy.core.sql;

import dev.seaworthy.core.source.Span;
import java.util.List;
import java.util.Optional;

/** One statement of a script. Immutable, and holds nothing but values and spans. */
public sealed interface SqlStatement
    permits SqlStatement.CreateTable,
        SqlStatement.AlterTable,
        SqlStatement.CreatePolicy,
        SqlStatement.AlterPolicy,
        SqlStatement.DropPolicy,
        SqlStatement.CreateSchema,
        SqlStatement.CreateView,
        SqlStatement.AlterView,
        SqlStatement.DropObjects,
        SqlStatement.DropFunctions,
        SqlStatement.CreateFunction,
        SqlStatement.CreateEventTrigger,
        SqlStatement.CreateIndex,
        SqlStatement.Grant,
        SqlStatement.AlterDefaultPrivileges,
        SqlStatement.DoBlock,
        SqlStatement.SetVariable,
        SqlStatement.SelectCall,
        OpaqueStatement {

  /** Returns where the statement stands, without its semicolon. */
  Span span();

  /** Returns the leading key words, such as {@code CREATE TABLE}. */
  String kind();

  /**
   * {@code CREATE TABLE}.
   *
   * @param name the table
   * @param nameSpan where the name stands
   * @param ifNotExists whether an existing table is left alone
   * @param temporary whether the table lives in the session's own schema
   * @param columns the columns that are written out
   * @param constraints the constraints of columns and table
   * @param like the tables whose columns are copied
   * @param partitionOf the table that this is a partition of
   * @param partitioned whether the table has partitions itself
   * @param asQuery whether the columns come from a query
   */
  record CreateTable(
      Span span,
      ObjectName name,
      Span nameSpan,
      boolean ifNotExists,
      boolean temporary,
      List<ColumnDefinition> columns,
      List<Constraint> constraints,
      List<ObjectName> like,
      Optional<ObjectName> partitionOf,
      boolean partitioned,
      boolean asQuery)
      implements SqlStatement {
    /** Copies the lists. */
    public CreateTable {
      columns = List.copyOf(columns);
      constraints = List.copyOf(constraints);
      like = List.copyOf(like);
    }

    @Override
    public String kind() {
      return "CREATE TABLE";
    }
  }

  /**
   * A column as it is declared.
   *
   * @param name the name
   * @param type the type as it is written, in lower case and single spaces; empty where a query
   *     gives it
   * @param notNull whether {@code NOT NULL} or a primary key is declared on the column
   * @param hasDefault whether a default, a generated value or an identity is declared
   * @param span where the definition stands
   */
  record ColumnDefinition(
      String name, String type, boolean notNull, boolean hasDefault, Span span) {}

  /**
   * A constraint of a table.
   *
   * @param kind what it demands
   * @param name its name, empty where PostgreSQL makes one up
   * @param columns the columns; empty for a check
   * @param references the table that a foreign key points to
   * @param referencedColumns the columns there; empty for its primary key
   * @param span where it stands
   */
  record Constraint(
      Kind kind,
      Optional<String> name,
      List<String> columns,
      Optional<ObjectName> references,
      List<String> referencedColumns,
      Span span) {
    /** What a constraint demands. */
    public enum Kind {
      /** {@code PRIMARY KEY}. */
      PRIMARY_KEY,
      /** {@code UNIQUE}. */
      UNIQUE,
      /** {@code CHECK}. */
      CHECK,
      /** {@code FOREIGN KEY} or {@code REFERENCES}. */
      FOREIGN_KEY,
      /** {@code EXCLUDE}. */
      EXCLUDE
    }

    /** Copies the lists. */
    public Constraint {
      columns = List.copyOf(columns);
      referencedColumns = List.copyOf(referencedColumns);
    }
  }

  /**
   * {@code ALTER TABLE}.
   *
   * @param name the table
   * @param ifExists whether a missing table is no error
   * @param actions what is changed, in order
   */
  record AlterTable(Span span, ObjectName name, boolean ifExists, List<TableAction> actions)
      implements SqlStatement {
    /** Copies the list. */
    public AlterTable {
      actions = List.copyOf(actions);
    }

    @Override
    public String kind() {
      return "ALTER TABLE";
    }
  }

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
  record CreatePolicy(
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
  record AlterPolicy(
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

  /** {@code DROP POLICY}. */
  record DropPolicy(Span span, String name, ObjectName table, boolean ifExists)
      implements SqlStatement {
    @Override
    public String kind() {
      return "DROP POLICY";
    }
  }

  /** {@code CREATE SCHEMA}. */
  record CreateSchema(Span span, String name, boolean ifNotExists) implements SqlStatement {
    @Override
    public String kind() {
      return "CREATE SCHEMA";
    }
  }

  /**
   * {@code CREATE VIEW} or {@code CREATE MATERIALIZED VIEW}.
   *
   * @param name the view
   * @param orReplace whether an existing view is replaced, its options included
   * @param ifNotExists whether an existing view is left alone
   * @param materialized whether the rows are stored
   * @param temporary whether the view lives in the session's own schema
   * @param securityInvoker whether the rights of the reader apply instead of the owner's
   * @param query the query
   */
  record CreateView(
      Span span,
      ObjectName name,
      boolean orReplace,
      boolean ifNotExists,
      boolean materialized,
      boolean temporary,
      boolean securityInvoker,
      Fragment query)
      implements SqlStatement {
    @Override
    public String kind() {
      return materialized ? "CREATE MATERIALIZED VIEW" : "CREATE VIEW";
    }
  }

  /**
   * {@code ALTER VIEW}.
   *
   * @param name the view
   * @param newName the name after {@code RENAME TO}
   * @param newSchema the schema after {@code SET SCHEMA}
   * @param securityInvoker the value after {@code SET (security_invoker = …)}
   */
  record AlterView(
      Span span,
      ObjectName name,
      Optional<String> newName,
      Optional<String> newSchema,
      Optional<Boolean> securityInvoker)
      implements SqlStatement {
    @Override
    public String kind() {
      return "ALTER VIEW";
    }
  }

  /**
   * {@code DROP} of tables, views, schemas and other named objects.
   *
   * @param objectKind the key words between {@code DROP} and the names, such as {@code TABLE}
   * @param names what is dropped; of a schema the name alone
   * @param ifExists whether a missing object is no error
   * @param cascade whether what depends on it goes too
   */
  record DropObjects(
      Span span, String objectKind, List<ObjectName> names, boolean ifExists, boolean cascade)
      implements SqlStatement {
    /** Copies the list. */
    public DropObjects {
      names = List.copyOf(names);
    }

    @Override
    public String kind() {
      return "DROP " + objectKind;
    }
  }

  /** {@code DROP FUNCTION}. */
  record DropFunctions(Span span, List<FunctionSignature> functions, boolean ifExists)
      implements SqlStatement {
    /** Copies the list. */
    public DropFunctions {
      functions = List.copyOf(functions);
    }

    @Override
    public String kind() {
      return "DROP FUNCTION";
    }
  }

  /**
   * A function as statements name it.
   *
   * @param name the function
   * @param argumentTypes the types of its input arguments, or empty where no list is written
   */
  record FunctionSignature(ObjectName name, Optional<List<String>> argumentTypes) {}

  /**
   * {@code CREATE FUNCTION} or {@code CREATE PROCEDURE}.
   *
   * @param name the function
   * @param argumentTypes the types of its input arguments
   * @param orReplace whether an existing function is replaced, its options included
   * @param language the language in lower case; {@code sql} where none is written
   * @param securityDefiner whether it runs with the rights of its owner
   * @param searchPath the schemas of {@code SET search_path}; empty where it is not set
   * @param body the body without its quotes; empty for a body in another file
   */
  record CreateFunction(
      Span span,
      ObjectName name,
      List<String> argumentTypes,
      boolean orReplace,
      String language,
      boolean securityDefiner,
      Optional<List<String>> searchPath,
      Optional<Fragment> body)
      implements SqlStatement {
    /** Copies the list. */
    public CreateFunction {
      argumentTypes = List.copyOf(argumentTypes);
    }

    @Override
    public String kind() {
      return "CREATE FUNCTION";
    }
  }

  /**
   * {@code CREATE EVENT TRIGGER}.
   *
   * @param name the trigger
   * @param event the event, such as {@code ddl_command_end}
   * @param function the function that it calls
   */
  record CreateEventTrigger(Span span, String name, String event, ObjectName function)
      implements SqlStatement {
    @Override
    public String kind() {
      return "CREATE EVENT TRIGGER";
    }
  }

  /**
   * {@code CREATE INDEX}.
   *
   * @param name the index, empty where PostgreSQL makes one up
   * @param table the table
   * @param unique whether it forbids equal keys
   * @param ifNotExists whether an existing index is left alone
   * @param keys the key columns and expressions as they are written
   * @param where the condition of a partial index
   */
  record CreateIndex(
      Span span,
      Optional<String> name,
      ObjectName table,
      boolean unique,
      boolean ifNotExists,
      List<String> keys,
      Optional<Fragment> where)
      implements SqlStatement {
    /** Copies the list. */
    public CreateIndex {
      keys = List.copyOf(keys);
    }

    @Override
    public String kind() {
      return "CREATE INDEX";
    }
  }

  /**
   * {@code GRANT} or {@code REVOKE} on objects.
   *
   * @param revoke whether the privileges are taken away
   * @param privileges the privileges in upper case; {@code ALL} stands for all. Privileges on
   *     single columns are left out
   * @param target what they are about
   * @param roles the roles in lower case
   */
  record Grant(
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

  /**
   * The objects of a grant.
   *
   * @param kind the kind of objects: {@code TABLES}, {@code SCHEMA}, {@code FUNCTIONS}, or another
   *     word of the statement in upper case
   * @param objects the objects that are named; none where all of a schema are meant
   * @param schemas the schemas whose objects are all meant
   * @param functions the functions that are named
   */
  record GrantTarget(
      String kind,
      List<ObjectName> objects,
      List<String> schemas,
      List<FunctionSignature> functions) {
    /** Copies the lists. */
    public GrantTarget {
      objects = List.copyOf(objects);
      schemas = List.copyOf(schemas);
      functions = List.copyOf(functions);
    }
  }

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
  record AlterDefaultPrivileges(
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

  /**
   * {@code DO}.
   *
   * @param language the language in lower case
   * @param body the program without its quotes
   */
  record DoBlock(Span span, String language, Fragment body) implements SqlStatement {
    @Override
    public String kind() {
      return "DO";
    }
  }

  /**
   * {@code SET name = value, …}.
   *
   * @param name the variable in lower case
   * @param values the values without quotes
   * @param local whether it ends with the transaction
   */
  record SetVariable(Span span, String name, List<String> values, boolean local)
      implements SqlStatement {
    /** Copies the list. */
    public SetVariable {
      values = List.copyOf(values);
    }

    @Override
    public String kind() {
      return "SET";
    }
  }

  /**
   * {@code SELECT function(…)} with nothing after it, which runs a program.
   *
   * @param function the function
   * @param arguments the arguments as they are written
   */
  record SelectCall(Span span, ObjectName function, List<Fragment> arguments)
      implements SqlStatement {
    /** Copies the list. */
    public SelectCall {
      arguments = List.copyOf(arguments);
    }

    @Override
    public String kind() {
      return "SELECT";
    }
  }
}
