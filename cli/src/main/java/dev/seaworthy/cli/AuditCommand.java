package dev.seaworthy.cli;

import dev.seaworthy.cli.report.ReportFormat;
import dev.seaworthy.cli.report.ReportOptions;
import dev.seaworthy.cli.report.TextStyle;
import dev.seaworthy.cli.source.Source;
import dev.seaworthy.core.engine.AuditPlan;
import dev.seaworthy.core.engine.Report;
import dev.seaworthy.core.source.Language;
import dev.seaworthy.core.source.Past;
import dev.seaworthy.rules.secrets.SecretPack;
import dev.seaworthy.sarif.SarifProfile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code seaworthy audit}: the main job. */
@Command(
    name = "audit",
    description = "Audits an app: says what will break in production, and why.",
    footer = {
      "",
      "Exit codes: 0 nothing at or above --fail-on; 1 something; 2 wrong usage, input that cannot"
          + " be judged, or an internal error.",
    })
final class AuditCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Parameters(
      arity = "0..1",
      paramLabel = "PATH",
      defaultValue = ".",
      description = "A folder, or a .zip as the builders export it. Default: this folder.")
  private Path path;

  @Option(
      names = "--format",
      paramLabel = "FORMAT[=FILE]",
      description = "text, sarif, json or gcc; repeatable. Default: text.")
  private List<String> formats = new ArrayList<>();

  @Option(
      names = "--sarif-profile",
      paramLabel = "PROFILE",
      defaultValue = "github",
      description = "github, full or ide. Default: github.")
  private String sarifProfile;

  @Option(
      names = "--fail-on",
      paramLabel = "SEVERITY",
      description = "blocker, high, medium, low or never. Default: blocker.")
  private String failOn;

  @Option(names = "--only", split = ",", paramLabel = "ID", description = "Runs these rules alone.")
  private List<String> only = new ArrayList<>();

  @Option(names = "--skip", split = ",", paramLabel = "ID", description = "Leaves rules out.")
  private List<String> skip = new ArrayList<>();

  @Option(
      names = "--category",
      split = ",",
      paramLabel = "NAME",
      description = "Runs the rules of these categories alone.")
  private List<String> categories = new ArrayList<>();

  @Option(
      names = "--target",
      paramLabel = "HOST",
      description = "The host that the app is deployed to, such as vercel. Default: inferred.")
  private String target;

  @Option(
      names = "--history",
      description = "Searches what files held before, in all commits, for secrets.")
  private boolean wantsHistory;

  @Mixin private AuditOptions common;

  @Option(names = "--quiet", description = "Nothing but the report.")
  private boolean quiet;

  @Option(names = "--no-color", description = "No colour; so does the variable NO_COLOR.")
  private boolean noColor;

  @Option(names = "--statistics", description = "Says what was read and how long it took.")
  private boolean wantsStatistics;

  AuditCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws TroubleException, InterruptedException {
    List<Destination> destinations = destinations();
    RuleChoice choice = RuleChoice.of(only, skip, categories);
    SarifProfile profile =
        Words.find(
            "profile", sarifProfile, Arrays.asList(SarifProfile.values()), SarifProfile::word);
    common.check();
    Statistics measured = new Statistics();
    return Opened.use(
        path,
        source -> {
          Configuration configuration = common.configuration(source);
          FailOn threshold = threshold(configuration);
          AuditPlan plan =
              Audits.plan(choice, configuration, Optional.ofNullable(target), common.jobs());
          measured.lap("listing");
          Optional<Past> past = wantsHistory ? past(source) : Optional.empty();
          if (past.isPresent()) {
            measured.lap("history");
          }
          Report report =
              Audits.run(
                  plan,
                  new ConfiguredTree(source, past, configuration),
                  quiet ? Optional.empty() : common.watched(terminal));
          measured.lap("audit");
          write(report, destinations, options(profile, source));
          measured.lap("report");
          if (wantsStatistics) {
            measured.print(report, terminal.err());
          }
          return exitCode(report, threshold, configuration);
        });
  }

  private List<Destination> destinations() throws TroubleException {
    List<Destination> destinations = new ArrayList<>();
    for (String format : formats.isEmpty() ? List.of(ReportFormat.TEXT.word()) : formats) {
      destinations.add(Destination.of(format));
    }
    if (destinations.stream().filter(d -> d.file().isEmpty()).count() > 1) {
      throw new TroubleException(
          "only one format can go to the standard output; give the others a file,"
              + " as in --format sarif=seaworthy.sarif");
    }
    return destinations;
  }

  private FailOn threshold(Configuration configuration) throws TroubleException {
    return failOn == null
        ? configuration.failOn().orElse(FailOn.BLOCKER)
        : Words.find("threshold", failOn, FailOn.ALL, FailOn::word);
  }

  private static Optional<Past> past(Source source) {
    return source.readPast(path -> SecretPack.standard().scanner().skips(path));
  }

  private ReportOptions options(SarifProfile profile, Source source) {
    boolean colour = terminal.outIsTerminal() && terminal.colour() && !noColor;
    TextStyle style = new TextStyle(terminal.width(), colour);
    return new ReportOptions(
        Version.number(), style, profile, Optional.empty(), source.root().map(Path::toUri));
  }

  private void write(Report report, List<Destination> destinations, ReportOptions options)
      throws IOException, TroubleException {
    for (Destination destination : destinations) {
      if (destination.file().isEmpty()) {
        destination.format().reporter(options).write(report, terminal.out());
        terminal.out().flush();
      } else {
        destination.write(report, options);
      }
    }
    if (!quiet && destinations.stream().allMatch(d -> d.file().isPresent())) {
      terminal.tell(report.verdict().level().words() + "; the report is written");
    }
  }

  /** Says why the exit code is what it is where the report alone does not. */
  private int exitCode(Report report, FailOn threshold, Configuration configuration) {
    configuration.problems().forEach(terminal::tell);
    boolean noCode = report.coverage().files().keySet().stream().allMatch(Language.TEXT::equals);
    if (noCode) {
      terminal.tell(path + " holds no code that could be judged");
    }
    if (noCode || !configuration.problems().isEmpty()) {
      return ExitCode.TROUBLE;
    }
    return threshold.isReached(report) ? ExitCode.FINDINGS : ExitCode.CLEAN;
  }
}
