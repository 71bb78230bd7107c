package dev.seaworthy.core.sql.schema;

import dev.seaworthy.core.sql.Literals;
import dev.seaworthy.core.sql.ObjectName;
import dev.seaworthy.core.sql.SqlToken.Kind;
import dev.seaworthy.core.sql.SqlTokens;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * The names of types as PostgreSQL prints them: {@code varchar(20)} as {@code character varying}.
 *
 * <p>Source: table 8.1 of the PostgreSQL manual, "Data Types".
 */
final class TypeNames {
  private static final Map<String, String> ALIASES =
      Map.ofEntries(
          Map.entry("int", "integer"),
          Map.entry("int4", "integer"),
          Map.entry("int8", "bigint"),
          Map.entry("int2", "smallint"),
          Map.entry("serial", "integer"),
          Map.entry("serial4", "integer"),
          Map.entry("bigserial", "bigint"),
          Map.entry("serial8", "bigint"),
          Map.entry("smallserial", "smallint"),
          Map.entry("bool", "boolean"),
          Map.entry("varchar", "character varying"),
          Map.entry("char varying", "character varying"),
          Map.entry("national character varying", "character varying"),
          Map.entry("char", "character"),
          Map.entry("bpchar", "character"),
          Map.entry("nchar", "character"),
          Map.entry("float8", "double precision"),
          Map.entry("float", "double precision"),
          Map.entry("float4", "real"),
          Map.entry("decimal", "numeric"),
          Map.entry("dec", "numeric"),
          Map.entry("varbit", "bit varying"),
          Map.entry("timestamptz", "timestamp with time zone"),
          Map.entry("timestamp", "timestamp without time zone"),
          Map.entry("timetz", "time with time zone"),
          Map.entry("time", "time without time zone"));
  private static final Pattern MODIFIERS = Pattern.compile("\\([^)]*\\)");
  private static final Pattern BOUNDS = Pattern.compile("(?:\\[\\d*]|\\barray\\b)");

  private TypeNames() {}

  /**
   * Returns the name of a type without its modifiers.
   *
   * @param written the type as it is written, in lower case and single spaces
   * @param userType finds the type that the migrations made under a name
   */
  static String canonical(String written, Function<ObjectName, Optional<ObjectName>> userType) {
    String type = MODIFIERS.matcher(written).replaceAll("").replace("setof ", "");
    boolean array = BOUNDS.matcher(type).find();
    String element = BOUNDS.matcher(type).replaceAll("").strip();
    if (element.startsWith("pg_catalog.")) {
      element = element.substring("pg_catalog.".length());
    }
    String known = ALIASES.get(element);
    if (known == null) {
      known = userType.apply(name(element)).map(ObjectName::quoted).orElse(element);
    }
    return array ? known + "[]" : known;
  }

  /** Returns the name that a text such as {@code public."T"} stands for. */
  static ObjectName name(String written) {
    SqlTokens tokens = SqlTokens.of(written);
    if (tokens.size() == 0) {
      return ObjectName.unqualified("");
    }
    String first = Literals.identifier(tokens.textOf(0));
    return tokens.size() > 2 && tokens.is(1, Kind.DOT)
        ? new ObjectName(first, Literals.identifier(tokens.textOf(2)))
        : ObjectName.unqualified(first);
  }
}
