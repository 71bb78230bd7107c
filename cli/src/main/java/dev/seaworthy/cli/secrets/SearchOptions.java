package dev.seaworthy.cli.secrets;

import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How a search for secrets is done.
 *
 * @param pathPrefix what stands before the paths in gitleaks' reports: what the user called the
 *     folder, empty or ending in a slash
 * @param ignorePath an ignore file or the folder of one
 * @param baseline an earlier report whose findings are known
 * @param redactedPercent how much of each secret is hidden, 0 to 100
 * @param decodeDepth how many times encoded parts are decoded
 * @param heedsAllowComments whether {@code gitleaks:allow} keeps matches out
 * @param largestBytes larger files are left out
 * @param followLinks whether links to files are followed
 * @param jobs how many files are searched at the same time
 */
public record SearchOptions(
    String pathPrefix,
    Path ignorePath,
    Optional<Path> baseline,
    int redactedPercent,
    int decodeDepth,
    boolean heedsAllowComments,
    long largestBytes,
    boolean followLinks,
    int jobs) {

  Redaction redaction() {
    return new Redaction(redactedPercent);
  }

  /** Returns the path of a file as gitleaks would write it. */
  String shownPath(String path) {
    return pathPrefix + path;
  }

  Stream<Path> ignoreFiles(Path root) {
    return Stream.of(ignorePath, ignorePath.resolve(IgnoreFile.NAME), root.resolve(IgnoreFile.NAME))
        .map(path -> path.toAbsolutePath().normalize());
  }
}
