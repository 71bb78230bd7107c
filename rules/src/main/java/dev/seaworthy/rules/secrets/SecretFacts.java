package dev.seaworthy.rules.secrets;

import dev.seaworthy.core.project.ProjectFacts;
import dev.seaworthy.core.rule.Evidence;
import dev.seaworthy.core.rule.FactCollector;
import java.util.List;

/** What the rules about leaks rest on. All of them need all of it, to tell whose leak is whose. */
final class SecretFacts {
  static final List<FactCollector> COLLECTORS =
      List.of(
          new SecretCollector(),
          new VariableCollector(),
          new FallbackCollector(),
          new BundlerCollector());

  private SecretFacts() {}

  /** Says what was searched. */
  static Evidence searched(ProjectFacts project) {
    int harmless = project.all(PublicKeyFact.class).size();
    String searched =
        "searched %d files for %d kinds of key"
            .formatted(project.files().size(), SecretPack.standard().kinds().size());
    return Evidence.of(
        harmless == 0
            ? searched
            : searched + "; left out %d that are public by design".formatted(harmless));
  }
}
