package dev.seaworthy.core.sql;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.antlr.v4.runtime.Token;

/**
 * Builds the statements about functions and triggers, and the names of functions.
 *
 * @param text the text of the statement
 */
record FunctionReader(DdlText text) {

  Optional<SqlStatement> read(PostgresDdl.StatementContext statement) {
    if (statement.createFunction() != null) {
      return Optional.of(createFunction(statement.createFunction()));
    }
    if (statement.alterFunction() != null) {
      return Optional.of(alterFunction(statement.alterFunction()));
    }
    if (statement.dropFunctions() != null) {
      PostgresDdl.DropFunctionsContext drop = statement.dropFunctions();
      return Optional.of(
          new DropFunctions(
              text.tokens().span(),
              signatures(drop.functionSignature()),
              drop.ifExists() != null,
              drop.dropBehaviour() != null && drop.dropBehaviour().CASCADE() != null));
    }
    return trigger(statement);
  }

  private Optional<SqlStatement> trigger(PostgresDdl.StatementContext statement) {
    if (statement.createTrigger() != null) {
      return Optional.of(createTrigger(statement.createTrigger()));
    }
    if (statement.dropTrigger() != null) {
      PostgresDdl.DropTriggerContext drop = statement.dropTrigger();
      return Optional.of(
          new DropTrigger(
              text.tokens().span(),
              text.identifier(drop.name()),
              text.objectName(drop.qualifiedName()),
              drop.ifExists() != null));
    }
    return Optional.ofNullable(statement.createEventTrigger())
        .map(
            create ->
                new CreateEventTrigger(
                    text.tokens().span(),
                    text.identifier(create.name(0)),
                    text.identifier(create.name(1)),
                    text.objectName(create.qualifiedName())));
  }

  private SqlStatement createTrigger(PostgresDdl.CreateTriggerContext create) {
    boolean instead = create.OF() != null;
    List<String> events = new ArrayList<>();
    create
        .triggerEvent()
        .forEach(event -> events.add(DdlText.upperWords(text.slice(event)).split(" ", 2)[0]));
    return new CreateTrigger(
        text.tokens().span(),
        text.identifier(create.name(0)),
        text.objectName(create.qualifiedName(0)),
        create.orReplace() != null,
        instead ? "INSTEAD OF" : text.identifier(create.name(1)).toUpperCase(Locale.ROOT),
        events,
        create.triggerOption().stream().anyMatch(option -> option.ROW() != null),
        text.objectName(create.qualifiedName(1)));
  }

  private SqlStatement createFunction(PostgresDdl.CreateFunctionContext context) {
    Options options = new Options();
    context.functionOption().forEach(option -> read(option, options));
    boolean rows = context.group().size() > 1;
    return new CreateFunction(
        text.tokens().span(),
        text.objectName(context.qualifiedName()),
        text.arguments(context.group(0)),
        context.orReplace() != null,
        rows
            ? Optional.of("table")
            : Optional.ofNullable(context.typeName())
                .map(type -> DdlText.normalized(text.slice(type))),
        options.language,
        options.definer.orElse(false),
        options.searchPath,
        options.body);
  }

  private SqlStatement alterFunction(PostgresDdl.AlterFunctionContext context) {
    Options options = new Options();
    context.functionOption().forEach(option -> read(option, options));
    boolean resets =
        context.RESET().size() > context.settingName().size()
            || context.settingName().stream()
                .anyMatch(setting -> text.identifier(setting).equals("search_path"));
    Optional<String> name =
        context.name().isEmpty() ? Optional.empty() : Optional.of(text.identifier(context.name(0)));
    return new AlterFunction(
        text.tokens().span(),
        signatures(List.of(context.functionSignature())).get(0),
        context.RENAME() == null ? Optional.empty() : name,
        context.SCHEMA() == null ? Optional.empty() : name,
        options.definer,
        options.searchPath,
        resets);
  }

  List<FunctionSignature> signatures(List<PostgresDdl.FunctionSignatureContext> contexts) {
    return contexts.stream()
        .map(
            each ->
                new FunctionSignature(
                    text.objectName(each.qualifiedName()),
                    Optional.ofNullable(each.group())
                        .map(
                            group ->
                                text.arguments(group).stream()
                                    .filter(FunctionArgument::isInput)
                                    .map(FunctionArgument::type)
                                    .toList())))
        .toList();
  }

  /** What the options of a function add up to. */
  private static final class Options {
    private String language = "sql";
    private Optional<Boolean> definer = Optional.empty();
    private Optional<List<String>> searchPath = Optional.empty();
    private Optional<Fragment> body = Optional.empty();
  }

  private void read(PostgresDdl.FunctionOptionContext option, Options options) {
    if (option instanceof PostgresDdl.FunctionLanguageContext named) {
      options.language = text.value(named.getStop().getTokenIndex()).toLowerCase(Locale.ROOT);
    } else if (option instanceof PostgresDdl.FunctionSecurityContext security) {
      options.definer = Optional.of(security.DEFINER() != null);
    } else if (option instanceof PostgresDdl.FunctionSettingContext setting) {
      if (text.identifier(setting.settingName()).equals("search_path")) {
        options.searchPath = Optional.of(searchPath(setting));
      }
    } else if (option instanceof PostgresDdl.FunctionSettingFromCurrentContext setting) {
      if (text.identifier(setting.settingName()).equals("search_path")) {
        options.searchPath = Optional.of(List.of());
      }
    } else if (option instanceof PostgresDdl.FunctionBodyContext written) {
      options.body = Optional.of(body(written));
    } else if (option instanceof PostgresDdl.FunctionReturnContext
        || option instanceof PostgresDdl.FunctionAtomicBodyContext) {
      options.body = Optional.of(new Fragment(text.slice(option).source(), text.span(option)));
    }
  }

  private List<String> searchPath(PostgresDdl.FunctionSettingContext setting) {
    return setting.settingValue().stream()
        .map(value -> text.value(value.getStart().getTokenIndex()))
        .toList();
  }

  private Fragment body(PostgresDdl.FunctionBodyContext context) {
    Token body =
        context.DOLLAR_STRING() == null
            ? context.STRING(0).getSymbol()
            : context.DOLLAR_STRING().getSymbol();
    return text.body(body);
  }
}
