package dev.seaworthy.core.sql;

import java.util.Locale;
import java.util.Optional;

/**
 * Builds the statements about views.
 *
 * @param text the text of the statement
 */
record ViewReader(DdlText text) {

  Optional<SqlStatement> read(PostgresDdl.StatementContext statement) {
    return statement.createView() != null
        ? Optional.of(createView(statement.createView()))
        : Optional.ofNullable(statement.alterView()).map(this::alterView);
  }

  private SqlStatement createView(PostgresDdl.CreateViewContext context) {
    SqlTokens query = text.slice(context.rest());
    return new CreateView(
        text.tokens().span(),
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
        text.tokens().span(),
        text.objectName(context.qualifiedName()),
        context.ifExists() != null,
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
}
