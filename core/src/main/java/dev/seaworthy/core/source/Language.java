package dev.seaworthy.core.source;

import java.util.Locale;
import java.util.Map;

/** What a file is written in, decided by its name. */
public enum Language {
  /** JavaScript, with JSX where it occurs: {@code .js .jsx .mjs .cjs}. */
  JAVASCRIPT,
  /** TypeScript without JSX: {@code .ts .mts .cts}, declaration files included. */
  TYPESCRIPT,
  /** TypeScript with JSX: {@code .tsx}. */
  TSX,
  /** JSON, comments and trailing commas allowed: {@code .json .jsonc .json5 .webmanifest}. */
  JSON,
  /** YAML: {@code .yml .yaml}. */
  YAML,
  /** TOML: {@code .toml}, and the {@code .replit} file. */
  TOML,
  /** A file of environment variables: {@code .env}, {@code .env.local}, {@code prod.env}. */
  DOTENV,
  /** Java properties: {@code .properties}. */
  PROPERTIES,
  /** SQL: {@code .sql}. */
  SQL,
  /** Java: {@code .java}. */
  JAVA,
  /** Any other text; only rules that read plain text see it. */
  TEXT;

  private static final Map<String, Language> BY_EXTENSION =
      Map.ofEntries(
          Map.entry("js", JAVASCRIPT),
          Map.entry("jsx", JAVASCRIPT),
          Map.entry("mjs", JAVASCRIPT),
          Map.entry("cjs", JAVASCRIPT),
          Map.entry("ts", TYPESCRIPT),
          Map.entry("mts", TYPESCRIPT),
          Map.entry("cts", TYPESCRIPT),
          Map.entry("tsx", TSX),
          Map.entry("json", JSON),
          Map.entry("jsonc", JSON),
          Map.entry("json5", JSON),
          Map.entry("webmanifest", JSON),
          Map.entry("yml", YAML),
          Map.entry("yaml", YAML),
          Map.entry("toml", TOML),
          Map.entry("env", DOTENV),
          Map.entry("properties", PROPERTIES),
          Map.entry("sql", SQL),
          Map.entry("java", JAVA));

  /** Returns the language of a file by its path; never null. */
  public static Language of(String path) {
    String name = path.substring(path.lastIndexOf('/') + 1);
    if (name.equals(".env") || name.startsWith(".env.") || name.equals(".dev.vars")) {
      return DOTENV;
    }
    if (name.equals(".replit")) {
      return TOML;
    }
    String extension = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    return BY_EXTENSION.getOrDefault(extension, TEXT);
  }

  /** Returns whether the ECMAScript front end reads this language. */
  public boolean isEcmaScript() {
    return this == JAVASCRIPT || this == TYPESCRIPT || this == TSX;
  }

  /** Returns whether the configuration front end reads this language. */
  public boolean isConfig() {
    return this == JSON || this == YAML || this == TOML || this == DOTENV || this == PROPERTIES;
  }
}
