package dev.seaworthy.cli.secrets;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The fingerprints in {@code .gitleaksignore} files: {@code path:rule:line}, one a line, or {@code
 * commit:path:rule:line} for what a commit brought; without a commit they speak of history too.
 *
 * @param fingerprints what is not reported
 * @param notices what the files say without effect
 */
record IgnoreFile(Set<String> fingerprints, List<String> notices) {
  static final String NAME = ".gitleaksignore";

  /**
   * Reads every file that is there.
   *
   * @param history whether the history is searched
   * @throws IOException if one cannot be read
   */
  static IgnoreFile read(Stream<Path> files, boolean history) throws IOException {
    Set<String> fingerprints = new HashSet<>();
    List<String> notices = new ArrayList<>();
    for (Path file : files.filter(Files::isRegularFile).distinct().toList()) {
      int commits = 0;
      int line = 0;
      for (String text : Files.readString(file).lines().map(String::strip).toList()) {
        line++;
        if (text.isEmpty() || text.startsWith("#")) {
          continue;
        }
        switch (text.split(":", -1).length) {
          case 3 -> fingerprints.add(text.replace('\\', '/'));
          case 4 -> {
            commits++;
            fingerprints.add(text.replace('\\', '/'));
          }
          default -> notices.add(file + ":" + line + ": not a fingerprint, path:rule:line");
        }
      }
      if (commits > 0 && !history) {
        notices.add(file + ": fingerprints of commits have no effect without history: " + commits);
      }
    }
    return new IgnoreFile(Set.copyOf(fingerprints), List.copyOf(notices));
  }

  /** Returns whether a finding is not to be reported, whichever way its path is written. */
  boolean ignores(SecretFinding finding, String shownPath) {
    return !fingerprints.isEmpty()
        && finding.ruleNames().stream()
            .flatMap(
                rule ->
                    Stream.of(
                        finding.fingerprint(finding.path(), rule),
                        finding.fingerprintInFile(finding.path(), rule),
                        finding.fingerprintInFile(shownPath, rule)))
            .anyMatch(fingerprints::contains);
  }
}
