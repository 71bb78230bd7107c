package dev.seaworthy.core.js.module;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The packages of the repository, which its modules may import by name. */
final class Packages {
  private static final Set<String> CONDITIONS =
      Set.of("types", "import", "require", "node", "browser", "module", "default");

  /** Folders that a build writes, and what it makes folders for inside of them. */
  private static final Pattern OUTPUT =
      Pattern.compile("(?:dist|build|lib|out|output|\\.output|esm|cjs|dist-types)/");

  private static final Pattern VARIANT =
      Pattern.compile("(?:esm|cjs|es|umd|types|node|browser|src|commonjs|module)/");
  private static final Pattern EXTENSION = Pattern.compile("(?:\\.d)?\\.[mc]?[jt]sx?$");

  private final ModuleFiles files;
  private final Map<String, PackageJson> byFolder = new TreeMap<>();
  private final Map<String, List<PackageJson>> byName = new HashMap<>();
  private final Set<String> members;

  Packages(ModuleFiles files, Collection<PackageJson> packages) {
    this.files = files;
    packages.forEach(one -> byFolder.put(one.folder(), one));
    for (PackageJson one : byFolder.values()) {
      byName.merge(
          one.name(),
          List.of(one),
          (some, more) -> Stream.of(some, more).flatMap(List::stream).toList());
    }
    this.members = Workspaces.members(byFolder.values());
  }

  /** Returns the package that a file belongs to. */
  Optional<PackageJson> around(String path) {
    for (String folder = ModulePaths.folderOf(path);
        folder != null;
        folder = ModulePaths.above(folder)) {
      if (byFolder.containsKey(folder)) {
        return Optional.of(byFolder.get(folder));
      }
    }
    return Optional.empty();
  }

  /** Returns the file that a {@code #specifier} means in a file. */
  Optional<String> ownImport(String from, String specifier) {
    PackageJson own = around(from).orElse(null);
    if (own == null || own.imports().isEmpty()) {
      return Optional.empty();
    }
    return Subpaths.places(own.imports().get(), specifier, CONDITIONS).stream()
        .flatMap(
            place ->
                (ModulePaths.isRelative(place) ? written(own.folder(), place) : module(from, place))
                    .stream())
        .findFirst();
  }

  /** Returns the file that a package of the repository means by a specifier. */
  Optional<String> module(String from, String specifier) {
    String name = PackageName.of(specifier);
    PackageJson found = find(from, name).orElse(null);
    if (found == null) {
      return Optional.empty();
    }
    String rest = specifier.substring(name.length());
    if (found.exports().isPresent()) {
      return Subpaths.places(found.exports().get(), "." + rest, CONDITIONS).stream()
          .flatMap(place -> written(found.folder(), place).stream())
          .findFirst();
    }
    return rest.isEmpty() ? main(found) : written(found.folder(), rest.substring(1));
  }

  /** Returns the module that a folder with a {@code package.json} stands for. */
  Optional<String> folder(String folder) {
    return Optional.ofNullable(byFolder.get(folder.isEmpty() ? "" : folder + "/"))
        .flatMap(this::main);
  }

  private Optional<String> main(PackageJson of) {
    return of.mains().stream()
        .flatMap(main -> written(of.folder(), main).stream())
        .findFirst()
        .or(() -> files.index(of.folder()))
        .or(() -> files.index(of.folder() + "src/"));
  }

  /** Of several packages of a name a member of a workspace comes first, then the nearest. */
  private Optional<PackageJson> find(String from, String name) {
    return byName.getOrDefault(name, List.of()).stream()
        .min(
            Comparator.comparing((PackageJson one) -> !members.contains(one.folder()))
                .thenComparing(one -> -common(from, one.folder()))
                .thenComparing(PackageJson::folder));
  }

  private static int common(String one, String other) {
    int length = 0;
    while (length < Math.min(one.length(), other.length())
        && one.charAt(length) == other.charAt(length)) {
      length++;
    }
    return length;
  }

  /**
   * Returns the file that a place in a package means: itself, or the source of what a build will
   * write there.
   */
  private Optional<String> written(String folder, String place) {
    Optional<String> path = ModulePaths.normalize(folder + place);
    if (path.isEmpty() || !(path.get() + "/").startsWith(folder)) {
      return Optional.empty();
    }
    return files.module(path.get()).or(() -> source(folder, path.get().substring(folder.length())));
  }

  private Optional<String> source(String folder, String output) {
    String rest = EXTENSION.matcher(output).replaceFirst("");
    if (!OUTPUT.matcher(rest).lookingAt()) {
      return files.module(folder + "src/" + rest);
    }
    String inside = OUTPUT.matcher(rest).replaceFirst("");
    String bare =
        VARIANT.matcher(inside).lookingAt() ? VARIANT.matcher(inside).replaceFirst("") : inside;
    return Stream.of("src/" + inside, "src/" + bare, inside, bare)
        .flatMap(stem -> files.module(folder + stem).stream())
        .findFirst();
  }
}
