package dev.seaworthy.rules.secrets;

import dev.seaworthy.core.js.module.ModuleGraph;
import dev.seaworthy.core.js.module.Side;
import dev.seaworthy.core.project.FileRole;
import dev.seaworthy.core.project.Located;
import dev.seaworthy.core.project.ProjectFacts;
import java.util.EnumSet;
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
   */
  record Way(Located<SecretFact> place, Means means, String because) {}

  private final ModuleGraph graph;
  private final Set<String> browserSdks;

  private ClientReach(ProjectFacts project) {
    this.graph = project.modules();
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
                  .formatted(prefix.get())));
    }
    if (!secret.file().language().isEcmaScript()) {
      return Optional.empty();
    }
    if (isBrowserOnly(secret.path())) {
      return Optional.of(
          new Way(
              secret,
              Means.IMPORTS,
              "The code that every visitor downloads contains `%s`.".formatted(secret.path())));
    }
    return browserSdks.contains(secret.path())
        ? Optional.of(
            new Way(
                secret,
                Means.SDK_OPTION,
                "`dangerouslyAllowBrowser` in the same file says that it runs in the browser."))
        : Optional.empty();
  }

  /** Returns whether a module runs in the browser, as far as imports tell. */
  boolean isInBrowser(String path) {
    return graph.reachedFrom(path).contains(Side.BROWSER);
  }

  /**
   * Returns whether a module runs in the browser alone. What a framework runs on both sides may
   * lose its server part when it is bundled.
   */
  private boolean isBrowserOnly(String path) {
    return graph.reachedFrom(path).equals(EnumSet.of(Side.BROWSER));
  }
}
