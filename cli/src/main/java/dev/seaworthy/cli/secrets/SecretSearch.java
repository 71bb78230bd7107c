package dev.seaworthy.cli.secrets;

import dev.seaworthy.core.source.Commit;
import dev.seaworthy.core.source.Decoded;
import dev.seaworthy.core.source.Past;
import dev.seaworthy.core.source.PastEntry;
import dev.seaworthy.core.source.SourceFile;
import dev.seaworthy.core.source.TextDecoder;
import dev.seaworthy.rules.secrets.SecretScan;
import dev.seaworthy.rules.secrets.scan.ScanConfig;
import dev.seaworthy.rules.secrets.scan.ScanOptions;
import dev.seaworthy.rules.secrets.scan.SecretMatch;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Scans a folder or a file for secrets. */
public final class SecretSearch {
  private static final int UTF8_MARK = 3;

  /** The order of history: by commit, then by place. */
  private static final Comparator<SecretFinding> FIRST =
      Comparator.<SecretFinding, Commit>comparing(finding -> finding.commit().orElseThrow())
          .thenComparing(SecretFinding::path)
          .thenComparing(finding -> finding.place().startLine())
          .thenComparing(finding -> finding.place().startColumn())
          .thenComparing(SecretFinding::rule)
          .thenComparing(SecretFinding::secret);

  private final ScanConfig config;
  private final SecretScan scan;
  private final SearchOptions options;

  /** Creates a search. */
  public SecretSearch(ScanConfig config, SearchOptions options) {
    this.config = config;
    this.scan = new SecretScan(config);
    this.options = options;
  }

  /** Returns whether nothing in a file counts, whatever it holds. */
  public boolean skips(String path) {
    return scan.skips(path);
  }

  /** What one file held, or why it could not be read. */
  private record FileResult(List<SecretFinding> findings, boolean read, Optional<String> notice) {
    FileResult only(Set<SecretFinding> reported) {
      return new FileResult(findings.stream().filter(reported::contains).toList(), read, notice);
    }
  }

  /**
   * Searches.
   *
   * @param root an existing folder or file
   * @param except files that are not searched: the configuration and the baseline
   * @throws IOException if the folder, the baseline or an ignore file cannot be read
   * @throws InterruptedException if the calling thread is interrupted
   */
  public SecretReport run(Path root, Set<Path> except) throws IOException, InterruptedException {
    FileListing listing =
        FileListing.of(root, scan::skips, options.largestBytes(), options.followLinks());
    List<FileListing.Entry> entries =
        listing.entries().stream()
            .filter(entry -> !except.contains(entry.file().toAbsolutePath().normalize()))
            .toList();
    return report(root, listing.notices(), results(entries, this::search), false);
  }

  /**
   * Searches a text that has no file; its path is {@code -}.
   *
   * @throws IOException if the baseline or an ignore file cannot be read
   */
  public SecretReport run(byte[] text) throws IOException {
    FileResult result = search("-", text, Optional.empty(), "");
    return report(Path.of("."), List.of(), List.of(result), false);
  }

  /**
   * Searches what files ever held. A secret is found once for each rule and path, at the first
   * commit that brought it there.
   *
   * @param root the folder of the repository
   * @throws IOException if the baseline or an ignore file cannot be read
   * @throws InterruptedException if the calling thread is interrupted
   */
  public SecretReport run(Path root, Past past) throws IOException, InterruptedException {
    List<FileResult> results = results(past.entries(), entry -> search(entry, ""));
    Map<List<String>, SecretFinding> firsts = new HashMap<>();
    for (FileResult result : results) {
      for (SecretFinding found : result.findings()) {
        List<String> what = List.of(found.rule(), found.path(), found.secret());
        firsts.merge(what, found, BinaryOperator.minBy(FIRST));
      }
    }
    Set<SecretFinding> reported = new HashSet<>(firsts.values());
    if (namesCommits()) {
      reported.retainAll(unlessCommitIsAllowed(past, reported));
    }
    List<FileResult> kept = results.stream().map(result -> result.only(reported)).toList();
    return report(root, past.gaps(), kept, true);
  }

  /** Searches once more where something was found, with the allowlists that name its commit. */
  private Set<SecretFinding> unlessCommitIsAllowed(Past past, Set<SecretFinding> found) {
    Set<Place> places =
        found.stream()
            .map(finding -> new Place(finding.path(), finding.commitId()))
            .collect(Collectors.toSet());
    return past.entries().stream()
        .filter(entry -> places.contains(new Place(entry.path(), entry.commit().id())))
        .flatMap(entry -> search(entry, entry.commit().id()).findings().stream())
        .collect(Collectors.toSet());
  }

  /** Where a commit brought something. */
  private record Place(String path, String commit) {}

  private SecretReport report(
      Path root, List<String> ofListing, List<FileResult> results, boolean history)
      throws IOException {
    IgnoreFile ignored = IgnoreFile.read(options.ignoreFiles(root), history);
    Baseline baseline =
        options.baseline().isPresent() ? Baseline.read(options.baseline().get()) : Baseline.NONE;
    List<String> notices = new ArrayList<>(config.notices());
    notices.addAll(ignored.notices());
    notices.addAll(ofListing);
    if (!history && namesCommits()) {
      notices.add("allowlists of commits have no effect without --history");
    }
    List<SecretFinding> findings = new ArrayList<>();
    int files = 0;
    int known = 0;
    for (FileResult result : results) {
      result.notice().ifPresent(notices::add);
      files += result.read() ? 1 : 0;
      for (SecretFinding finding : result.findings()) {
        String shown = options.shownPath(finding.path());
        if (ignored.ignores(finding, shown) || baseline.knows(finding, shown)) {
          known++;
        } else {
          findings.add(finding.redacted(options.redaction(), secretsInPath(finding.path())));
        }
      }
    }
    return new SecretReport(findings, rules(), files, history, known, notices);
  }

  private boolean namesCommits() {
    return Stream.concat(
            config.allowlists().stream(),
            config.rules().stream().flatMap(rule -> rule.allowlists().stream()))
        .anyMatch(list -> !list.commits().isEmpty());
  }

  private List<String> secretsInPath(String path) {
    return scan.secretsIn(new SourceFile(path, path), ScanOptions.PLAIN).stream()
        .map(SecretMatch::value)
        .filter(value -> !value.isEmpty())
        .toList();
  }

  private List<SecretReport.RuleOf> rules() {
    return config.rules().stream()
        .filter(rule -> !rule.isHelper())
        .map(
            rule ->
                new SecretReport.RuleOf(rule.id(), rule.description(), SecretScan.rotation(rule)))
        .toList();
  }

  private <E> List<FileResult> results(List<E> entries, Function<E, FileResult> search)
      throws InterruptedException {
    ExecutorService workers = Executors.newFixedThreadPool(options.jobs());
    try {
      List<Future<FileResult>> futures = new ArrayList<>();
      for (E entry : entries) {
        futures.add(workers.submit(() -> search.apply(entry)));
      }
      List<FileResult> results = new ArrayList<>();
      for (Future<FileResult> future : futures) {
        results.add(future.get());
      }
      return results;
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    } finally {
      workers.shutdownNow();
    }
  }

  private FileResult search(FileListing.Entry entry) {
    byte[] bytes;
    try {
      bytes = Files.readAllBytes(entry.file());
    } catch (IOException e) {
      String notice = entry.path() + " could not be read: " + e.getMessage();
      return new FileResult(List.of(), false, Optional.of(notice));
    }
    return search(entry.path(), bytes, Optional.empty(), "");
  }

  /** Searches a content of the history; allowlists may allow {@code commit}, empty for none. */
  private FileResult search(PastEntry entry, String commit) {
    try {
      return search(entry.path(), entry.read(), Optional.of(entry.commit()), commit);
    } catch (IOException e) {
      String notice = entry.path() + " could not be read: " + e.getMessage();
      return new FileResult(List.of(), false, Optional.of(notice));
    }
  }

  private FileResult search(String path, byte[] bytes, Optional<Commit> commit, String allowable) {
    Decoded decoded = TextDecoder.decode(bytes);
    boolean binary = !(decoded instanceof Decoded.Text);
    TextOfFile file =
        binary
            ? new TextOfFile(new SourceFile(path, ""), StandardCharsets.UTF_8, 0)
            : text(path, (Decoded.Text) decoded, bytes);
    List<SecretMatch> matches =
        scan.secretsIn(
            file.source(),
            new ScanOptions(options.decodeDepth(), options.heedsAllowComments(), allowable));
    List<SecretFinding> findings =
        matches.stream().map(match -> SecretFinding.of(match, file, commit)).toList();
    return new FileResult(findings, !binary, Optional.empty());
  }

  private static TextOfFile text(String path, Decoded.Text decoded, byte[] bytes) {
    boolean marked =
        decoded.charset().equals(StandardCharsets.UTF_8)
            && bytes.length >= UTF8_MARK
            && (bytes[0] & 0xFF) == 0xEF
            && (bytes[1] & 0xFF) == 0xBB;
    return new TextOfFile(
        new SourceFile(path, decoded.text()), decoded.charset(), marked ? UTF8_MARK : 0);
  }
}
