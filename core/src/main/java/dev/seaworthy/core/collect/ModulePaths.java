package dev.seaworthy.core.collect;

import dev.seaworthy.core.config.ConfigEntry;
import dev.seaworthy.core.config.ConfigNode;
import dev.seaworthy.core.config.ConfigScalar;
import dev.seaworthy.core.js.ast.Expression;
import dev.seaworthy.core.js.ast.Expression.CallExpression;
import dev.seaworthy.core.js.ast.Expression.Identifier;
import dev.seaworthy.core.js.ast.Expression.NewExpression;
import dev.seaworthy.core.js.ast.Expression.ObjectExpression;
import dev.seaworthy.core.js.ast.Expression.Property;
import dev.seaworthy.core.js.ast.Literal.StringLiteral;
import dev.seaworthy.core.js.ast.Node;
import dev.seaworthy.core.js.module.ModuleResolver;
import dev.seaworthy.core.js.module.PathAlias;
import dev.seaworthy.core.project.Fact;
import dev.seaworthy.core.project.ModulePath;
import dev.seaworthy.core.rule.FactCollector;
import dev.seaworthy.core.rule.FileContext;
import dev.seaworthy.core.rule.Listeners;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Reads the path aliases of {@code tsconfig*.json}, {@code jsconfig.json} and {@code vite.config}.
 * What a configuration inherits is read where it is written: its paths hold for the folder of the
 * file that states them.
 */
public final class ModulePaths implements FactCollector {

  @Override
  public void collect(FileContext file, Listeners on, Consumer<Fact> facts) {
    String path = file.source().path();
    String name = file.source().name();
    String folder = path.substring(0, path.lastIndexOf('/') + 1);
    boolean tsconfig = name.startsWith("tsconfig") || name.equals("jsconfig.json");
    if (tsconfig && name.endsWith(".json")) {
      on.onConfig(document -> compilerOptions(document.root(), folder, facts));
    } else if (name.startsWith("vite.config.")) {
      on.on(Property.class, (property, above) -> viteAlias(property, folder, facts));
    }
  }

  private static void compilerOptions(ConfigNode root, String folder, Consumer<Fact> facts) {
    ConfigNode options = root.map("compilerOptions");
    Optional<String> baseUrl = options.scalar("baseUrl").map(ConfigScalar::value);
    String base = folder + baseUrl.map(url -> url + "/").orElse("");
    for (ConfigEntry entry : options.map("paths").entries()) {
      List<String> targets = new ArrayList<>();
      for (ConfigNode item : entry.value().list().items()) {
        item.scalar().ifPresent(target -> targets.add(base + target.value()));
      }
      add(folder, entry.key(), targets, facts);
    }
    if (baseUrl.isPresent()) {
      add(folder, "*", List.of(base + "*"), facts);
    }
  }

  private static void viteAlias(Property property, String folder, Consumer<Fact> facts) {
    if (!"alias".equals(keyOf(property)) || !(property.value() instanceof ObjectExpression map)) {
      return;
    }
    for (Node part : map.properties()) {
      if (part instanceof Property alias && keyOf(alias) != null) {
        String target = relativePath(alias.value());
        if (target != null) {
          String path = folder + target;
          add(folder, keyOf(alias), List.of(path), facts);
          add(folder, keyOf(alias) + "/*", List.of(path + "/*"), facts);
        }
      }
    }
  }

  private static void add(
      String folder, String pattern, List<String> targets, Consumer<Fact> facts) {
    List<String> paths =
        targets.stream().flatMap(target -> ModuleResolver.normalize(target).stream()).toList();
    if (!paths.isEmpty()) {
      facts.accept(new ModulePath(new PathAlias(folder, pattern, paths)));
    }
  }

  private static String keyOf(Property property) {
    if (property.key() instanceof Identifier name && !property.computed()) {
      return name.name();
    }
    return property.key() instanceof StringLiteral name ? name.value() : null;
  }

  /**
   * Returns the path in {@code path.resolve(__dirname, "src")}, {@code fileURLToPath(new
   * URL("./src", import.meta.url))} or {@code "/src"}, from the folder of the file; null for
   * anything else.
   */
  private static String relativePath(Node value) {
    if (value instanceof StringLiteral path) {
      return path.value().startsWith("/") || path.value().startsWith(".") ? path.value() : null;
    }
    if (value instanceof NewExpression url && !url.arguments().isEmpty()) {
      return relativePath(url.arguments().get(0));
    }
    if (!(value instanceof CallExpression call) || call.arguments().isEmpty()) {
      return null;
    }
    if (call.arguments().size() == 1) {
      return relativePath(call.arguments().get(0));
    }
    List<String> segments = new ArrayList<>();
    for (Expression argument : call.arguments().subList(1, call.arguments().size())) {
      if (!(argument instanceof StringLiteral segment)) {
        return null;
      }
      segments.add(segment.value());
    }
    return String.join("/", segments);
  }
}
