package dev.seaworthy.core.js.resource;

import dev.seaworthy.core.js.JsFile;
import dev.seaworthy.core.js.ast.ModuleDeclaration.ImportDeclaration;
import dev.seaworthy.core.typestate.ResourceSpec;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Tells which resources a file can hold at all, before any of its values is followed: most files
 * hold none, and following values is dear.
 */
final class Preselection {
  private Preselection() {}

  /** Returns the resources whose module the file loads; nothing else can be made in it. */
  static List<ResourceSpec> imported(JsFile file, List<ResourceSpec> specs) {
    String text = file.source().text();
    boolean loadsByCall = text.contains("require(") || text.contains("import(");
    Set<String> declared =
        file.program().body().stream()
            .filter(ImportDeclaration.class::isInstance)
            .map(statement -> ((ImportDeclaration) statement).source().value())
            .collect(Collectors.toSet());
    return specs.stream()
        .filter(
            spec ->
                spec.modules().stream()
                    .anyMatch(
                        module ->
                            declared.contains(module) || (loadsByCall && text.contains(module))))
        .toList();
  }

  /** Returns whether the file names a method that acquires anything. */
  static boolean namesAcquisition(JsFile file, List<ResourceSpec> specs) {
    String text = file.source().text();
    return specs.stream().flatMap(spec -> spec.acquire().stream()).anyMatch(text::contains);
  }
}
