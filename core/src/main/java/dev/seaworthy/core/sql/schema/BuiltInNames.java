package dev.seaworthy.core.sql.schema;

import dev.seaworthy.core.sql.ObjectName;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.stream.Collectors;

/** The functions and types that PostgreSQL, its extensions and Supabase bring along. */
final class BuiltInNames {
  private static final Set<String> AUTH = Set.of("uid", "role", "email", "jwt");
  private static final Set<String> FUNCTIONS = read("functions.txt");
  private static final Set<String> TYPES = read("types.txt");

  private BuiltInNames() {}

  /** Returns whether a function may exist although no migration makes it. */
  static boolean mayBeFunction(ObjectName function) {
    if (function.schema() == null) {
      return FUNCTIONS.contains(function.name()) || function.name().startsWith("st_");
    }
    return switch (function.schema()) {
      case "public" -> false;
      case "auth" -> AUTH.contains(function.name());
      case "pg_catalog" -> FUNCTIONS.contains(function.name());
      default -> isOfPlatform(function);
    };
  }

  /** Returns whether a type may exist although no migration makes it. */
  static boolean mayBeType(ObjectName type) {
    return type.schema() == null ? TYPES.contains(type.name()) : isOfPlatform(type);
  }

  private static boolean isOfPlatform(ObjectName name) {
    return !"public".equals(name.schema())
        && (Platform.isTable(name) || Platform.SCHEMAS.contains(name.schema()));
  }

  private static Set<String> read(String resource) {
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                BuiltInNames.class.getResourceAsStream(resource), StandardCharsets.UTF_8))) {
      return lines.lines().filter(line -> !line.startsWith("#")).collect(Collectors.toSet());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
