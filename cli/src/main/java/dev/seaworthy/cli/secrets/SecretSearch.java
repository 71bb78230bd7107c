package dev.seaworthy.cli.secrets;

import dev.seaworthy.core.source.Decoded;
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
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Scans a folder or a file for secrets. */
public final class SecretSearch {
  private static final int UTF8_MARK = 3;

  private final ScanConfig config;
  private final SecretScan scan;
  private final SearchOptions options;

  /** Creates a search. */
  public SecretSearch(ScanConfig config, SearchOptions options) {
    this.config = config;
    this.scan = new SecretScan(config);
    this.options = options;
  }

  /** What one file held, or why it could not be read. */
  private record FileResult(List<SecretFinding> findings, boolean read, Optional<String> notice) {}

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
    return report(root, listing.notices(), results(listing.entries(), except));
  }

  /**
   * Searches a text that has no file; its path is {@code -}.
   *
   * @throws IOException if the baseline or an ignore file cannot be read
   */
  public SecretReport run(byte[] text) throws IOException {
    return report(Path.of("."), List.of(), List.of(search("-", text)));
  }

  private SecretReport report(Path root, List<String> ofListing, List<FileResult> results)
      throws IOException {
    IgnoreFile ignored = IgnoreFile.read(options.ignoreFiles(root));
    Baseline baseline =
        options.baseline().isPresent() ? Baseline.read(options.baseline().get()) : Baseline.NONE;
    List<String> notices = new ArrayList<>(config.notices());
    notices.addAll(ignored.notices());
    notices.addAll(ofListing);
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
    return new SecretReport(findings, rules(), files, known, notices);
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

  private List<FileResult> results(List<FileListing.Entry> entries, Set<Path> except)
      throws InterruptedException {
    ExecutorService workers = Executors.newFixedThreadPool(options.jobs());
    try {
      List<Future<FileResult>> futures = new ArrayList<>();
      for (FileListing.Entry entry : entries) {
        if (!except.contains(entry.file().toAbsolutePath().normalize())) {
          futures.add(workers.submit(() -> search(entry)));
        }
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
    return search(entry.path(), bytes);
  }

  private FileResult search(String path, byte[] bytes) {
    Decoded decoded = TextDecoder.decode(bytes);
    boolean binary = !(decoded instanceof Decoded.Text);
    TextOfFile file =
        binary
            ? new TextOfFile(new SourceFile(path, ""), StandardCharsets.UTF_8, 0)
            : text(path, (Decoded.Text) decoded, bytes);
    List<SecretMatch> matches =
        scan.secretsIn(
            file.source(), new ScanOptions(options.decodeDepth(), options.heedsAllowComments()));
    List<SecretFinding> findings =
        matches.stream().map(match -> SecretFinding.of(match, file)).toList();
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
