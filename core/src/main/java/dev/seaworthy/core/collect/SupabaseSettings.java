package dev.seaworthy.core.collect;

import dev.seaworthy.core.config.ConfigDocument;
import dev.seaworthy.core.config.ConfigList;
import dev.seaworthy.core.config.ConfigScalar;
import dev.seaworthy.core.project.Fact;
import dev.seaworthy.core.project.ServedSchemas;
import dev.seaworthy.core.rule.FactCollector;
import dev.seaworthy.core.rule.FileContext;
import dev.seaworthy.core.rule.Listeners;
import java.util.function.Consumer;

/** Reads which schemas the Data API of a Supabase project serves. */
public final class SupabaseSettings implements FactCollector {

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
