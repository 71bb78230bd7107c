package dev.seaworthy.core.sql;

import java.util.List;
import java.util.Optional;

/**
 * Builds the statements about policies.
 *
 * @param text the text of the statement
 */
record PolicyReader(DdlText text) {

  Optional<SqlStatement> read(PostgresDdl.StatementContext statement) {
    if (statement.createPolicy() != null) {
      return Optional.of(createPolicy(statement.createPolicy()));
    }
    if (statement.alterPolicy() != null) {
      return Optional.of(alterPolicy(statement.alterPolicy()));
    }
    return Optional.ofNullable(statement.dropPolicy()).map(this::dropPolicy);
  }

  private SqlStatement dropPolicy(PostgresDdl.DropPolicyContext drop) {
    return new DropPolicy(
        text.tokens().span(),
        text.identifier(drop.name()),
        text.objectName(drop.qualifiedName()),
        drop.ifExists() != null);
  }

  private SqlStatement createPolicy(PostgresDdl.CreatePolicyContext context) {
    String command =
        context.policyCommand() == null
            ? "ALL"
            : DdlText.upperWords(text.slice(context.policyCommand()));
    return new CreatePolicy(
        text.tokens().span(),
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
        text.tokens().span(),
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
}
