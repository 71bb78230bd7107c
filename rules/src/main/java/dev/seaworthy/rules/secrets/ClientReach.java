package dev.seaworthy.rules.secrets;

import dev.seaworthy.core.js.module.EntryPoint;
import dev.seaworthy.core.js.module.ModuleEdge;
import dev.seaworthy.core.js.module.ModuleGraph;
import dev.seaworthy.core.js.module.Side;
import dev.seaworthy.core.project.FileRole;
import dev.seaworthy.core.project.Located;
import dev.seaworthy.core.project.ProjectFacts;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Tells what of the repository ends up in the code that a visitor downloads, and why. */
final class ClientReach {

  /** How a secret comes into the browser. */
  enum Means {
    /** The prefix of its variable. */
    PREFIX,
    /** The imports from a browser entry to its module. */
    IMPORTS,
    /** An SDK that was told to run in the browser. */
    SDK_OPTION
  }

  /**
   * The way of one secret into the browser.
   *
   * @param place where the secret stands
   * @param means how it comes there
   * @param because the same as a sentence
   * @param imports the imports from the entry to the module of the secret, where they are the means
   */
  record Way(Located<SecretFact> place, Means means, String because, List<ModuleEdge> imports) {}

  private final ModuleGraph graph;
  private final Set<String> serverEntries;
  private final Set<String> browserSdks;

  private ClientReach(ProjectFacts project) {
    this.graph = project.modules();
    this.serverEntries =
        graph.entries(Side.SERVER).stream().map(EntryPoint::path).collect(Collectors.toSet());
    this.browserSdks =
        project.all(BrowserSdk.class).stream().map(Located::path).collect(Collectors.toSet());
  }

  static ClientReach of(ProjectFacts project) {
    return new ClientReach(project);
  }

  /** Returns how a secret comes into the browser; empty where it does not, or it is not known. */
  Optional<Way> way(Located<SecretFact> secret) {
    if (secret.file().role() != FileRole.APP) {
      return Optional.empty();
    }
    Optional<String> prefix = PublicPrefix.of(secret.fact().name());
    if (prefix.isPresent()) {
      return Optional.of(
          new Way(
              secret,
              Means.PREFIX,
              "The prefix `%s` puts it into the code that every visitor downloads."
                  .formatted(prefix.get()),
              List.of()));
    }
    if (!secret.file().language().isEcmaScript()) {
      return Optional.empty();
    }
    if (isShipped(secret.path())) {
      List<ModuleEdge> chain = graph.chain(Side.BROWSER, secret.path());
      return Optional.of(new Way(secret, Means.IMPORTS, because(secret.path(), chain), chain));
    }
    return browserSdks.contains(secret.path())
        ? Optional.of(
            new Way(
                secret,
                Means.SDK_OPTION,
                "`dangerouslyAllowBrowser` in the same file says that it runs in the browser.",
                List.of()))
        : Optional.empty();
  }

  private static String because(String path, List<ModuleEdge> chain) {
    return chain.isEmpty()
        ? "The browser starts with `%s`.".formatted(path)
        : "The browser loads it: `%s` imports `%s`."
            .formatted(
                chain.get(0).from(),
                chain.stream().map(ModuleEdge::to).collect(Collectors.joining("`, that `")));
  }

  /** Returns whether a module runs in the browser, as far as imports tell. */
  boolean isInBrowser(String path) {
    return graph.reachedFrom(path).contains(Side.BROWSER);
  }

  /**
   * Returns whether all of a module is in the bundle. A page that a framework starts on both sides
   * loses its server part when it is bundled.
   */
  private boolean isShipped(String path) {
    return isInBrowser(path) && !serverEntries.contains(path);
  }
}
