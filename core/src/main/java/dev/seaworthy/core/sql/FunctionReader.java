package dev.seaworthy.core.sql;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.antlr.v4.runtime.Token;

/**
 * Builds {@code CREATE FUNCTION} and the names of functions.
 *
 * @param text the text of the statement
 */
record FunctionReader(DdlText text) {

  SqlStatement createFunction(PostgresDdl.CreateFunctionContext context) {
    String language = "sql";
    boolean definer = false;
    Optional<List<String>> searchPath = Optional.empty();
    Optional<Fragment> body = Optional.empty();
    for (PostgresDdl.FunctionOptionContext option : context.functionOption()) {
      if (option instanceof PostgresDdl.FunctionLanguageContext named) {
        language = text.value(named.getStop().getTokenIndex()).toLowerCase(Locale.ROOT);
      } else if (option instanceof PostgresDdl.FunctionSecurityContext security) {
        definer = security.DEFINER() != null;
      } else if (option instanceof PostgresDdl.FunctionSettingContext setting) {
        Optional<List<String>> earlier = searchPath;
        searchPath = searchPath(setting).or(() -> earlier);
      } else if (option instanceof PostgresDdl.FunctionBodyContext written) {
        body = Optional.of(body(written));
      } else if (option instanceof PostgresDdl.FunctionReturnContext
          || option instanceof PostgresDdl.FunctionAtomicBodyContext) {
        body = Optional.of(new Fragment(text.slice(option).source(), text.span(option)));
      }
    }
    return new CreateFunction(
        text.tokens().span(),
        text.objectName(context.qualifiedName()),
        text.argumentTypes(context.group(0)),
        context.orReplace() != null,
        language,
        definer,
        searchPath,
        body);
  }

  List<FunctionSignature> signatures(List<PostgresDdl.FunctionSignatureContext> contexts) {
    return contexts.stream()
        .map(
            each ->
                new FunctionSignature(
                    text.objectName(each.qualifiedName()),
                    Optional.ofNullable(each.group()).map(text::argumentTypes)))
        .toList();
  }

  private Optional<List<String>> searchPath(PostgresDdl.FunctionSettingContext setting) {
    if (!text.identifier(setting.settingName()).equals("search_path")) {
      return Optional.empty();
    }
    return Optional.of(
        setting.settingValue().stream()
            .map(value -> text.value(value.getStart().getTokenIndex()))
            .toList());
  }

  private Fragment body(PostgresDdl.FunctionBodyContext context) {
    Token body =
        context.DOLLAR_STRING() == null
            ? context.STRING(0).getSymbol()
            : context.DOLLAR_STRING().getSymbol();
    return text.body(body);
  }
}
