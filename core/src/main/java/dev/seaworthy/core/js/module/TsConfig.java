package dev.seaworthy.core.js.module;

import java.util.List;
import java.util.Optional;

/**
 * A {@code tsconfig.json} or {@code jsconfig.json} as it is written, as far as it decides where
 * modules are.
 *
 * <p><a href="https://www.typescriptlang.org/tsconfig/">TSConfig Reference</a>.
 *
 * @param path the path of the file
 * @param parents the values of {@code extends}; later ones win
 * @param baseUrl where names that are not relative are looked up
 * @param paths patterns of specifiers, empty where the file states none
 * @param files the files of the project, empty where the file states none
 * @param include globs of further files
 * @param exclude globs of files that {@code include} must leave out
 * @param references the paths of other projects
 * @param allowJs whether JavaScript belongs to the project
 */
public record TsConfig(
    String path,
    List<String> parents,
    Optional<String> baseUrl,
    Optional<List<Mapping>> paths,
    Optional<List<String>> files,
    Optional<List<String>> include,
    Optional<List<String>> exclude,
    List<String> references,
    Optional<Boolean> allowJs) {

  /**
   * A line of {@code paths}.
   *
   * @param pattern the specifier, with at most one {@code *}
   * @param targets the places that it stands for, tried in order
   */
  public record Mapping(String pattern, List<String> targets) {
    /** Copies the targets. */
    public Mapping {
      targets = List.copyOf(targets);
    }

    /** Returns what the star of the pattern stands for in a specifier; empty without a match. */
    Optional<String> match(String specifier) {
      int star = pattern.indexOf('*');
      if (star < 0) {
        return specifier.equals(pattern) ? Optional.of("") : Optional.empty();
      }
      String suffix = pattern.substring(star + 1);
      boolean matches =
          specifier.length() >= pattern.length() - 1
              && specifier.startsWith(pattern.substring(0, star))
              && specifier.endsWith(suffix);
      return matches
          ? Optional.of(specifier.substring(star, specifier.length() - suffix.length()))
          : Optional.empty();
    }

    /** Returns how much of a specifier the pattern states; a pattern without a star states all. */
    int precision() {
      int star = pattern.indexOf('*');
      return star < 0 ? Integer.MAX_VALUE : star;
    }
  }

  /** Copies the lists. */
  public TsConfig {
    parents = List.copyOf(parents);
    paths = paths.map(List::copyOf);
    files = files.map(List::copyOf);
    include = include.map(List::copyOf);
    exclude = exclude.map(List::copyOf);
    references = List.copyOf(references);
  }

  String folder() {
    return ModulePaths.folderOf(path);
  }

  boolean isOfJavaScript() {
    return path.endsWith("jsconfig.json");
  }
}
