package dev.seaworthy.rules.database;

import dev.seaworthy.core.js.module.ModuleEdge;
import dev.seaworthy.core.project.DeployTarget;
import dev.seaworthy.core.project.Located;
import dev.seaworthy.core.project.ModuleImport;
import dev.seaworthy.core.project.Platform;
import dev.seaworthy.core.project.ProjectFacts;
import dev.seaworthy.core.project.Reach;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Tells whether what a host runs opens a database. */
final class SqliteReach {
  /** Names of programs that are run by hand, wherever they lie. */
  private static final Pattern ONE_OFF =
      Pattern.compile(
          "(?i)(^|.*/)[^/]*(migrat|seed|import|export|backup|restore|convert|dump|script|test|check"
              + "|debug|setup|init)[^/]*$");

  private final ProjectFacts project;
  private final Reach reach;
  private final Map<DeployTarget, Set<String>> served = new LinkedHashMap<>();

  SqliteReach(ProjectFacts project) {
    this.project = project;
    this.reach = Reach.of(project);
  }

  /** Returns whether the host runs what opens the database. */
  boolean runs(DeployTarget target, Located<SqliteDatabase> database) {
    return switch (database.fact().driver()) {
      case SqliteSettings.JDBC ->
          target.platform().process() != Platform.Process.NONE
              && target.platform().marks().entries().isEmpty()
              && database.path().startsWith(target.root());
      case SqliteSettings.PRISMA ->
          project.all(ModuleImport.class).stream()
              .filter(module -> isPrismaClient(module.fact()))
              .anyMatch(module -> served(target).contains(module.path()));
      default -> served(target).contains(database.path());
    };
  }

  /** Returns whether the database belongs to a program that a person runs by hand. */
  boolean isOneOff(Located<SqliteDatabase> database) {
    return ONE_OFF.matcher(database.path()).matches() && !reach.isImported(database.path());
  }

  private static boolean isPrismaClient(ModuleImport module) {
    return module.kind() != ModuleEdge.Kind.TYPE
        && (module.specifier().equals("@prisma/client")
            || module.specifier().matches("(.*/)?(generated/)?prisma(/client)?"));
  }

  private Set<String> served(DeployTarget target) {
    return served.computeIfAbsent(target, reach::serverFiles);
  }
}
