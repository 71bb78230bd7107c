package dev.seaworthy.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Element;

/** Reports and inputs that scripts for gitleaks use besides folders and JSON. */
class GitleaksReportsTest {
  private static final String RULES =
      """
      [[rules]]
      id = "acme"
      description = "Acme <key>"
      regex = 'acme_([a-z0-9,"]{4,})'
      tags = ["a", "b"]
      """;

  @TempDir Path folder;
  private Path app;
  private Path rules;

  @BeforeEach
  void writeApp() throws IOException {
    app = Files.createDirectory(folder.resolve("app"));
    rules = Files.writeString(folder.resolve("rules.toml"), RULES);
    Files.writeString(app.resolve("a, b.txt"), "one acme_first\n");
  }

  @Test
  void csvHasTheColumnsOfGitleaks() throws IOException {
    String header =
        "RuleID,Commit,File,SymlinkFile,Secret,Match,StartLine,EndLine,StartColumn,EndColumn,"
            + "Author,Message,Date,Email,Fingerprint,Tags\n";
    String path = app + "/a, b.txt";
    assertThat(scan("-f", "csv", "--redact=0", app).out())
        .isEqualTo(
            header
                + "acme,,\"%1$s\",,first,acme_first,1,1,5,14,,,,,\"%1$s:acme:1\",a b\n"
                    .formatted(path));
    Files.writeString(app.resolve("a, b.txt"), "acme_\"x,\"\n");
    assertThat(scan("-f", "csv", "--redact=0", app).out()).contains(",\"\"\"x,\"\"\",");
    assertThat(scan("-f", "csv", app).out()).contains(",REDACTED,acme_REDACTED,");
  }

  @Test
  void csvOfNothingIsEmpty() throws IOException {
    Files.writeString(app.resolve("a, b.txt"), "");
    assertThat(scan("-f", "csv", app).out()).isEmpty();
  }

  @Test
  void theEndingOfTheReportTellsCsv() throws IOException {
    Path report = folder.resolve("leaks.csv");
    scan("-r", report, app);
    assertThat(report).content().startsWith("RuleID,Commit,");
  }

  @Test
  void junitHasATestForEachFinding() throws Exception {
    Element suite = junit(scan("-f", "junit", app).out());
    assertThat(suite.getAttribute("name")).isEqualTo("gitleaks");
    assertThat(suite.getAttribute("failures")).isEqualTo("1");
    Element test = (Element) suite.getElementsByTagName("testcase").item(0);
    assertThat(test.getAttribute("classname")).isEqualTo("Acme <key>");
    assertThat(test.getAttribute("name"))
        .isEqualTo("acme has detected a secret in file " + app + "/a, b.txt, line 1.");
    Element failure = (Element) test.getElementsByTagName("failure").item(0);
    assertThat(failure.getTextContent()).contains("\"RuleID\": \"acme\"").doesNotContain("first");
  }

  @Test
  void junitOfNothingHasNoTest() throws Exception {
    Files.writeString(app.resolve("a, b.txt"), "");
    assertThat(junit(scan("-f", "junit", app).out()).getAttribute("tests")).isEqualTo("0");
  }

  @Test
  void theStandardInputIsSearched() {
    Run run = withInput("\nkey acme_first\n", "secrets", "-c", rules, "-");
    assertThat(run.code()).isEqualTo(1);
    assertThat(run.out()).startsWith("-:2:5  Acme <key>.  [acme]\n");
    Run json = withInput("acme_first", "secrets", "-c", rules, "-f", "json", "-");
    assertThat(json.json().at("/0/Fingerprint").asText()).isEqualTo("-:acme:1");
    assertThat(withInput("nothing", "secrets", "-c", rules, "-").code()).isZero();
  }

  private static Run withInput(String text, Object... words) {
    InputStream before = System.in;
    System.setIn(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    try {
      return Run.of(words);
    } finally {
      System.setIn(before);
    }
  }

  private static Element junit(String xml) throws Exception {
    InputStream in = new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8));
    Element root =
        DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(in).getDocumentElement();
    assertThat(root.getTagName()).isEqualTo("testsuites");
    return (Element) root.getElementsByTagName("testsuite").item(0);
  }

  private Run scan(Object... options) {
    Object[] words = new Object[options.length + 3];
    words[0] = "secrets";
    words[1] = "-c";
    words[2] = rules;
    System.arraycopy(options, 0, words, 3, options.length);
    return Run.of(words);
  }
}
