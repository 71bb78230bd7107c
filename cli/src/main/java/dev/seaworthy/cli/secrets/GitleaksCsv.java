package dev.seaworthy.cli.secrets;

import dev.seaworthy.core.source.Commit;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.stream.Collectors;

/** Writes the CSV report of gitleaks, which is empty where nothing was found. */
final class GitleaksCsv {
  private static final List<String> COLUMNS =
      List.of(
          "RuleID",
          "Commit",
          "File",
          "SymlinkFile",
          "Secret",
          "Match",
          "StartLine",
          "EndLine",
          "StartColumn",
          "EndColumn",
          "Author",
          "Message",
          "Date",
          "Email",
          "Fingerprint",
          "Tags");

  private GitleaksCsv() {}

  static void write(SecretReport report, String pathPrefix, Writer out) throws IOException {
    if (report.isClean()) {
      return;
    }
    write(COLUMNS, out);
    for (SecretFinding finding : report.findings()) {
      write(row(finding, pathPrefix + finding.path()), out);
    }
  }

  private static List<String> row(SecretFinding finding, String path) {
    GitleaksLocation at = finding.gitleaks();
    return List.of(
        finding.rule(),
        finding.commitId(),
        path,
        "",
        finding.secret(),
        finding.matchIn(path),
        String.valueOf(at.startLine()),
        String.valueOf(at.endLine()),
        String.valueOf(at.startColumn()),
        String.valueOf(at.endColumn()),
        finding.commit().map(Commit::author).orElse(""),
        finding.commit().map(Commit::message).orElse(""),
        finding.commitDate(),
        finding.commit().map(Commit::email).orElse(""),
        finding.fingerprint(path),
        String.join(" ", finding.tags()));
  }

  private static void write(List<String> fields, Writer out) throws IOException {
    out.write(fields.stream().map(GitleaksCsv::quoted).collect(Collectors.joining(",")));
    out.write('\n');
  }

  /** Quotes a field where RFC 4180 asks for it, and one that begins with a space. */
  private static String quoted(String field) {
    boolean plain =
        !field.startsWith(" ")
            && field.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
    return plain ? field : '"' + field.replace("\"", "\"\"") + '"';
  }
}
