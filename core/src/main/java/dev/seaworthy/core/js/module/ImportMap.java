package dev.seaworthy.core.js.module;

import java.util.Map;
import java.util.Optional;

/**
 * What specifiers stand for, as {@code imports} of {@code deno.json} and import maps of the browser
 * say.
 *
 * @param folder the folder of the file that states it; its modules and those below it may use it
 * @param imports targets by specifier, or by the start of specifiers, which ends in a slash
 */
public record ImportMap(String folder, Map<String, String> imports) {
  /** Copies the imports. */
  public ImportMap {
    imports = Map.copyOf(imports);
  }

  /** Returns what a specifier stands for; the longest key that fits decides. */
  Optional<String> target(String specifier) {
    String exact = imports.get(specifier);
    if (exact != null) {
      return Optional.of(exact);
    }
    String best = "";
    for (String key : imports.keySet()) {
      if (key.endsWith("/") && specifier.startsWith(key) && key.length() > best.length()) {
        best = key;
      }
    }
    return best.isEmpty()
        ? Optional.empty()
        : Optional.of(imports.get(best) + specifier.substring(best.length()));
  }
}
