package dev.seaworthy.core.sql.lint;

import dev.seaworthy.core.sql.schema.Schema;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/**
 * Runs every lint of splinter whose answer lies in the migrations. Left out are those that need
 * statistics or versions of a running server: {@code unused_index}, {@code table_bloat}, {@code
 * extension_versions_outdated}, and {@code insecure_queue_exposed_in_api}.
 *
 * <p>Source: splinter.sql of supabase/splinter, revision 55db5b1.
 */
public final class SplinterLints {
  private SplinterLints() {}

  /** Returns whether a schema of the database belongs to the app, not to the platform. */
  public static boolean isOfApp(String schemaName) {
    return LintContext.isOfApp(schemaName);
  }

  /**
   * Returns what the schema fails, sorted by name and key.
   *
   * @param served the schemas that the Data API serves
   */
  public static List<Lint> of(Schema schema, Set<String> served) {
    LintContext context = new LintContext(schema, served);
    List<Lint> lints = new ArrayList<>();
    new TableLints(context).addTo(lints);
    new PolicyLints(context).addTo(lints);
    new ViewAndFunctionLints(context).addTo(lints);
    lints.sort(Comparator.comparing(Lint::name).thenComparing(Lint::cacheKey));
    return List.copyOf(lints);
  }
}
