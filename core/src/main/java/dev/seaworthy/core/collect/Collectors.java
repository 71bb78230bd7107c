package dev.seaworthy.core.collect;

import dev.seaworthy.core.rule.FactCollector;
import dev.seaworthy.core.supabase.SupabaseCallCollector;
import java.util.List;

/** The collectors of facts that every audit needs. */
public final class Collectors {
  /** All of them. */
  public static final List<FactCollector> ALL =
      List.of(
          new Base44Entities(),
          new BrowserMarks(),
          new BuilderMarks(),
          new BundlerAliases(),
          new ConfigManifests(),
          new DrizzleTables(),
          new EmbeddedScripts(),
          new HostSettings(),
          new ModuleImports(),
          new ModuleSettings(),
          new PrismaModels(),
          new ServerRoutes(),
          new SqlScripts(),
          new StartCommands(),
          new SupabaseCallCollector(),
          new SupabaseSettings(),
          new SupabaseTypes(),
          new TextManifests());

  private Collectors() {}
}
