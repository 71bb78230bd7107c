package dev.seaworthy.cli;

import dev.seaworthy.cli.source.Source;
import dev.seaworthy.core.engine.AuditPlan;
import dev.seaworthy.core.engine.FixMigration;
import dev.seaworthy.core.engine.Report;
import dev.seaworthy.rules.Rules;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code seaworthy fix}: what can be repaired without a decision, as a new migration. */
@Command(
    name = "fix",
    description =
        "Repairs what leaves nothing to decide: shows the SQL as a new migration, and writes it on"
            + " request.",
    footer = {
      "",
      "Exit codes: 0 nothing to fix, or the file is written; 1 there are fixes, shown and not"
          + " written; 2 wrong usage, input that cannot be judged, no place for the file, or an"
          + " internal error.",
    })
final class FixCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Parameters(
      arity = "0..*",
      paramLabel = "ID|PATH",
      description =
          "Rules whose findings to fix, all by default; then a folder or a .zip, this folder by"
              + " default.")
  private List<String> arguments = new ArrayList<>();

  @Option(names = "--write", description = "Writes the new file. Nothing is overwritten.")
  private boolean write;

  @Mixin private AuditOptions common;

  FixCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws TroubleException, InterruptedException {
    common.check();
    Optional<Path> named = path();
    List<String> ids = named.isPresent() ? arguments.subList(0, arguments.size() - 1) : arguments;
    RuleChoice choice = RuleChoice.of(ids, List.of(), List.of());
    return Opened.use(
        named.orElse(Path.of(".")),
        source -> {
          Configuration configuration = common.configuration(source);
          if (!configuration.problems().isEmpty()) {
            configuration.problems().forEach(terminal::tell);
            return ExitCode.TROUBLE;
          }
          AuditPlan plan = Audits.plan(choice, configuration, Optional.empty(), common.jobs());
          Report report =
              Audits.run(
                  plan,
                  new ConfiguredTree(source, Optional.empty(), configuration),
                  common.watched(terminal));
          return fix(report, source);
        });
  }

  /** Returns the last argument, if it is the name of no rule and something is there. */
  private Optional<Path> path() {
    if (arguments.isEmpty()) {
      return Optional.empty();
    }
    String last = arguments.get(arguments.size() - 1);
    if (Rules.find(last).isPresent()) {
      return Optional.empty();
    }
    try {
      Path path = Path.of(last);
      boolean named = last.contains("/") || last.endsWith(".zip") || Files.exists(path);
      return Optional.of(path).filter(p -> named);
    } catch (InvalidPathException e) {
      return Optional.empty();
    }
  }

  private int fix(Report report, Source source) throws TroubleException {
    long undecided =
        report.findings().stream()
            .filter(finding -> finding.review() && finding.suppressedBecause().isEmpty())
            .filter(finding -> !finding.fixes().isEmpty())
            .count();
    if (undecided > 0) {
      terminal.tell(
          undecided
              + " more could be fixed, if a person decides that they are wrong:"
              + " seaworthy audit lists them");
    }
    if (report.fixes().isEmpty()) {
      terminal.tell("nothing to fix");
      return ExitCode.CLEAN;
    }
    FixMigration migration = report.fixes().get();
    migration
        .postponed()
        .forEach(
            subject ->
                terminal.tell("another fix changes the same first: audit again for " + subject));
    return write ? write(migration, source) : show(migration);
  }

  private int show(FixMigration migration) {
    String path = migration.path().orElse("seaworthy_fixes.sql");
    terminal.out().print(NewFileDiff.of(path, migration.sql()));
    terminal.out().flush();
    terminal.tell(
        migration.path().isPresent()
            ? count(migration) + "; --write writes the file"
            : migration.advice());
    return ExitCode.FINDINGS;
  }

  private static String count(FixMigration migration) {
    return migration.fixes() == 1 ? "1 fix" : migration.fixes() + " fixes";
  }

  /** Writes the whole file or nothing of it. */
  private int write(FixMigration migration, Source source) throws TroubleException {
    if (migration.path().isEmpty()) {
      throw new TroubleException(migration.advice());
    }
    if (source.root().isEmpty()) {
      throw new TroubleException("an archive is not written to; unpack it first");
    }
    Path file = source.root().get().resolve(migration.path().get());
    try {
      Files.createDirectories(file.getParent());
      Files.writeString(file, migration.sql(), StandardOpenOption.CREATE_NEW);
    } catch (FileAlreadyExistsException e) {
      throw new TroubleException(file + " exists already; it is left as it is");
    } catch (IOException e) {
      throw new TroubleException("cannot write " + file + ": " + e.getMessage());
    }
    terminal.tell(count(migration) + " in " + migration.path().get() + "; read it, then apply it");
    return ExitCode.CLEAN;
  }
}
