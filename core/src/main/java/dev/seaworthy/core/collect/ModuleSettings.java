package dev.seaworthy.core.collect;

import dev.seaworthy.core.config.ConfigEntry;
import dev.seaworthy.core.config.ConfigList;
import dev.seaworthy.core.config.ConfigMap;
import dev.seaworthy.core.config.ConfigNode;
import dev.seaworthy.core.config.ConfigScalar;
import dev.seaworthy.core.js.module.ExportTarget;
import dev.seaworthy.core.js.module.ExportTarget.Choice;
import dev.seaworthy.core.js.module.ExportTarget.Closed;
import dev.seaworthy.core.js.module.ExportTarget.FirstOf;
import dev.seaworthy.core.js.module.ExportTarget.Option;
import dev.seaworthy.core.js.module.ExportTarget.Place;
import dev.seaworthy.core.js.module.ImportMap;
import dev.seaworthy.core.js.module.ModulePaths;
import dev.seaworthy.core.js.module.PackageJson;
import dev.seaworthy.core.js.module.TsConfig;
import dev.seaworthy.core.js.module.TsConfig.Mapping;
import dev.seaworthy.core.project.Fact;
import dev.seaworthy.core.project.ImportMapFact;
import dev.seaworthy.core.project.PackageJsonFact;
import dev.seaworthy.core.project.TsConfigFact;
import dev.seaworthy.core.project.WorkspaceFact;
import dev.seaworthy.core.rule.FactCollector;
import dev.seaworthy.core.rule.FileContext;
import dev.seaworthy.core.rule.Listeners;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Reads where modules are from the settings of TypeScript, Deno and the package managers. Any JSON
 * file may be a configuration that others extend, so what counts is what it states.
 */
public final class ModuleSettings implements FactCollector {
  private static final List<String> TS_KEYS =
      List.of("compilerOptions", "extends", "references", "include", "files");

  @Override
  public void collect(FileContext file, Listeners on, Consumer<Fact> facts) {
    String path = file.source().path();
    String name = file.source().name();
    switch (name) {
      case "package.json" -> on.onConfig(document -> packageJson(document.root(), path, facts));
      case "pnpm-workspace.yaml" ->
          on.onConfig(
              document ->
                  facts.accept(new WorkspaceFact(strings(document.root().list("packages")))));
      case "deno.json", "deno.jsonc", "import_map.json", "importmap.json" ->
          on.onConfig(document -> importMap(document.root(), path, facts));
      default -> {
        if (name.endsWith(".json")) {
          on.onConfig(document -> tsConfig(document.root(), path, facts));
        }
      }
    }
  }

  private static void tsConfig(ConfigNode root, String path, Consumer<Fact> facts) {
    if (TS_KEYS.stream().noneMatch(key -> root.at(key).isPresent())) {
      return;
    }
    ConfigNode options = root.map("compilerOptions");
    facts.accept(
        new TsConfigFact(
            new TsConfig(
                path,
                extended(root),
                text(options, "baseUrl"),
                options.at("paths").map(paths -> mappings(options.map("paths"))),
                optional(root, "files"),
                optional(root, "include"),
                optional(root, "exclude"),
                references(root),
                text(options, "allowJs").map("true"::equals))));
  }

  private static List<String> extended(ConfigNode root) {
    return text(root, "extends").map(List::of).orElseGet(() -> strings(root.list("extends")));
  }

  private static List<Mapping> mappings(ConfigMap paths) {
    List<Mapping> mappings = new ArrayList<>();
    for (ConfigEntry entry : paths.entries()) {
      mappings.add(new Mapping(entry.key(), strings(entry.value().list())));
    }
    return mappings;
  }

  private static Optional<List<String>> optional(ConfigNode root, String key) {
    return root.at(key).map(list -> strings(list.list()));
  }

  private static List<String> references(ConfigNode root) {
    return root.list("references").items().stream()
        .flatMap(reference -> text(reference, "path").stream())
        .toList();
  }

  private static void importMap(ConfigNode root, String path, Consumer<Fact> facts) {
    Map<String, String> imports = new LinkedHashMap<>();
    for (ConfigEntry entry : root.map("imports").entries()) {
      entry.value().scalar().ifPresent(target -> imports.put(entry.key(), target.value()));
    }
    if (!imports.isEmpty()) {
      facts.accept(new ImportMapFact(new ImportMap(ModulePaths.folderOf(path), imports)));
    }
  }

  private static void packageJson(ConfigNode root, String path, Consumer<Fact> facts) {
    List<String> mains =
        Stream.of("types", "typings", "main", "module", "browser")
            .flatMap(key -> text(root, key).stream())
            .toList();
    List<String> workspaces = strings(root.list("workspaces"));
    facts.accept(
        new PackageJsonFact(
            new PackageJson(
                ModulePaths.folderOf(path),
                text(root, "name").orElse(""),
                mains,
                root.at("exports").map(ModuleSettings::target),
                root.at("imports").map(ModuleSettings::target),
                workspaces.isEmpty() ? strings(root.list("workspaces", "packages")) : workspaces)));
  }

  private static ExportTarget target(ConfigNode node) {
    if (node instanceof ConfigMap map) {
      return new Choice(
          map.entries().stream()
              .map(entry -> new Option(entry.key(), target(entry.value())))
              .toList());
    }
    if (node instanceof ConfigList list) {
      return new FirstOf(list.items().stream().map(ModuleSettings::target).toList());
    }
    return node.scalar().<ExportTarget>map(text -> new Place(text.value())).orElse(new Closed());
  }

  private static Optional<String> text(ConfigNode node, String key) {
    return node.scalar(key).map(ConfigScalar::value);
  }

  private static List<String> strings(ConfigList list) {
    return list.items().stream()
        .flatMap(item -> item.scalar().map(ConfigScalar::value).stream())
        .toList();
  }
}
