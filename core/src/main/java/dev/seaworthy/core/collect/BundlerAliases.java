package dev.seaworthy.core.collect;

import dev.seaworthy.core.js.ast.Expression;
import dev.seaworthy.core.js.ast.Expression.ArrayExpression;
import dev.seaworthy.core.js.ast.Expression.CallExpression;
import dev.seaworthy.core.js.ast.Expression.NewExpression;
import dev.seaworthy.core.js.ast.Expression.ObjectExpression;
import dev.seaworthy.core.js.ast.Expression.Property;
import dev.seaworthy.core.js.ast.Literal.StringLiteral;
import dev.seaworthy.core.js.ast.Node;
import dev.seaworthy.core.js.module.ModulePaths;
import dev.seaworthy.core.js.module.PathAlias;
import dev.seaworthy.core.js.module.TsConfig.Mapping;
import dev.seaworthy.core.project.Fact;
import dev.seaworthy.core.project.ModulePath;
import dev.seaworthy.core.rule.FactCollector;
import dev.seaworthy.core.rule.FileContext;
import dev.seaworthy.core.rule.Listeners;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/**
 * Reads the aliases in the settings of bundlers, where they are written literally: {@code alias} of
 * Vite, webpack, CRACO, Babel, SvelteKit and others.
 */
public final class BundlerAliases implements FactCollector {
  private static final Pattern SETTINGS =
      Pattern.compile(
          "(?:[\\w-]+\\.)*(?:vite|vitest|webpack|craco|next|astro|svelte|nuxt|metro|rsbuild|rspack"
              + "|babel|electron\\.vite)\\.config\\.[\\w.]*[jt]s");

  @Override
  public void collect(FileContext file, Listeners on, Consumer<Fact> facts) {
    if (SETTINGS.matcher(file.source().name()).matches()) {
      String folder = ModulePaths.folderOf(file.source().path());
      on.on(Property.class, (property, above) -> aliases(property, folder, facts));
    }
  }

  private static void aliases(Property property, String folder, Consumer<Fact> facts) {
    if (property.name().filter("alias"::equals).isEmpty()) {
      return;
    }
    if (property.value() instanceof ObjectExpression map) {
      for (Node part : map.properties()) {
        if (part instanceof Property alias && alias.name().isPresent()) {
          add(folder, alias.name().get(), relativePath(alias.value()), facts);
        }
      }
    } else if (property.value() instanceof ArrayExpression list) {
      list.elements().forEach(entry -> entry(entry, folder, facts));
    }
  }

  /** Reads {@code {find: "@", replacement: path}}. */
  private static void entry(Node entry, String folder, Consumer<Fact> facts) {
    String find = null;
    String replacement = null;
    if (entry instanceof ObjectExpression map) {
      for (Node part : map.properties()) {
        String key = part instanceof Property property ? property.name().orElse("") : "";
        if (key.equals("find")) {
          find = ((Property) part).value() instanceof StringLiteral text ? text.value() : null;
        } else if (key.equals("replacement")) {
          replacement = relativePath(((Property) part).value());
        }
      }
    }
    if (find != null) {
      add(folder, find, replacement, facts);
    }
  }

  /** Adds an alias for a name and all below it; {@code target} may be null. */
  private static void add(String folder, String name, String target, Consumer<Fact> facts) {
    if (target != null && !name.isEmpty()) {
      String bare = name.replaceFirst("/(?:\\*)?$", "");
      String exact = name.replaceFirst("\\$$", "");
      ModulePaths.normalize(folder + target.replaceFirst("/\\*$", ""))
          .ifPresent(
              path -> {
                if (name.endsWith("$")) {
                  facts.accept(alias(folder, exact, path));
                } else {
                  facts.accept(alias(folder, bare, path));
                  facts.accept(alias(folder, bare + "/*", path + "/*"));
                }
              });
    }
  }

  private static Fact alias(String folder, String pattern, String path) {
    return new ModulePath(new PathAlias(folder, new Mapping(pattern, List.of(path))));
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
