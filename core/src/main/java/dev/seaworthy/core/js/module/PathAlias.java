package dev.seaworthy.core.js.module;

import dev.seaworthy.core.js.module.TsConfig.Mapping;
import java.util.List;

/**
 * A way to name modules of the app without a relative path that a bundler or a framework knows.
 *
 * @param folder the folder whose files may use it, with a slash at its end, empty for the root
 * @param mapping the specifiers and the paths from the root that they stand for
 */
public record PathAlias(String folder, Mapping mapping) {
  /** Returns the paths that a specifier stands for; none if it does not match. */
  List<String> places(String specifier) {
    return mapping
        .match(specifier)
        .map(
            matched ->
                mapping.targets().stream()
                    .flatMap(target -> ModulePaths.normalize(target.replace("*", matched)).stream())
                    .toList())
        .orElse(List.of());
  }
}
