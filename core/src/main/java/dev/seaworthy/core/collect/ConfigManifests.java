package dev.seaworthy.core.collect;

import dev.seaworthy.core.config.ConfigDocument;
import dev.seaworthy.core.config.ConfigEntry;
import dev.seaworthy.core.config.ConfigNode;
import dev.seaworthy.core.config.ConfigScalar;
import dev.seaworthy.core.project.Dependency;
import dev.seaworthy.core.project.Dependency.Scope;
import dev.seaworthy.core.project.Fact;
import dev.seaworthy.core.project.PackageManifest;
import dev.seaworthy.core.project.PackageManifest.Ecosystem;
import dev.seaworthy.core.project.PackageManifest.Script;
import dev.seaworthy.core.rule.FactCollector;
import dev.seaworthy.core.rule.FileContext;
import dev.seaworthy.core.rule.Listeners;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * Reads the manifests that are configuration files: {@code package.json}, {@code pyproject.toml}.
 */
public final class ConfigManifests implements FactCollector {

  @Override
  public void collect(FileContext file, Listeners on, Consumer<Fact> facts) {
    switch (file.source().name()) {
      case "package.json" -> on.onConfig(document -> facts.accept(npm(document)));
      case "pyproject.toml" -> on.onConfig(document -> facts.accept(python(document)));
      default -> {}
    }
  }

  private static PackageManifest npm(ConfigDocument document) {
    ConfigNode root = document.root();
    List<Dependency> dependencies = new ArrayList<>();
    npmSection(root, "dependencies", Scope.RUNTIME, dependencies);
    npmSection(root, "devDependencies", Scope.DEV, dependencies);
    npmSection(root, "peerDependencies", Scope.PEER, dependencies);
    npmSection(root, "optionalDependencies", Scope.OPTIONAL, dependencies);
    List<Script> scripts = new ArrayList<>();
    for (ConfigEntry entry : root.map("scripts").entries()) {
      entry.value().scalar().ifPresent(s -> scripts.add(new Script(entry.key(), s.value())));
    }
    return new PackageManifest(Ecosystem.NPM, text(root, "name"), dependencies, scripts);
  }

  private static void npmSection(
      ConfigNode root, String section, Scope scope, List<Dependency> dependencies) {
    for (ConfigEntry entry : root.map(section).entries()) {
      String version = entry.value().scalar().map(ConfigScalar::value).orElse("");
      dependencies.add(new Dependency(entry.key(), version, scope, entry.span()));
    }
  }

  private static PackageManifest python(ConfigDocument document) {
    ConfigNode root = document.root();
    List<Dependency> dependencies = new ArrayList<>();
    for (ConfigNode item : root.list("project", "dependencies").items()) {
      item.scalar()
          .flatMap(line -> PythonRequirement.parse(line.value(), line.span()))
          .ifPresent(dependencies::add);
    }
    for (ConfigEntry entry : root.map("tool", "poetry", "dependencies").entries()) {
      String version = entry.value().scalar().map(ConfigScalar::value).orElse("");
      dependencies.add(new Dependency(entry.key(), version, Scope.RUNTIME, entry.span()));
    }
    return new PackageManifest(
        Ecosystem.PYPI, text(root.map("project"), "name"), dependencies, List.of());
  }

  private static String text(ConfigNode root, String key) {
    return root.scalar(key).map(ConfigScalar::value).orElse("");
  }
}
