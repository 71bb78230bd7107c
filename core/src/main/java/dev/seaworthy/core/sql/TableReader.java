package dev.seaworthy.core.sql;

import dev.seaworthy.core.source.Span;
import dev.seaworthy.core.sql.TableAction.RowSecurityChange;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Builds {@code CREATE TABLE} and {@code ALTER TABLE}.
 *
 * @param text the text of the statement
 */
record TableReader(DdlText text) {

  Optional<SqlStatement> read(PostgresDdl.StatementContext statement) {
    if (statement.createTable() != null) {
      PostgresDdl.CreateTableContext create = statement.createTable();
      return createTable(
          create.qualifiedName(), create.tableBody(), create.ifNotExists() != null, create);
    }
    if (statement.createForeignTable() != null) {
      PostgresDdl.CreateForeignTableContext create = statement.createForeignTable();
      return createTable(
          create.qualifiedName(), create.tableBody(), create.ifNotExists() != null, null);
    }
    return Optional.ofNullable(statement.alterTable()).map(this::alterTable);
  }

  /**
   * Returns the statement, or empty where PostgreSQL would refuse it: a column without a type that
   * no query gives.
   *
   * @param local what only a table of this database can say; null for a foreign one
   */
  private Optional<SqlStatement> createTable(
      PostgresDdl.QualifiedNameContext name,
      PostgresDdl.TableBodyContext body,
      boolean ifNotExists,
      PostgresDdl.CreateTableContext local) {
    boolean asQuery = local != null && local.createTableAs() != null;
    boolean partition = body.PARTITION() != null;
    List<ColumnDefinition> columns = new ArrayList<>();
    List<Constraint> constraints = new ArrayList<>();
    List<LikeTable> like = new ArrayList<>();
    for (PostgresDdl.TableElementContext element : body.tableElement()) {
      if (element.columnDefinition() != null) {
        PostgresDdl.ColumnDefinitionContext column = element.columnDefinition();
        if (column.typeName() == null && !asQuery && !partition) {
          return Optional.empty();
        }
        columns.add(column(column));
        constraints.addAll(constraints(column));
      } else if (element.tableConstraint() != null) {
        constraints.add(constraint(element.tableConstraint()));
      } else {
        like.add(like(element));
      }
    }
    if (body.getChildCount() == 0 && !asQuery) {
      return Optional.empty();
    }
    PostgresDdl.TableScopeContext scope = local == null ? null : local.tableScope();
    return Optional.of(
        new CreateTable(
            text.tokens().span(),
            text.objectName(name),
            text.span(name),
            ifNotExists,
            scope != null && scope.UNLOGGED() == null,
            columns,
            constraints,
            like,
            partition ? Optional.of(text.objectName(body.qualifiedName())) : Optional.empty(),
            local != null
                && local.tableOption().stream().anyMatch(option -> option.PARTITION() != null),
            local == null,
            asQuery
                ? Optional.of(text.slice(local.createTableAs().rest()))
                    .map(query -> new Fragment(query.source(), query.span()))
                : Optional.empty()));
  }

  private LikeTable like(PostgresDdl.TableElementContext element) {
    SqlTokens written = text.slice(element);
    boolean indexes = false;
    for (int i = 1; i < written.size(); i++) {
      if (written.isWord(i, "all") || written.isWord(i, "indexes")) {
        indexes = written.isWord(i - 1, "including");
      }
    }
    return new LikeTable(text.objectName(element.qualifiedName()), indexes);
  }

  private SqlStatement alterTable(PostgresDdl.AlterTableContext context) {
    return new AlterTable(
        text.tokens().span(),
        text.objectName(context.qualifiedName()),
        context.ifExists() != null,
        context.alterTableAction().stream().map(this::action).toList());
  }

  private TableAction action(PostgresDdl.AlterTableActionContext context) {
    Span span = text.span(context);
    if (context instanceof PostgresDdl.RowSecurityContext rls) {
      return new TableAction.RowSecurity(span, rowSecurity(rls));
    }
    if (context instanceof PostgresDdl.AddColumnContext add) {
      PostgresDdl.ColumnDefinitionContext column = add.columnDefinition();
      return new TableAction.AddColumn(
          span, add.ifNotExists() != null, column(column), constraints(column));
    }
    if (context instanceof PostgresDdl.AddConstraintContext add) {
      return new TableAction.AddConstraint(span, constraint(add.tableConstraint()));
    }
    if (context instanceof PostgresDdl.DropColumnContext drop) {
      return new TableAction.DropColumn(
          span,
          text.identifier(drop.name()),
          drop.ifExists() != null,
          drop.dropBehaviour() != null && drop.dropBehaviour().CASCADE() != null);
    }
    if (context instanceof PostgresDdl.DropConstraintContext drop) {
      return new TableAction.DropConstraint(
          span, text.identifier(drop.name()), drop.ifExists() != null);
    }
    if (context instanceof PostgresDdl.RenameColumnContext rename) {
      return new TableAction.RenameColumn(
          span, text.identifier(rename.name(0)), text.identifier(rename.name(1)));
    }
    if (context instanceof PostgresDdl.RenameConstraintContext rename) {
      return new TableAction.RenameConstraint(
          span, text.identifier(rename.name(0)), text.identifier(rename.name(1)));
    }
    if (context instanceof PostgresDdl.RenameTableContext rename) {
      return new TableAction.RenameTable(span, text.identifier(rename.name()));
    }
    if (context instanceof PostgresDdl.SetSchemaContext move) {
      return new TableAction.SetSchema(span, text.identifier(move.name()));
    }
    if (context instanceof PostgresDdl.ColumnTypeContext change) {
      return new TableAction.ColumnType(
          span, text.identifier(change.name(0)), type(change.typeName()));
    }
    if (context instanceof PostgresDdl.AlterColumnContext change) {
      return columnProperty(span, change);
    }
    if (context instanceof PostgresDdl.DetachPartitionContext detach) {
      return new TableAction.DetachPartition(span, text.objectName(detach.qualifiedName()));
    }
    if (context instanceof PostgresDdl.AttachPartitionContext attach) {
      return new TableAction.AttachPartition(span, text.objectName(attach.qualifiedName()));
    }
    return new TableAction.Other(span);
  }

  private TableAction columnProperty(Span span, PostgresDdl.AlterColumnContext change) {
    SqlTokens written = text.slice(change.run());
    boolean set = change.SET() != null;
    String column = text.identifier(change.name());
    if ((set || change.DROP() != null) && written.areWords(0, "not", "null")) {
      return new TableAction.ColumnProperty(span, column, TableAction.Property.NOT_NULL, set);
    }
    return (set || change.DROP() != null) && written.isWord(0, "default")
        ? new TableAction.ColumnProperty(span, column, TableAction.Property.DEFAULT, set)
        : new TableAction.Other(span);
  }

  private static RowSecurityChange rowSecurity(PostgresDdl.RowSecurityContext context) {
    if (context.ENABLE() != null) {
      return RowSecurityChange.ENABLE;
    }
    if (context.DISABLE() != null) {
      return RowSecurityChange.DISABLE;
    }
    return context.NO() == null ? RowSecurityChange.FORCE : RowSecurityChange.NO_FORCE;
  }

  private ColumnDefinition column(PostgresDdl.ColumnDefinitionContext context) {
    boolean notNull = false;
    boolean hasDefault = false;
    for (PostgresDdl.ColumnConstraintContext constraint : context.columnConstraint()) {
      notNull |=
          constraint instanceof PostgresDdl.NotNullContext
              || constraint instanceof PostgresDdl.ColumnPrimaryKeyContext;
      hasDefault |=
          constraint instanceof PostgresDdl.ColumnDefaultContext written
                  && written.defaultExpression().getStart().getType() != PostgresDdl.NULL
              || constraint instanceof PostgresDdl.ColumnGeneratedContext;
    }
    String type = context.typeName() == null ? "" : type(context.typeName());
    return new ColumnDefinition(
        text.identifier(context.name()), type, notNull, hasDefault, text.span(context));
  }

  private String type(PostgresDdl.TypeNameContext context) {
    return DdlText.normalized(text.slice(context));
  }

  private List<Constraint> constraints(PostgresDdl.ColumnDefinitionContext context) {
    List<String> column = List.of(text.identifier(context.name()));
    List<Constraint> constraints = new ArrayList<>();
    Optional<String> name = Optional.empty();
    for (PostgresDdl.ColumnConstraintContext each : context.columnConstraint()) {
      if (each instanceof PostgresDdl.NamedConstraintContext named) {
        name = Optional.of(text.identifier(named.name()));
        continue;
      }
      Span span = text.span(each);
      if (each instanceof PostgresDdl.ColumnPrimaryKeyContext) {
        constraints.add(unreferenced(Constraint.Kind.PRIMARY_KEY, name, column, span));
      } else if (each instanceof PostgresDdl.ColumnUniqueContext) {
        constraints.add(unreferenced(Constraint.Kind.UNIQUE, name, column, span));
      } else if (each instanceof PostgresDdl.ColumnCheckContext) {
        constraints.add(unreferenced(Constraint.Kind.CHECK, name, names(text.slice(each)), span));
      } else if (each instanceof PostgresDdl.ColumnReferenceContext reference) {
        constraints.add(
            new Constraint(
                Constraint.Kind.FOREIGN_KEY,
                name,
                column,
                Optional.of(text.objectName(reference.qualifiedName())),
                text.columns(reference.columnNames()),
                span));
      }
      name = Optional.empty();
    }
    return constraints;
  }

  private Constraint constraint(PostgresDdl.TableConstraintContext context) {
    Optional<String> name =
        context.CONSTRAINT() == null
            ? Optional.empty()
            : Optional.of(text.identifier(context.name(0)));
    Span span = text.span(context);
    PostgresDdl.ConstraintBodyContext body = context.constraintBody();
    if (body instanceof PostgresDdl.PrimaryKeyContext key) {
      return unreferenced(Constraint.Kind.PRIMARY_KEY, name, text.columns(key.columnNames()), span);
    }
    if (body instanceof PostgresDdl.UniqueKeyContext key) {
      return unreferenced(Constraint.Kind.UNIQUE, name, text.columns(key.columnNames()), span);
    }
    if (body instanceof PostgresDdl.ForeignKeyContext key) {
      return new Constraint(
          Constraint.Kind.FOREIGN_KEY,
          name,
          text.columns(key.columnNames(0)),
          Optional.of(text.objectName(key.qualifiedName())),
          text.columns(key.columnNames(1)),
          span);
    }
    Constraint.Kind kind =
        body instanceof PostgresDdl.CheckContext ? Constraint.Kind.CHECK : Constraint.Kind.EXCLUDE;
    List<String> names =
        kind == Constraint.Kind.CHECK ? names(text.slice(body)) : List.<String>of();
    return unreferenced(kind, name, names, span);
  }

  private static List<String> names(SqlTokens condition) {
    return condition.names().stream().sorted().toList();
  }

  private static Constraint unreferenced(
      Constraint.Kind kind, Optional<String> name, List<String> columns, Span span) {
    return new Constraint(kind, name, columns, Optional.empty(), List.of(), span);
  }
}
