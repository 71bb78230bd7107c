package dev.seaworthy.core.sql.schema;

import dev.seaworthy.core.sql.Literals;
import dev.seaworthy.core.sql.ObjectName;
import dev.seaworthy.core.sql.SqlTokens;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The functions that programs put statements together with. */
final class ScalarFunctions {
  private static final Pattern PLACEHOLDER = Pattern.compile("%(?:(\\d+)\\$)?-?\\d*([sIL%])");

  private final Catalog catalog;

  ScalarFunctions(Catalog catalog) {
    this.catalog = catalog;
  }

  /** Returns the value of a call; unknown for a function or an argument that is not known. */
  SqlValue call(String function, List<SqlValue> arguments) {
    if (function.equals("current_schema")) {
      return SqlValue.of("public");
    }
    if (arguments.isEmpty() || arguments.stream().anyMatch(SqlValue::isUnknown)) {
      return SqlValue.UNKNOWN;
    }
    return switch (function) {
      case "coalesce" ->
          arguments.stream()
              .filter(value -> !(value instanceof SqlValue.Null))
              .findFirst()
              .orElse(SqlValue.NULL);
      case "concat" ->
          SqlValue.of(String.join("", arguments.stream().map(v -> v.asText().orElse("")).toList()));
      case "format" -> format(arguments);
      case "to_regclass" -> toRegclass(arguments);
      case "to_regprocedure", "to_regproc" ->
          function(arguments.get(0)).map(f -> SqlValue.of(f.signature())).orElse(SqlValue.NULL);
      case "to_regtype" ->
          arguments
              .get(0)
              .asText()
              .flatMap(text -> catalog.resolveType(TypeNames.name(text)))
              .map(type -> SqlValue.of(type.toString()))
              .orElse(SqlValue.NULL);
      case "pg_get_function_result" ->
          function(arguments.get(0))
              .map(f -> SqlValue.of(f.returns().orElse("void")))
              .orElse(SqlValue.NULL);
      case "pg_get_function_identity_arguments", "pg_get_function_arguments" ->
          function(arguments.get(0))
              .map(f -> SqlValue.of(f.identityArguments()))
              .orElse(SqlValue.NULL);
      case "has_function_privilege" -> hasFunctionPrivilege(arguments);
      case "array_length", "cardinality" ->
          arguments
              .get(0)
              .asItems()
              .map(items -> SqlValue.of(String.valueOf(items.size())))
              .orElse(SqlValue.UNKNOWN);
      default -> ofTexts(function, arguments);
    };
  }

  private static SqlValue ofTexts(String function, List<SqlValue> arguments) {
    List<String> texts = new ArrayList<>();
    for (SqlValue argument : arguments) {
      Optional<String> text = argument.asText();
      if (text.isEmpty()) {
        return argument instanceof SqlValue.Null ? SqlValue.NULL : SqlValue.UNKNOWN;
      }
      texts.add(text.get());
    }
    return switch (function + "/" + texts.size()) {
      case "quote_ident/1" -> SqlValue.of(Literals.quotedIdentifier(texts.get(0)));
      case "quote_literal/1" -> SqlValue.of(quoteLiteral(texts.get(0)));
      case "lower/1" -> SqlValue.of(texts.get(0).toLowerCase(Locale.ROOT));
      case "upper/1" -> SqlValue.of(texts.get(0).toUpperCase(Locale.ROOT));
      case "trim/1", "btrim/1" -> SqlValue.of(texts.get(0).strip());
      case "replace/3" -> SqlValue.of(texts.get(0).replace(texts.get(1), texts.get(2)));
      case "initcap/1" -> SqlValue.of(capitalized(texts.get(0)));
      default -> SqlValue.UNKNOWN;
    };
  }

  private static String capitalized(String text) {
    return Pattern.compile("[\\p{L}\\p{N}]+")
        .matcher(text.toLowerCase(Locale.ROOT))
        .replaceAll(
            word ->
                Matcher.quoteReplacement(
                    word.group().substring(0, 1).toUpperCase(Locale.ROOT)
                        + word.group().substring(1)));
  }

  private SqlValue hasFunctionPrivilege(List<SqlValue> arguments) {
    Optional<String> role = arguments.get(0).asText();
    if (arguments.size() != 3 || role.isEmpty()) {
      return SqlValue.UNKNOWN;
    }
    return function(arguments.get(1))
        .map(f -> SqlValue.of(f.isCallableBy(role.get()) || Platform.OWNERS.contains(role.get())))
        .orElse(SqlValue.NULL);
  }

  /** Returns the function that an object id means: a name, with or without argument types. */
  private Optional<Function> function(SqlValue id) {
    String text = id.asText().orElse("");
    int open = text.indexOf('(');
    String name = open < 0 ? text : text.substring(0, open);
    Optional<List<String>> types =
        open < 0
            ? Optional.empty()
            : Optional.of(
                SqlTokens.of(text.substring(open + 1, Math.max(open + 1, text.length() - 1)))
                    .splitAtCommas()
                    .stream()
                    .map(type -> TypeNames.canonical(type.source(), catalog::resolveType))
                    .toList());
    return catalog.functions(name(SqlTokens.of(name))).stream()
        .filter(function -> types.map(function.argumentTypes()::equals).orElse(true))
        .findFirst();
  }

  private SqlValue toRegclass(List<SqlValue> arguments) {
    Optional<String> text = arguments.get(0).asText();
    if (text.isEmpty()) {
      return SqlValue.NULL;
    }
    ObjectName name = catalog.resolve(name(SqlTokens.of(text.get())));
    boolean exists = catalog.tables().contains(name) || catalog.views().contains(name);
    return exists ? SqlValue.of(name.toString()) : SqlValue.NULL;
  }

  /** Returns the name that a text such as {@code public."T"} stands for. */
  static ObjectName name(SqlTokens tokens) {
    if (tokens.size() == 0) {
      return ObjectName.unqualified("");
    }
    int last = tokens.size() - 1;
    String name = Literals.identifier(tokens.textOf(last));
    return last < 2
        ? ObjectName.unqualified(name)
        : new ObjectName(Literals.identifier(tokens.textOf(last - 2)), name);
  }

  private static SqlValue format(List<SqlValue> arguments) {
    Optional<String> pattern = arguments.get(0).asText();
    if (pattern.isEmpty()) {
      return SqlValue.UNKNOWN;
    }
    StringBuilder text = new StringBuilder();
    Matcher matcher = PLACEHOLDER.matcher(pattern.get());
    int next = 1;
    while (matcher.find()) {
      if (matcher.group(2).equals("%")) {
        matcher.appendReplacement(text, "%");
        continue;
      }
      int index = matcher.group(1) == null ? next : Integer.parseInt(matcher.group(1));
      next = index + 1;
      if (index >= arguments.size()) {
        return SqlValue.UNKNOWN;
      }
      Optional<String> formatted = formatted(matcher.group(2), arguments.get(index));
      if (formatted.isEmpty()) {
        return SqlValue.UNKNOWN;
      }
      matcher.appendReplacement(text, Matcher.quoteReplacement(formatted.get()));
    }
    matcher.appendTail(text);
    return SqlValue.of(text.toString());
  }

  private static Optional<String> formatted(String conversion, SqlValue value) {
    if (value instanceof SqlValue.Null) {
      return conversion.equals("I")
          ? Optional.empty()
          : Optional.of(conversion.equals("L") ? "NULL" : "");
    }
    return value
        .asText()
        .map(
            text ->
                switch (conversion) {
                  case "I" -> Literals.quotedIdentifier(text);
                  case "L" -> quoteLiteral(text);
                  default -> text;
                });
  }

  private static String quoteLiteral(String text) {
    return "'" + text.replace("'", "''") + "'";
  }
}
