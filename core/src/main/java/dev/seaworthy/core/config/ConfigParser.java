package dev.seaworthy.core.config;

import dev.seaworthy.core.source.Parsed;
import dev.seaworthy.core.source.SourceFile;

/** Reads configuration files of any format. */
public final class ConfigParser {
  private ConfigParser() {}

  /**
   * Reads a file in the format of its language. What stands before an error is kept; the tolerant
   * formats (TOML, environment files, properties) also keep what stands after it.
   *
   * @throws IllegalArgumentException if the language is not one of configuration
   */
  public static Parsed<ConfigDocument> parse(SourceFile source) {
    return switch (source.language()) {
      case JSON -> new JsonReader(source).read();
      case YAML -> new YamlReader(source).read();
      case TOML -> new TomlReader(source).read();
      case DOTENV -> new DotenvReader(source).read();
      case PROPERTIES -> new PropertiesReader(source).read();
      default -> throw new IllegalArgumentException(source.path() + " is " + source.language());
    };
  }
}
