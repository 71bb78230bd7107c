package dev.seaworthy.rules.secrets;

import dev.seaworthy.core.project.Located;
import dev.seaworthy.core.project.ProjectFacts;
import dev.seaworthy.rules.secrets.ClientReach.Means;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * All secrets of a repository, each given to the one rule that reports it, so that no two rules
 * report the same leak.
 */
final class Leaks {
  private static final Set<String> SERVICE_ROLE_KINDS =
      Set.of("supabase-service-role-key", "supabase-secret-key");

  /**
   * The rules that report leaks. Where several could report one, the first does: it says most about
   * what follows or what to do.
   */
  enum Reporter {
    /** It opens the whole database, wherever it stands. */
    SERVICE_ROLE,
    /** The variable must be renamed, or the code that reads it moved. */
    PUBLIC_PREFIX,
    /** The code that holds it must be moved to a server. */
    CLIENT_GRAPH,
    /** The file as a whole must leave the repository. */
    CREDENTIAL_FILE,
    /** The program must stop instead of falling back. */
    FALLBACK,
    /** It must leave the file. */
    SOURCE
  }

  private record Place(String path, int start) {
    static Place of(Located<SecretFact> secret) {
      return new Place(secret.path(), secret.fact().span().start());
    }
  }

  private final List<Leak> all;
  private final Set<Place> fallbacks;

  private Leaks(ProjectFacts project) {
    ClientReach reach = ClientReach.of(project);
    Map<Long, List<Located<SecretFact>>> byValue = new LinkedHashMap<>();
    for (Located<SecretFact> secret : project.all(SecretFact.class)) {
      byValue.computeIfAbsent(secret.fact().fingerprint(), value -> new ArrayList<>()).add(secret);
    }
    all = byValue.values().stream().map(places -> Leak.of(places, reach)).toList();
    fallbacks =
        project.all(SecretFallback.class).stream()
            .map(fallback -> new Place(fallback.path(), fallback.fact().span().start()))
            .collect(Collectors.toSet());
  }

  static Leaks of(ProjectFacts project) {
    return new Leaks(project);
  }

  /** Returns the leaks that a rule reports, in the order of their files. */
  List<Leak> of(Reporter reporter) {
    return all.stream().filter(leak -> reporter(leak) == reporter).toList();
  }

  /** Returns the names of the variables that a leak is given to. */
  Set<String> names() {
    return all.stream()
        .flatMap(leak -> leak.places().stream())
        .map(place -> place.fact().name())
        .collect(Collectors.toSet());
  }

  /** Returns whether the literal of a fallback is a leak that another rule reports. */
  boolean isReportedElsewhere(Located<SecretFallback> fallback) {
    Place place = new Place(fallback.path(), fallback.fact().span().start());
    return all.stream()
        .filter(leak -> reporter(leak) != Reporter.FALLBACK)
        .anyMatch(leak -> leak.places().stream().map(Place::of).anyMatch(place::equals));
  }

  private Reporter reporter(Leak leak) {
    if (SERVICE_ROLE_KINDS.contains(leak.kind().id())) {
      return Reporter.SERVICE_ROLE;
    }
    boolean harmful = leak.kind().secretClass() == SecretClass.SECRET;
    if (harmful && leak.way().isPresent()) {
      return leak.way().get().means() == Means.PREFIX
          ? Reporter.PUBLIC_PREFIX
          : Reporter.CLIENT_GRAPH;
    }
    if (leak.places().stream().allMatch(place -> CredentialFile.of(place.path()).isPresent())) {
      return Reporter.CREDENTIAL_FILE;
    }
    return leak.kind().isGeneric()
            && leak.places().stream().map(Place::of).allMatch(fallbacks::contains)
        ? Reporter.FALLBACK
        : Reporter.SOURCE;
  }
}
