package dev.seaworthy.cli;

import dev.seaworthy.cli.secrets.SearchOptions;
import dev.seaworthy.cli.secrets.SecretFormat;
import dev.seaworthy.cli.secrets.SecretReport;
import dev.seaworthy.cli.secrets.SecretSearch;
import dev.seaworthy.cli.source.GitRoot;
import dev.seaworthy.core.source.Past;
import java.io.File;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code seaworthy secrets}: the scan for secrets alone, a drop-in for gitleaks. */
@Command(
    name = "secrets",
    description = "Scans for secrets alone, with a configuration of gitleaks or Seaworthy's own.",
    footer = {
      "",
      "Exit codes: 0 no secrets; 1 secrets (--exit-code says another); 2 wrong usage, a"
          + " configuration or input that cannot be read, or an internal error.",
    })
final class SecretsCommand implements Callable<Integer> {
  private static final long MEGABYTE = 1_000_000;

  /** A file beyond this is no text that anyone wrote. */
  private static final int LARGEST_MEGABYTES = 200;

  /** Reports for people and for code scanning show nothing of a secret, whoever asks. */
  private static final int EVERYTHING = 100;

  private final Terminal terminal;

  @Parameters(
      arity = "0..1",
      paramLabel = "PATH",
      defaultValue = ".",
      description = "A folder or a file, or - for the standard input. Default: this folder.")
  private Path path;

  @Option(
      names = {"-c", "--config"},
      paramLabel = "FILE",
      description =
          "Default: GITLEAKS_CONFIG, GITLEAKS_CONFIG_TOML, .gitleaks.toml in the folder, or"
              + " Seaworthy's own rules.")
  private Path config;

  @Option(
      names = "--default-config",
      paramLabel = "FILE",
      description =
          "What is used without a configuration, and what useDefault = true extends, such as"
              + " gitleaks' own. Default: Seaworthy's own rules.")
  private Path defaultConfig;

  @Option(
      names = {"-f", "--format", "--report-format"},
      paramLabel = "FORMAT",
      description =
          "text, gitleaks-json (or json), csv, junit or sarif. Default: by the report's name, or"
              + " text.")
  private String format;

  @Option(
      names = {"-r", "--report-path"},
      paramLabel = "FILE",
      description = "Where the report goes; - for the standard output. Default: -.")
  private String reportPath = "-";

  @Option(
      names = "--redact",
      arity = "0..1",
      parameterConsumer = OptionalNumber.class,
      paramLabel = "N",
      description =
          "Hides N percent of each secret in gitleaks' reports; text and sarif never show any."
              + " Default: 100.")
  private int redact = EVERYTHING;

  @Option(
      names = {"-b", "--baseline-path"},
      paramLabel = "FILE",
      description = "An earlier report in gitleaks-json, whose findings are known.")
  private Path baseline;

  @Option(
      names = {"-i", "--gitleaks-ignore-path"},
      paramLabel = "PATH",
      defaultValue = ".",
      description = "A .gitleaksignore or its folder, besides the scanned one. Default: here.")
  private Path ignorePath;

  @Option(names = "--ignore-gitleaks-allow", description = "Does not heed gitleaks:allow comments.")
  private boolean ignoresAllow;

  @Option(
      names = "--enable-rule",
      split = ",",
      paramLabel = "ID",
      description = "Asks these rules alone.")
  private List<String> rules = new ArrayList<>();

  @Option(
      names = "--max-decode-depth",
      paramLabel = "N",
      defaultValue = "5",
      description = "How often encoded text is decoded and searched again. Default: 5.")
  private int decodeDepth;

  @Option(
      names = "--max-target-megabytes",
      paramLabel = "N",
      description = "Leaves larger files out. Default: 200.")
  private int megabytes = LARGEST_MEGABYTES;

  @Option(
      names = "--history",
      description = "Searches what the commits of the repository brought instead of the files.")
  private boolean wantsHistory;

  @Option(names = "--follow-symlinks", description = "Follows links.")
  private boolean followLinks;

  @Option(
      names = "--exit-code",
      paramLabel = "N",
      defaultValue = "1",
      description = "The exit code for secrets. Default: 1.")
  private int exitCode;

  @Option(
      names = "--jobs",
      paramLabel = "N",
      description = "Files to read at the same time. Default: one per processor.")
  private int jobs = Runtime.getRuntime().availableProcessors();

  @Mixin private GitleaksOptions withoutEffect;

  SecretsCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws TroubleException, InterruptedException {
    SecretFormat chosen = format();
    requireRange("--redact", redact, 0, EVERYTHING);
    requireRange("--max-decode-depth", decodeDepth, 0, 100);
    requireRange("--max-target-megabytes", megabytes, 0, Integer.MAX_VALUE);
    requireRange("--jobs", jobs, 1, Integer.MAX_VALUE);
    if (wantsHistory && chosen == SecretFormat.SARIF) {
      throw new TroubleException(
          "sarif cannot show what no file has any more; seaworthy audit --history writes it");
    }
    if (!isInput() && Files.notExists(path)) {
      throw new TroubleException(path + " does not exist");
    }
    SecretsConfiguration configuration =
        SecretsConfiguration.load(
            Optional.ofNullable(config),
            Optional.ofNullable(defaultConfig),
            isInput() ? Path.of(".") : path,
            System.getenv());
    SecretReport report = search(configuration, chosen);
    report.notices().forEach(terminal::tell);
    write(report, chosen);
    return report.isClean() ? ExitCode.CLEAN : exitCode;
  }

  private static void requireRange(String option, int value, int least, int most)
      throws TroubleException {
    if (value < least || value > most) {
      throw new TroubleException(
          option + " must be at least " + least + (most == 100 ? " and at most 100" : ""));
    }
  }

  private SecretFormat format() throws TroubleException {
    if (format != null) {
      String word = format.strip().toLowerCase(Locale.ROOT);
      return Words.find(
          "format",
          word.equals("json") ? SecretFormat.GITLEAKS_JSON.word() : word,
          Arrays.asList(SecretFormat.values()),
          SecretFormat::word);
    }
    String name = reportPath.toLowerCase(Locale.ROOT);
    if (name.endsWith(".json")) {
      return SecretFormat.GITLEAKS_JSON;
    }
    if (name.endsWith(".csv")) {
      return SecretFormat.CSV;
    }
    return name.endsWith(".sarif") ? SecretFormat.SARIF : SecretFormat.TEXT;
  }

  private SecretReport search(SecretsConfiguration configuration, SecretFormat chosen)
      throws TroubleException, InterruptedException {
    Set<Path> except = new HashSet<>();
    configuration.file().ifPresent(file -> except.add(file.toAbsolutePath().normalize()));
    if (baseline != null) {
      except.add(baseline.toAbsolutePath().normalize());
    }
    long bytes = megabytes == 0 ? LARGEST_MEGABYTES * MEGABYTE : megabytes * MEGABYTE;
    SearchOptions options =
        new SearchOptions(
            typedPrefix(),
            ignorePath,
            Optional.ofNullable(baseline),
            chosen.isOfGitleaks() ? redact : EVERYTHING,
            decodeDepth,
            !ignoresAllow,
            bytes,
            followLinks,
            jobs);
    try {
      SecretSearch search =
          new SecretSearch(RuleSelection.of(configuration.config(), rules), options);
      if (wantsHistory) {
        return searchHistory(search);
      }
      return isInput() ? search.run(System.in.readAllBytes()) : search.run(path, except);
    } catch (IOException e) {
      throw new TroubleException(e.getMessage());
    }
  }

  private SecretReport searchHistory(SecretSearch search)
      throws TroubleException, InterruptedException {
    return Opened.use(
        path,
        source -> {
          Past past =
              source
                  .readPast(search::skips)
                  .orElseThrow(() -> new TroubleException(path + " has no history of git"));
          return search.run(source.root().orElse(path), past);
        });
  }

  private boolean isInput() {
    return path.toString().equals("-");
  }

  /** Returns what stands before a path in gitleaks' reports. */
  private String typedPrefix() {
    if (isInput() || wantsHistory) {
      return "";
    }
    Path typed = Files.isDirectory(path) ? path.normalize() : path.normalize().getParent();
    String prefix = typed == null ? "" : typed.toString().replace(File.separatorChar, '/');
    return prefix.isEmpty() || prefix.endsWith("/") ? prefix : prefix + "/";
  }

  private void write(SecretReport report, SecretFormat chosen) throws TroubleException {
    String prefix =
        chosen.isOfGitleaks() || isInput() || wantsHistory
            ? typedPrefix()
            : GitRoot.wayTo(path.toAbsolutePath());
    try {
      if (reportPath.equals("-")) {
        chosen.write(report, prefix, Version.number(), terminal.out());
        terminal.out().flush();
        return;
      }
      try (Writer out = Files.newBufferedWriter(Path.of(reportPath), StandardCharsets.UTF_8)) {
        chosen.write(report, prefix, Version.number(), out);
      }
    } catch (IOException e) {
      throw new TroubleException("cannot write " + reportPath + ": " + e.getMessage());
    }
  }
}
