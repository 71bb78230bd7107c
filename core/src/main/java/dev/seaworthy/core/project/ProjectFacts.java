package dev.seaworthy.core.project;

import dev.seaworthy.core.js.module.ModuleGraph;
import dev.seaworthy.core.source.Language;
import dev.seaworthy.core.source.SourceTree.History;
import dev.seaworthy.core.sql.access.AccessMatrix;
import dev.seaworthy.core.sql.schema.MigrationFinder;
import dev.seaworthy.core.sql.schema.MigrationSet;
import dev.seaworthy.core.sql.schema.ReplayMode;
import dev.seaworthy.core.sql.schema.Schema;
import dev.seaworthy.core.sql.schema.SchemaReplay;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** The facts of all files, finished before any project rule sees them. Never changes. */
public final class ProjectFacts {
  private final List<FileFacts> files;
  private final String prefix;
  private final Optional<History> history;
  private final Optional<PastFacts> past;
  private final Settings settings;
  private volatile Profile profile;
  private volatile Schema schema;
  private volatile AccessMatrix access;
  private volatile ModuleGraph modules;

  /**
   * Creates the facts of a project.
   *
   * @param files one per audited file, sorted by path
   * @param history what the version history shows, empty without a repository
   * @param settings what the user says of the app
   */
  public ProjectFacts(List<FileFacts> files, Optional<History> history, Settings settings) {
    this(files, "", history, Optional.empty(), settings);
  }

  /**
   * Creates the facts of a project that is a folder of a repository.
   *
   * @param files one per audited file, sorted by path
   * @param prefix the audited folder relative to the root of the reports: empty, or ending in a
   *     slash
   * @param history what the version history shows, empty without a repository
   * @param past what the files held before, empty unless it was asked for
   * @param settings what the user says of the app
   */
  public ProjectFacts(
      List<FileFacts> files,
      String prefix,
      Optional<History> history,
      Optional<PastFacts> past,
      Settings settings) {
    this.prefix = prefix;
    this.files = List.copyOf(files);
    this.history = history;
    this.past = past;
    this.settings = settings;
  }

  /** Returns the files, sorted by path. */
  public List<FileFacts> files() {
    return files;
  }

  /** Returns the audited folder: empty, or ending in a slash. */
  public String prefix() {
    return prefix;
  }

  /**
   * Returns a path below the audited folder, by which the part of a file in the app is judged.
   *
   * @param path path of a file or folder relative to the root of the reports
   */
  public String inApp(String path) {
    return path.startsWith(prefix) ? path.substring(prefix.length()) : path;
  }

  /** Returns what the version history shows, empty without a repository. */
  public Optional<History> history() {
    return history;
  }

  /**
   * Returns what the files held before; empty unless it was asked for and there is a repository.
   */
  public Optional<PastFacts> past() {
    return past;
  }

  /** Returns what the user says of the app. */
  public Settings settings() {
    return settings;
  }

  /** Returns what kind of app this is; worked out on first use, perhaps by two threads at once. */
  public Profile profile() {
    Profile known = profile;
    if (known == null) {
      known = Profile.of(this);
      profile = known;
    }
    return known;
  }

  /**
   * Returns the database as the migrations leave it, with the default grants that the settings
   * name; worked out on first use, perhaps by two threads at once. Tables that only generated types
   * or a mapper's schema show are in it too, their state unknown.
   */
  public Schema schema() {
    Schema known = schema;
    if (known == null) {
      List<MigrationSet.Script> scripts =
          all(ScriptStatements.class).stream()
              .map(file -> new MigrationSet.Script(file.path(), file.fact().statements()))
              .toList();
      MigrationSet migrations = MigrationFinder.find(scripts, prefix);
      known =
          DeclaredTables.added(
              SchemaReplay.replay(migrations, ReplayMode.LENIENT, settings.grants()),
              all(DeclaredTable.class));
      schema = known;
    }
    return known;
  }

  /**
   * Returns what each principal may do with the tables that the Data API serves; worked out like
   * {@link #schema()}.
   */
  public AccessMatrix access() {
    AccessMatrix known = access;
    if (known == null) {
      known = AccessMatrix.of(schema(), ServedSchemas.of(this, schema().migrations().folder()));
      access = known;
    }
    return known;
  }

  /** Returns how the modules hang together; worked out like {@link #profile()}. */
  public ModuleGraph modules() {
    ModuleGraph known = modules;
    if (known == null) {
      known = Modules.graph(this);
      modules = known;
    }
    return known;
  }

  /** Returns every fact of a type with its file, in the order of the files. */
  public <F extends Fact> List<Located<F>> all(Class<F> type) {
    List<Located<F>> found = new ArrayList<>();
    for (FileFacts file : files) {
      for (Fact fact : file.facts()) {
        if (type.isInstance(fact)) {
          found.add(new Located<>(file, type.cast(fact)));
        }
      }
    }
    return found;
  }

  /** Returns the files of a language that could not be read whole. */
  public List<FileFacts> damaged(Predicate<Language> languages) {
    return files.stream().filter(f -> !f.valid() && languages.test(f.language())).toList();
  }
}
