package dev.seaworthy.cli.source;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.seaworthy.core.source.Notification;
import dev.seaworthy.core.source.SourceEntry;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ZipSourceTest {
  @TempDir Path folder;

  @Test
  void theOneTopFolderIsNotPartOfThePaths() throws Exception {
    byte[] zip =
        zip("app-main/", "app-main/package.json", "app-main/src/a.ts", "__MACOSX/app-main/._a");
    assertThat(paths(zip)).containsExactly("package.json", "src/a.ts");
  }

  @Test
  void severalTopFoldersAre() throws Exception {
    assertThat(paths(zip("src/a.ts", "public/b.html")))
        .containsExactly("public/b.html", "src/a.ts");
  }

  @Test
  void contentIsRead() throws Exception {
    try (Source source = open(zip("src/a.ts", "b.ts"))) {
      assertThat(source.entries().get(1).read()).isEqualTo("content of src/a.ts".getBytes(UTF_8));
      assertThat(source.name()).isEqualTo("app.zip");
      assertThat(source.history()).isEmpty();
    }
  }

  @Test
  void theSameFilesArePassedOverAsInAFolder() throws Exception {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream out = new ZipOutputStream(bytes)) {
      for (String path :
          List.of(
              "p/a.ts",
              "p/node_modules/x/i.js",
              "p/.next/a.js",
              "p/logo.png",
              "p/gen/x/a.ts",
              "p/web/keep.env",
              "p/dist/a-4fEz91Qa.js",
              "p/.git/HEAD")) {
        put(out, path, path);
      }
      put(out, "p/.gitignore", "gen\n*.env\n");
      put(out, "p/web/.gitignore", "!keep.env\n");
    }
    assertThat(paths(bytes.toByteArray()))
        .containsExactly(".gitignore", "a.ts", "web/.gitignore", "web/keep.env");
    assertThat(messages(bytes.toByteArray()))
        .containsExactly(
            "1 file was not audited: images, fonts or other binary formats (logo.png)",
            "dist/ looks like build output; its 1 file was not audited",
            ".next/ is the output of a tool; its files were not audited");
  }

  @Test
  void anEntryThatLeadsOutIsRefusedAndTheRestIsListed() throws Exception {
    byte[] zip =
        zip(
            "../evil.ts",
            "a/../../evil.ts",
            "/etc/passwd",
            "C:\\evil.ts",
            "src/./b.ts",
            "src/a.ts");
    assertThat(paths(zip)).containsExactly("a.ts");
    assertThat(messages(zip))
        .containsExactlyInAnyOrder(
            "../evil.ts leads out of the archive; it was not audited",
            "a/../../evil.ts leads out of the archive; it was not audited",
            "/etc/passwd leads out of the archive; it was not audited",
            "C:/evil.ts leads out of the archive; it was not audited",
            "src/./b.ts leads out of the archive; it was not audited");
  }

  @Test
  void backslashesSeparateFolders() throws Exception {
    assertThat(paths(zip("src\\a.ts", "src\\lib\\b.ts", "c.ts")))
        .containsExactly("c.ts", "src/a.ts", "src/lib/b.ts");
  }

  @Test
  void aTruncatedArchiveIsRefused() throws Exception {
    byte[] whole = zip("src/a.ts", "src/b.ts");
    for (int length : new int[] {0, 1, 40, whole.length / 2, whole.length - 1}) {
      assertThatThrownBy(() -> open(java.util.Arrays.copyOf(whole, length)))
          .isInstanceOf(UnusableSourceException.class)
          .hasMessageMatching(".*app.zip is damaged or incomplete \\(.+\\); export it again");
    }
  }

  @Test
  void anArchiveWithoutFilesIsRefused() {
    assertThatThrownBy(() -> open(zip("src/")))
        .isInstanceOf(UnusableSourceException.class)
        .hasMessageEndingWith("app.zip holds no file to audit");
  }

  @Test
  void aLinkIsNotFollowed() throws Exception {
    byte[] zip = zip("src/a.ts", "src/link.ts", "src/z.ts");
    setUnixMode(zip, 1, 0xA1FF);
    assertThat(paths(zip)).containsExactly("a.ts", "z.ts");
    assertThat(messages(zip)).containsExactly("src/link.ts is a link; it was not followed");
  }

  @Test
  void ofTwoEntriesWithOneNameTheLastCounts() throws Exception {
    byte[] zip = zip("src/a.ts", "src/b.ts", "src/c.ts");
    byte[] renamed =
        new String(zip, StandardCharsets.ISO_8859_1)
            .replaceAll("(?<!content of )src/b.ts", "src/a.ts")
            .getBytes(StandardCharsets.ISO_8859_1);
    try (Source source = open(renamed)) {
      assertThat(source.entries()).extracting(SourceEntry::path).containsExactly("a.ts", "c.ts");
      assertThat(source.entries().get(0).read()).isEqualTo("content of src/b.ts".getBytes(UTF_8));
      assertThat(source.notifications())
          .extracting(Notification::message)
          .containsExactly("src/a.ts is in the archive twice; the last one was audited");
    }
  }

  @Test
  void namesOfOldArchiversAreRead() throws Exception {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream out = new ZipOutputStream(bytes, Charset.forName("IBM437"))) {
      put(out, "größe.ts", "");
      put(out, "b.ts", "");
    }
    assertThat(paths(bytes.toByteArray())).containsExactly("b.ts", "größe.ts");
  }

  @Test
  void anOversizedEntryIsNotUnpacked() throws Exception {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream out = new ZipOutputStream(bytes)) {
      put(out, "a.ts", "");
      put(out, "bomb.json", "0".repeat(50_000_000));
    }
    assertThat(bytes.size()).isLessThan(100_000);
    assertThat(paths(bytes.toByteArray())).containsExactly("a.ts");
    assertThat(messages(bytes.toByteArray()))
        .containsExactly(
            "bomb.json has 50,000,000 bytes, more than the 5,000,000 that are read;"
                + " it was not audited");
  }

  @Test
  void anEntryIsNotReadPastTheSizeThatItStates() throws Exception {
    byte[] zip = zip("a.ts", "b.ts");
    ByteBuffer buffer = ByteBuffer.wrap(zip).order(ByteOrder.LITTLE_ENDIAN);
    buffer.putInt(header(buffer, 1) + 24, 3);
    try (Source source = open(zip)) {
      assertThat(source.entries().get(0).read()).isEqualTo("content of a.ts".getBytes(UTF_8));
      assertThatThrownBy(() -> source.entries().get(1).read()).isInstanceOf(IOException.class);
    }
  }

  private Source open(byte[] zip) throws Exception {
    return Source.open(Files.write(folder.resolve("app.zip"), zip));
  }

  private List<String> paths(byte[] zip) throws Exception {
    try (Source source = open(zip)) {
      return source.entries().stream().map(SourceEntry::path).toList();
    }
  }

  private List<String> messages(byte[] zip) throws Exception {
    try (Source source = open(zip)) {
      return source.notifications().stream().map(Notification::message).toList();
    }
  }

  private static byte[] zip(String... paths) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream out = new ZipOutputStream(bytes)) {
      for (String path : paths) {
        put(out, path, path.endsWith("/") ? "" : "content of " + path);
      }
    }
    return bytes.toByteArray();
  }

  private static void put(ZipOutputStream out, String path, String content) throws IOException {
    out.putNextEntry(new ZipEntry(path));
    out.write(content.getBytes(UTF_8));
    out.closeEntry();
  }

  private static void setUnixMode(byte[] zip, int index, int mode) {
    ByteBuffer buffer = ByteBuffer.wrap(zip).order(ByteOrder.LITTLE_ENDIAN);
    buffer.putShort(header(buffer, index) + 40, (short) mode);
  }

  /** Returns where a header of the central directory starts. */
  private static int header(ByteBuffer zip, int index) {
    int at = zip.getInt(zip.capacity() - 22 + 16);
    for (int i = 0; i < index; i++) {
      at += 46 + zip.getShort(at + 28) + zip.getShort(at + 30) + zip.getShort(at + 32);
    }
    return at;
  }
}
