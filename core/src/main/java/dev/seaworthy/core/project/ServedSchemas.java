package dev.seaworthy.core.project;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The schemas that Supabase's Data API serves: {@code [api] schemas} of {@code
 * supabase/config.toml}.
 *
 * @param schemas their names
 */
public record ServedSchemas(List<String> schemas) implements Fact {
  /** What is served where nothing is configured. */
  private static final Set<String> DEFAULT = Set.of("public");

  /** The schemas that Supabase fills and protects itself. */
  private static final Set<String> MANAGED = Set.of("auth", "storage", "graphql_public");

  /** Copies the list. */
  public ServedSchemas {
    schemas = List.copyOf(schemas);
  }

  /**
   * Returns the schemas that the app serves.
   *
   * @param migrations the folder of the migrations; the setting beside it counts
   */
  public static Set<String> of(ProjectFacts project, String migrations) {
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
