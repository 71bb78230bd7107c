package dev.seaworthy.core.sql;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.antlr.v4.runtime.Token;

/**
 * Builds the statements about privileges.
 *
 * @param text the text of the statement
 */
record PrivilegeReader(DdlText text) {

  Optional<SqlStatement> read(PostgresDdl.StatementContext statement) {
    if (statement.grant() != null || statement.revoke() != null) {
      return Optional.of(grant(statement));
    }
    return Optional.ofNullable(statement.alterDefaultPrivileges()).map(this::defaultPrivileges);
  }

  private SqlStatement grant(PostgresDdl.StatementContext statement) {
    boolean revoke = statement.revoke() != null;
    boolean optionOnly = revoke && statement.revoke().OPTION() != null;
    PostgresDdl.PrivilegesContext privileges =
        revoke ? statement.revoke().privileges() : statement.grant().privileges();
    return new Grant(
        text.tokens().span(),
        revoke,
        optionOnly ? List.of() : privileges(privileges),
        optionOnly ? Map.of() : columnPrivileges(privileges),
        target(revoke ? statement.revoke().grantTarget() : statement.grant().grantTarget()),
        text.roles(revoke ? statement.revoke().roles() : statement.grant().roles()));
  }

  private Map<String, List<String>> columnPrivileges(PostgresDdl.PrivilegesContext context) {
    if (context.columnNames() != null) {
      return Map.of("ALL", text.columns(context.columnNames()));
    }
    Map<String, List<String>> columns = new HashMap<>();
    for (PostgresDdl.PrivilegeContext privilege : context.privilege()) {
      if (privilege.columnNames() != null) {
        String word = DdlText.upperWords(text.slice(privilege)).split(" ", 2)[0];
        columns.put(word, text.columns(privilege.columnNames()));
      }
    }
    return columns;
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
        text.tokens().span(),
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
}
