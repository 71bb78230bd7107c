package dev.seaworthy.core.collect;

import dev.seaworthy.core.rule.FactCollector;
import java.util.List;

/** The collectors of facts that every audit needs. */
public final class Collectors {
  /** All of them. */
  public static final List<FactCollector> ALL =
      List.of(
          new BrowserMarks(),
          new BuilderMarks(),
          new BundlerAliases(),
          new ConfigManifests(),
          new EmbeddedScripts(),
          new HostSettings(),
          new ModuleImports(),
          new ModuleSettings(),
          new ServerRoutes(),
          new SqlScripts(),
          new StartCommands(),
          new TextManifests());

  private Collectors() {}
}
