package dev.seaworthy.rules.database;

import dev.seaworthy.core.project.Dependency;
import dev.seaworthy.core.project.Framework;
import dev.seaworthy.core.project.FrameworkUse;
import dev.seaworthy.core.project.Located;
import dev.seaworthy.core.project.PackageManifest;
import dev.seaworthy.core.project.ProjectFacts;
import java.util.List;
import java.util.Set;

/** The SQLite files that an app depends on, among those that its code and settings mention. */
final class SqliteUses {
  private static final Set<String> REMOTE_ADAPTERS =
      Set.of("@prisma/adapter-libsql", "@prisma/adapter-d1");

  private final ProjectFacts project;

  SqliteUses(ProjectFacts project) {
    this.project = project;
  }

  List<Located<SqliteDatabase>> find() {
    return project.all(SqliteDatabase.class).stream()
        .filter(this::isInstalled)
        .filter(this::isFile)
        .filter(found -> !isDesktopApp(found.path()))
        .toList();
  }

  /** Returns whether a package around the file depends on the driver, and not only to test. */
  private boolean isInstalled(Located<SqliteDatabase> found) {
    String driver = found.fact().dependency();
    if (driver.isEmpty()) {
      return true;
    }
    boolean prisma = found.fact().driver().equals(SqliteSettings.PRISMA);
    boolean installed = false;
    for (Located<PackageManifest> manifest : project.profile().manifests()) {
      if (found.path().startsWith(folder(manifest.path()))) {
        List<Dependency> dependencies = manifest.fact().dependencies();
        installed |= dependencies.stream().anyMatch(d -> d.name().equals(driver) && isForUse(d));
        if (prisma && dependencies.stream().anyMatch(d -> REMOTE_ADAPTERS.contains(d.name()))) {
          return false;
        }
      }
    }
    return installed;
  }

  private static boolean isForUse(Dependency dependency) {
    return dependency.scope() != Dependency.Scope.DEV;
  }

  /** Returns whether the environment files leave it a file, where a variable holds the address. */
  private boolean isFile(Located<SqliteDatabase> found) {
    SqliteDatabase database = found.fact();
    if (database.variable().isEmpty()) {
      return true;
    }
    List<DatabaseAddress> documented =
        project.all(DatabaseAddress.class).stream()
            .map(Located::fact)
            .filter(address -> address.variable().equals(database.variable()))
            .toList();
    boolean remote = documented.stream().anyMatch(address -> !address.file());
    return !remote && (!database.maybeRemote() || !documented.isEmpty());
  }

  /** A desktop app keeps its file on its user's disk, where it belongs. */
  private boolean isDesktopApp(String path) {
    return project
        .profile()
        .manifestOf(path, PackageManifest.Ecosystem.NPM)
        .map(manifest -> folder(manifest.path()))
        .map(root -> project.profile().frameworks().stream().anyMatch(use -> isDesktop(use, root)))
        .orElse(false);
  }

  private static boolean isDesktop(FrameworkUse use, String root) {
    return use.root().equals(root)
        && (use.framework() == Framework.ELECTRON || use.framework() == Framework.TAURI);
  }

  private static String folder(String path) {
    return path.substring(0, path.lastIndexOf('/') + 1);
  }
}
