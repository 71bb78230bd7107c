package dev.seaworthy.cli.secrets;

import java.io.IOException;
import java.io.Writer;

/** How a report of secrets is written. Only the reports of gitleaks can show a secret at all. */
public enum SecretFormat {
  /** For a person. */
  TEXT("text"),
  /** The JSON report of gitleaks. */
  GITLEAKS_JSON("gitleaks-json"),
  /** The CSV report of gitleaks. */
  CSV("csv"),
  /** The JUnit report of gitleaks. */
  JUNIT("junit"),
  /** SARIF 2.1.0. */
  SARIF("sarif");

  private final String word;

  SecretFormat(String word) {
    this.word = word;
  }

  /** Returns the word that the command line uses. */
  public String word() {
    return word;
  }

  /** Returns whether it is a report of gitleaks, with its columns and as much as one asks for. */
  public boolean isOfGitleaks() {
    return this == GITLEAKS_JSON || this == CSV || this == JUNIT;
  }

  /**
   * Writes a report, ending with a line break unless it is empty. Leaves {@code out} open.
   *
   * @param pathPrefix what stands before paths: for gitleaks' reports what the user called the
   *     folder, for the others the way to it from the root of the repository
   * @throws IOException if {@code out} fails
   */
  public void write(SecretReport report, String pathPrefix, String version, Writer out)
      throws IOException {
    switch (this) {
      case TEXT -> SecretText.write(report, pathPrefix, out);
      case GITLEAKS_JSON -> GitleaksJson.write(report, pathPrefix, out);
      case CSV -> GitleaksCsv.write(report, pathPrefix, out);
      case JUNIT -> GitleaksJunit.write(report, pathPrefix, out);
      case SARIF -> SecretSarif.write(report, pathPrefix, version, out);
    }
  }
}
