package dev.seaworthy.core.project;

import java.util.List;
import java.util.Optional;

/**
 * What a package says of itself: {@code package.json}, {@code pom.xml}, {@code build.gradle},
 * {@code requirements.txt} or {@code pyproject.toml}.
 *
 * @param ecosystem where its dependencies come from
 * @param name the package's name, or empty
 * @param dependencies in the order of the file
 * @param scripts the commands that can be run by name, in the order of the file
 */
public record PackageManifest(
    Ecosystem ecosystem, String name, List<Dependency> dependencies, List<Script> scripts)
    implements Fact {

  /** Where packages come from. */
  public enum Ecosystem {
    /** JavaScript packages. */
    NPM,
    /** Java packages, whichever tool fetches them. */
    MAVEN,
    /** Python packages. */
    PYPI
  }

  /**
   * A command with a name.
   *
   * @param name the name, such as {@code start}
   * @param command the command line
   */
  public record Script(String name, String command) {}

  /** Copies the lists. */
  public PackageManifest {
    dependencies = List.copyOf(dependencies);
    scripts = List.copyOf(scripts);
  }

  /** Returns the first dependency of a name. */
  public Optional<Dependency> dependency(String dependency) {
    return dependencies.stream().filter(d -> d.name().equals(dependency)).findFirst();
  }
}
