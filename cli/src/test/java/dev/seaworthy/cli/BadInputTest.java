package dev.seaworthy.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.List;
import java.util.stream.StreamSupport;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What bad input gets: one clear line, the exit code, and every other file still audited. */
class BadInputTest {
  @TempDir Path folder;

  @Test
  void aMissingPath() {
    Path missing = folder.resolve("nowhere");
    assertTrouble(Run.of("audit", missing), "seaworthy: " + missing + " does not exist\n");
  }

  @Test
  void anEmptyFolder() {
    assertTrouble(Run.of("audit", folder), "seaworthy: " + folder + " holds no file to audit\n");
  }

  @Test
  void aFolderWithoutAnyCode() throws IOException {
    write("README.md", "Nothing here.");
    Run run = Run.of("audit", folder, "--format", "json");
    assertThat(run.code()).isEqualTo(ExitCode.TROUBLE);
    assertThat(run.err())
        .isEqualTo("seaworthy: " + folder + " holds no code that could be judged\n");
    assertThat(run.json().at("/coverage/files/text").asInt()).isEqualTo(1);
  }

  @Test
  void aFileThatIsNoArchive() throws IOException {
    Path file = write("app.tar", "");
    assertTrouble(
        Run.of("audit", file), "seaworthy: " + file + " is neither a folder nor a .zip archive\n");
  }

  @Test
  void aTruncatedArchive() throws IOException {
    byte[] whole = zip("src/a.ts", "src/b.ts");
    Path file = folder.resolve("app.zip");
    Files.write(file, Arrays.copyOf(whole, whole.length / 2));
    Run run = Run.of("audit", file);
    assertThat(run.code()).isEqualTo(ExitCode.TROUBLE);
    assertThat(run.out()).isEmpty();
    assertThat(run.err())
        .startsWith("seaworthy: " + file + " is damaged or incomplete (")
        .endsWith("); export it again\n")
        .hasLineCount(1);
  }

  @Test
  void anArchiveWithEntriesThatLeadOut() throws IOException {
    Path file = Files.write(folder.resolve("app.zip"), zip("src/a.ts", "../../etc/b.ts", "/c.ts"));
    Run run = Run.of("audit", file, "--format", "json");
    assertThat(run.code()).isEqualTo(ExitCode.CLEAN);
    assertThat(messages(run))
        .containsExactlyInAnyOrder(
            "../../etc/b.ts leads out of the archive; it was not audited",
            "/c.ts leads out of the archive; it was not audited");
    assertThat(run.json().at("/coverage/files/typescript").asInt()).isEqualTo(1);
  }

  @Test
  void aFileWithASyntaxError() throws IOException {
    write("src/a.ts", "export const a = 1;\n");
    write("package.json", "{ \"name\": ");
    Run run = Run.of("audit", folder, "--format", "json");
    assertThat(run.code()).isEqualTo(ExitCode.CLEAN);
    assertThat(notifications(run, "syntax")).hasSize(1);
    assertThat(run.json().at("/notifications/0/place/path").asText()).isEqualTo("package.json");
    assertThat(run.json().at("/coverage/damaged/json").asInt()).isEqualTo(1);
    assertThat(run.json().at("/coverage/files/typescript").asInt()).isEqualTo(1);
  }

  @Test
  void aHugeFile() throws IOException {
    write("src/a.ts", "export const a = 1;\n");
    try (RandomAccessFile file = new RandomAccessFile(folder.resolve("data.json").toFile(), "rw")) {
      file.setLength(50_000_000);
    }
    Run run = Run.of("audit", folder, "--format", "json");
    assertThat(run.code()).isEqualTo(ExitCode.CLEAN);
    assertThat(messages(run))
        .containsExactly(
            "data.json has 50,000,000 bytes, more than the 5,000,000 that are read;"
                + " it was not audited");
    assertThat(run.json().at("/coverage/files/typescript").asInt()).isEqualTo(1);
  }

  @Test
  void aBinaryFileWithTheNameOfCode() throws IOException {
    write("src/a.ts", "export const a = 1;\n");
    Files.write(folder.resolve("clip.ts"), new byte[] {0x47, 0x40, 0, 0x10, 0, 0});
    Run run = Run.of("audit", folder, "--format", "json");
    assertThat(run.code()).isEqualTo(ExitCode.CLEAN);
    assertThat(notifications(run, "skipped")).hasSize(1).first().asString().contains("binary");
    assertThat(run.json().at("/coverage/files/typescript").asInt()).isEqualTo(2);
    assertThat(run.json().at("/coverage/damaged/typescript").asInt()).isEqualTo(1);
  }

  @Test
  void aFileWithoutPermission() throws IOException {
    write("src/a.ts", "export const a = 1;\n");
    Path closed = write("src/b.ts", "export const b = 1;\n");
    Files.setPosixFilePermissions(closed, PosixFilePermissions.fromString("---------"));
    assumeThat(Files.isReadable(closed)).as("root may read everything").isFalse();
    Run run = Run.of("audit", folder, "--format", "json");
    assertThat(run.code()).isEqualTo(ExitCode.CLEAN);
    assertThat(notifications(run, "unreadable"))
        .hasSize(1)
        .first()
        .asString()
        .contains("permission denied");
    assertThat(run.json().at("/coverage/files/typescript").asInt()).isEqualTo(2);
  }

  @Test
  void aFolderThatCannotBeEntered() throws IOException {
    write("src/a.ts", "export const a = 1;\n");
    Path closed = write("closed/b.ts", "").getParent();
    Files.setPosixFilePermissions(closed, PosixFilePermissions.fromString("---------"));
    try {
      assumeThat(Files.isReadable(closed)).as("root may read everything").isFalse();
      Run run = Run.of("audit", folder, "--format", "json");
      assertThat(run.code()).isEqualTo(ExitCode.CLEAN);
      assertThat(notifications(run, "unreadable"))
          .containsExactly("closed could not be read: permission denied");
    } finally {
      Files.setPosixFilePermissions(closed, PosixFilePermissions.fromString("rwx------"));
    }
  }

  /** A packed file that does not unpack cannot be read by anybody, not even by root. */
  @Test
  void anArchivedFileThatCannotBeRead() throws IOException {
    byte[] zip = zip("src/a.ts", "src/b.ts");
    int content =
        new String(zip, java.nio.charset.StandardCharsets.ISO_8859_1).indexOf("src/a.ts") + 8;
    Arrays.fill(zip, content, content + 6, (byte) 0xFF);
    Run run = Run.of("audit", Files.write(folder.resolve("app.zip"), zip), "--format", "json");
    assertThat(run.code()).isEqualTo(ExitCode.CLEAN);
    assertThat(notifications(run, "unreadable")).hasSize(1);
    assertThat(run.json().at("/coverage/files/typescript").asInt()).isEqualTo(2);
    assertThat(run.json().at("/coverage/damaged/typescript").asInt()).isEqualTo(1);
  }

  @Test
  void aBrokenConfiguration() throws IOException {
    write("src/a.ts", "export const a = 1;\n");
    write("seaworthy.yml", "fail-on: high\nexclude: [\n");
    Run run = Run.of("audit", folder, "--format", "json");
    assertThat(run.code()).isEqualTo(ExitCode.TROUBLE);
    assertThat(run.err()).startsWith("seaworthy: seaworthy.yml:").hasLineCount(1);
    assertThat(run.json().at("/coverage/files/typescript").asInt()).isEqualTo(1);
  }

  @Test
  void aConfigurationWithWhatDoesNotExist() throws IOException {
    write("src/a.ts", "export const a = 1;\n");
    write(
        "seaworthy.yml",
        """
        fail_on: high
        target: vercle
        exclude: src/**
        rules:
          secret-in-sauce: off
          secret-in-source: terrible
        """);
    Run run = Run.of("audit", folder, "--format", "json");
    assertThat(run.code()).isEqualTo(ExitCode.TROUBLE);
    assertThat(run.err().lines())
        .containsExactly(
            "seaworthy: seaworthy.yml:1: there is no key 'fail_on'; did you mean 'fail-on'?",
            "seaworthy: seaworthy.yml:2: there is no host 'vercle'; did you mean 'vercel'?",
            "seaworthy: seaworthy.yml:3: 'exclude' must be a list of patterns",
            "seaworthy: seaworthy.yml:5: there is no rule 'secret-in-sauce';"
                + " did you mean 'secret-in-source'?",
            "seaworthy: seaworthy.yml:6: there is no severity 'terrible';"
                + " there is blocker, high, medium, low, info");
    assertThat(notifications(run, "configuration")).hasSize(5);
    assertThat(run.json().at("/coverage/files/typescript").asInt()).isEqualTo(1);
  }

  private static void assertTrouble(Run run, String line) {
    assertThat(run).isEqualTo(new Run(ExitCode.TROUBLE, "", line));
  }

  private static List<String> messages(Run run) {
    return messages(run.json().get("notifications"));
  }

  private static List<String> notifications(Run run, String kind) {
    ArrayNode ofKind = new ObjectMapper().createArrayNode();
    run.json()
        .get("notifications")
        .forEach(
            n -> {
              if (n.get("kind").asText().equals(kind)) {
                ofKind.add(n);
              }
            });
    return messages(ofKind);
  }

  private static List<String> messages(JsonNode notifications) {
    return StreamSupport.stream(notifications.spliterator(), false)
        .map(notification -> notification.get("message").asText())
        .toList();
  }

  private Path write(String path, String content) throws IOException {
    Path file = folder.resolve(path);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, content);
  }

  private static byte[] zip(String... paths) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream out = new ZipOutputStream(bytes)) {
      for (String path : paths) {
        out.putNextEntry(new ZipEntry(path));
        out.write("export const a = 1;\n".getBytes(UTF_8));
        out.closeEntry();
      }
    }
    return bytes.toByteArray();
  }
}
