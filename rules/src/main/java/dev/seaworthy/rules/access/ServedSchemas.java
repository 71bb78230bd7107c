package dev.seaworthy.rules.access;

import dev.seaworthy.core.config.ConfigDocument;
import dev.seaworthy.core.config.ConfigList;
import dev.seaworthy.core.config.ConfigScalar;
import dev.seaworthy.core.project.Fact;
import dev.seaworthy.core.project.Located;
import dev.seaworthy.core.project.ProjectFacts;
import dev.seaworthy.core.rule.FactCollector;
import dev.seaworthy.core.rule.FileContext;
import dev.seaworthy.core.rule.Listeners;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/**
 * The schemas that Supabase's Data API serves: {@code [api] schemas} of {@code
 * supabase/config.toml}.
 *
 * @param schemas their names
 */
record ServedSchemas(List<String> schemas) implements Fact {
  /** What is served where nothing is configured. */
  private static final Set<String> DEFAULT = Set.of("public");

  /** The schemas that Supabase fills and protects itself. */
  private static final Set<String> MANAGED = Set.of("auth", "storage", "graphql_public");

  ServedSchemas {
    schemas = List.copyOf(schemas);
  }

  /** Reads the setting. */
  static final class Collector implements FactCollector {
    @Override
    public void collect(FileContext file, Listeners on, Consumer<Fact> facts) {
      if (file.source().path().endsWith("supabase/config.toml")) {
        on.onConfig(document -> collect(document, facts));
      }
    }

    private static void collect(ConfigDocument document, Consumer<Fact> facts) {
      ConfigList schemas = document.root().list("api", "schemas");
      if (!schemas.items().isEmpty()) {
        facts.accept(
            new ServedSchemas(
                schemas.items().stream()
                    .flatMap(item -> item.scalar().stream())
                    .map(ConfigScalar::value)
                    .toList()));
      }
    }
  }

  /**
   * Returns the schemas that the app serves.
   *
   * @param migrations the folder of the migrations; the setting beside it counts
   */
  static Set<String> of(ProjectFacts project, String migrations) {
    String folder = migrations.substring(0, migrations.lastIndexOf('/') + 1);
    for (Located<ServedSchemas> setting : project.all(ServedSchemas.class)) {
      if (setting.path().equals(folder + "config.toml")) {
        Set<String> served = new LinkedHashSet<>(setting.fact().schemas());
        served.removeAll(MANAGED);
        return served;
      }
    }
    return DEFAULT;
  }
}
