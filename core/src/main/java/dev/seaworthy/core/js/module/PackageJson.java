package dev.seaworthy.core.js.module;

import java.util.List;
import java.util.Optional;

/**
 * How modules of a package are found, from its {@code package.json}.
 *
 * @param folder the folder of the package
 * @param name the name, or empty
 * @param mains the values of {@code types}, {@code typings}, {@code main}, {@code module} and
 *     {@code browser}, in this order, as far as they are there
 * @param exports what importers may name, empty where the package does not restrict it
 * @param imports what the package's own modules may name with a {@code #}
 * @param workspaces globs of the packages below it, empty outside a monorepo's root
 */
public record PackageJson(
    String folder,
    String name,
    List<String> mains,
    Optional<ExportTarget> exports,
    Optional<ExportTarget> imports,
    List<String> workspaces) {
  /** Copies the lists. */
  public PackageJson {
    mains = List.copyOf(mains);
    workspaces = List.copyOf(workspaces);
  }
}
