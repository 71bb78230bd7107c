package dev.seaworthy.core.sql;

import dev.seaworthy.core.source.Span;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.antlr.v4.runtime.BailErrorStrategy;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.atn.PredictionMode;
import org.antlr.v4.runtime.misc.ParseCancellationException;

/** Reads one statement with the grammar. */
final class DdlReader {
  private final DdlText text;
  private final Span span;

  private DdlReader(SqlTokens tokens) {
    this.text = new DdlText(tokens);
    this.span = tokens.span();
  }

  /** Returns the statement, or empty where the grammar does not accept it. */
  static Optional<SqlStatement> read(SqlTokens tokens) {
    PostgresDdl parser = new PostgresDdl(DdlTokens.stream(tokens));
    parser.removeErrorListeners();
    parser.setErrorHandler(new BailErrorStrategy());
    parser.getInterpreter().setPredictionMode(PredictionMode.SLL);
    PostgresDdl.StatementContext statement;
    try {
      statement = parser.statement();
    } catch (ParseCancellationException refused) {
      return Optional.empty();
    }
    return new DdlReader(tokens).build(statement);
  }

  private Optional<SqlStatement> build(PostgresDdl.StatementContext statement) {
    TableReader tables = new TableReader(text);
    if (statement.createTable() != null) {
      return tables.createTable(statement.createTable());
    }
    if (statement.alterTable() != null) {
      return Optional.of(tables.alterTable(statement.alterTable()));
    }
    if (statement.createFunction() != null) {
      return Optional.of(new FunctionReader(text).createFunction(statement.createFunction()));
    }
    if (statement.createView() != null) {
      return Optional.of(createView(statement.createView()));
    }
    if (statement.alterView() != null) {
      return Optional.of(alterView(statement.alterView()));
    }
    if (statement.grant() != null || statement.revoke() != null) {
      return Optional.of(grant(statement));
    }
    if (statement.alterDefaultPrivileges() != null) {
      return Optional.of(defaultPrivileges(statement.alterDefaultPrivileges()));
    }
    return Optional.of(policyOrOther(statement));
  }

  private SqlStatement policyOrOther(PostgresDdl.StatementContext statement) {
    if (statement.createPolicy() != null) {
      return createPolicy(statement.createPolicy());
    }
    if (statement.alterPolicy() != null) {
      return alterPolicy(statement.alterPolicy());
    }
    if (statement.dropPolicy() != null) {
      PostgresDdl.DropPolicyContext drop = statement.dropPolicy();
      return new DropPolicy(
          span,
          text.identifier(drop.name()),
          text.objectName(drop.qualifiedName()),
          drop.ifExists() != null);
    }
    if (statement.createSchema() != null) {
      PostgresDdl.CreateSchemaContext create = statement.createSchema();
      String name =
          create.name() == null
              ? text.value(create.role().getStop().getTokenIndex())
              : text.identifier(create.name());
      return new CreateSchema(span, name, create.ifNotExists() != null);
    }
    if (statement.dropObjects() != null) {
      return dropObjects(statement.dropObjects());
    }
    if (statement.dropFunctions() != null) {
      PostgresDdl.DropFunctionsContext drop = statement.dropFunctions();
      return new DropFunctions(
          span,
          new FunctionReader(text).signatures(drop.functionSignature()),
          drop.ifExists() != null);
    }
    if (statement.createIndex() != null) {
      return createIndex(statement.createIndex());
    }
    if (statement.createEventTrigger() != null) {
      PostgresDdl.CreateEventTriggerContext create = statement.createEventTrigger();
      return new CreateEventTrigger(
          span,
          text.identifier(create.name(0)),
          text.identifier(create.name(1)),
          text.objectName(create.qualifiedName()));
    }
    return statement.doBlock() != null
        ? doBlock(statement.doBlock())
        : setVariable(statement.setVariable());
  }

  private SqlStatement createPolicy(PostgresDdl.CreatePolicyContext context) {
    String command =
        context.policyCommand() == null
            ? "ALL"
            : DdlText.upperWords(text.slice(context.policyCommand()));
    return new CreatePolicy(
        span,
        text.identifier(context.name()),
        text.objectName(context.qualifiedName()),
        context.RESTRICTIVE() == null,
        command,
        context.roles() == null ? List.of("public") : text.roles(context.roles()),
        using(context.usingClause()),
        check(context.checkClause()));
  }

  private SqlStatement alterPolicy(PostgresDdl.AlterPolicyContext context) {
    return new AlterPolicy(
        span,
        text.identifier(context.name(0)),
        text.objectName(context.qualifiedName()),
        Optional.ofNullable(context.name(1)).map(text::identifier),
        context.roles() == null ? List.of() : text.roles(context.roles()),
        using(context.usingClause()),
        check(context.checkClause()));
  }

  private Optional<Fragment> using(PostgresDdl.UsingClauseContext clause) {
    return Optional.ofNullable(clause).map(each -> text.condition(each.group()));
  }

  private Optional<Fragment> check(PostgresDdl.CheckClauseContext clause) {
    return Optional.ofNullable(clause).map(each -> text.condition(each.group()));
  }

  private SqlStatement createView(PostgresDdl.CreateViewContext context) {
    SqlTokens query = text.slice(context.rest());
    return new CreateView(
        span,
        text.objectName(context.qualifiedName()),
        context.orReplace() != null,
        context.ifNotExists() != null,
        context.MATERIALIZED() != null,
        context.TEMP() != null || context.TEMPORARY() != null,
        securityInvoker(context.storageOptions()).orElse(false),
        new Fragment(query.source(), query.span()));
  }

  private SqlStatement alterView(PostgresDdl.AlterViewContext context) {
    boolean rename = context.RENAME() != null && context.name().size() == 1;
    Optional<String> name = Optional.ofNullable(context.name(0)).map(text::identifier);
    return new AlterView(
        span,
        text.objectName(context.qualifiedName()),
        rename ? name : Optional.empty(),
        context.SCHEMA() == null ? Optional.empty() : name,
        securityInvoker(context.storageOptions()));
  }

  private Optional<Boolean> securityInvoker(PostgresDdl.StorageOptionsContext options) {
    if (options == null) {
      return Optional.empty();
    }
    return options.storageOption().stream()
        .filter(option -> text.identifier(option).equals("security_invoker"))
        .findFirst()
        .map(
            option ->
                option.EQUALS() == null
                    || switch (text.value(option.getStop().getTokenIndex())
                        .toLowerCase(Locale.ROOT)) {
                      case "true", "on", "yes", "1" -> true;
                      default -> false;
                    });
  }

  private SqlStatement dropObjects(PostgresDdl.DropObjectsContext context) {
    String kind =
        context.MATERIALIZED() != null
            ? "MATERIALIZED VIEW"
            : context.FOREIGN() != null ? "FOREIGN TABLE" : DdlText.upperWords(second());
    return new DropObjects(
        span,
        kind,
        context.qualifiedName().stream().map(text::objectName).toList(),
        context.ifExists() != null,
        context.dropBehaviour() != null && context.dropBehaviour().CASCADE() != null);
  }

  private SqlTokens second() {
    return text.tokens().slice(1, 2);
  }

  private SqlStatement createIndex(PostgresDdl.CreateIndexContext context) {
    int nameAt = context.name().size() - (context.USING() == null ? 1 : 2);
    SqlTokens rest =
        context.rest() == null ? text.tokens().slice(0, 0) : text.slice(context.rest());
    Optional<Fragment> where = Optional.empty();
    for (int i = 0; i < rest.size() && where.isEmpty(); i++) {
      if (rest.isWord(i, "where")) {
        SqlTokens condition = rest.slice(i + 1, rest.size());
        where = Optional.of(new Fragment(condition.source(), condition.span()));
      }
    }
    return new CreateIndex(
        span,
        nameAt < 0 ? Optional.empty() : Optional.of(text.identifier(context.name(nameAt))),
        text.objectName(context.qualifiedName()),
        context.UNIQUE() != null,
        context.ifNotExists() != null,
        text.inside(context.group()).splitAtCommas().stream().map(DdlText::normalized).toList(),
        where);
  }

  private SqlStatement grant(PostgresDdl.StatementContext statement) {
    boolean revoke = statement.revoke() != null;
    return new Grant(
        span,
        revoke,
        revoke && statement.revoke().OPTION() != null
            ? List.of()
            : privileges(revoke ? statement.revoke().privileges() : statement.grant().privileges()),
        target(revoke ? statement.revoke().grantTarget() : statement.grant().grantTarget()),
        text.roles(revoke ? statement.revoke().roles() : statement.grant().roles()));
  }

  private List<String> privileges(PostgresDdl.PrivilegesContext context) {
    if (context.ALL() != null) {
      return context.columnNames() == null ? List.of("ALL") : List.of();
    }
    return context.privilege().stream()
        .filter(privilege -> privilege.columnNames() == null)
        .map(privilege -> DdlText.upperWords(text.slice(privilege)))
        .toList();
  }

  private GrantTarget target(PostgresDdl.GrantTargetContext context) {
    if (context instanceof PostgresDdl.OnTablesContext tables) {
      return new GrantTarget("TABLES", names(tables.qualifiedName()), List.of(), List.of());
    }
    if (context instanceof PostgresDdl.OnAllInSchemaContext all) {
      return new GrantTarget(
          text.identifier(all.name()).toUpperCase(Locale.ROOT),
          List.of(),
          text.identifiers(all.names().name()),
          List.of());
    }
    if (context instanceof PostgresDdl.OnSchemasContext schemas) {
      return new GrantTarget(
          "SCHEMA", List.of(), text.identifiers(schemas.names().name()), List.of());
    }
    if (context instanceof PostgresDdl.OnFunctionsContext functions) {
      return new GrantTarget(
          "FUNCTIONS",
          List.of(),
          List.of(),
          new FunctionReader(text).signatures(functions.functionSignature()));
    }
    PostgresDdl.OnOthersContext others = (PostgresDdl.OnOthersContext) context;
    Token word = others.getStart();
    return new GrantTarget(
        text.value(word.getTokenIndex()).toUpperCase(Locale.ROOT),
        names(others.qualifiedName()),
        List.of(),
        List.of());
  }

  private List<ObjectName> names(List<PostgresDdl.QualifiedNameContext> names) {
    return names.stream().map(text::objectName).toList();
  }

  private SqlStatement defaultPrivileges(PostgresDdl.AlterDefaultPrivilegesContext context) {
    List<PostgresDdl.DefaultPrivilegesScopeContext> scopes = context.defaultPrivilegesScope();
    return new AlterDefaultPrivileges(
        span,
        context.REVOKE() != null,
        context.REVOKE() != null && context.OPTION() != null
            ? List.of()
            : privileges(context.privileges()),
        text.identifier(context.name()).toUpperCase(Locale.ROOT),
        scopes.stream()
            .filter(scope -> scope.names() != null)
            .flatMap(scope -> text.identifiers(scope.names().name()).stream())
            .toList(),
        text.roles(context.roles()),
        scopes.stream()
            .filter(scope -> scope.roles() != null)
            .flatMap(scope -> text.roles(scope.roles()).stream())
            .toList());
  }

  private SqlStatement doBlock(PostgresDdl.DoBlockContext context) {
    PostgresDdl.LanguageNameContext named = context.before == null ? context.after : context.before;
    String language =
        named == null
            ? "plpgsql"
            : text.value(named.getStart().getTokenIndex()).toLowerCase(Locale.ROOT);
    return new DoBlock(span, language, text.body(context.body));
  }

  private SqlStatement setVariable(PostgresDdl.SetVariableContext context) {
    return new SetVariable(
        span,
        DdlText.normalized(text.slice(context.settingName())),
        context.settingValue().stream()
            .map(value -> text.value(value.getStart().getTokenIndex()))
            .toList(),
        context.LOCAL() != null);
  }
}
