package dev.seaworthy.cli.source;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.seaworthy.core.source.Notification;
import dev.seaworthy.core.source.SourceEntry;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderSourceTest {
  @TempDir Path folder;

  @Test
  void filesAreListedInTheOrderOfTheirPaths() throws Exception {
    write("src/b.ts", "b");
    write("src/a.ts", "a");
    write("package.json", "{}");
    write(".env", "A=1");

    assertThat(paths()).containsExactly(".env", "package.json", "src/a.ts", "src/b.ts");
    assertThat(messages()).isEmpty();
  }

  @Test
  void contentIsReadAsItIs() throws Exception {
    write("a.ts", "let a;\r\n");
    try (Source source = open()) {
      assertThat(source.entries().get(0).read()).isEqualTo("let a;\r\n".getBytes(UTF_8));
      assertThat(source.entries().get(0).size()).isEqualTo(8);
    }
  }

  @Test
  void anEmptyFolderIsRefused() {
    assertThatThrownBy(this::open)
        .isInstanceOf(UnusableSourceException.class)
        .hasMessage(folder + " holds no file to audit");
  }

  @Test
  void aMissingPathIsRefused() {
    assertThatThrownBy(() -> Source.open(folder.resolve("nowhere")))
        .isInstanceOf(UnusableSourceException.class)
        .hasMessage(folder.resolve("nowhere") + " does not exist");
  }

  @Test
  void aSingleFileIsRefused() throws Exception {
    write("a.ts", "");
    assertThatThrownBy(() -> Source.open(folder.resolve("a.ts")))
        .isInstanceOf(UnusableSourceException.class)
        .hasMessageEndingWith("is neither a folder nor a .zip archive");
  }

  @Test
  void ignoreFilesHoldInTheirFolderAndBelow() throws Exception {
    write(".gitignore", "*.log\n/secret\n.env\n!keep.log\n");
    write("a.log", "");
    write("keep.log", "");
    write(".env", "");
    write("secret/a.ts", "");
    write("src/secret/a.ts", "");
    write("src/.gitignore", "gen/\n!.env\n");
    write("src/gen/a.ts", "");
    write("src/.env", "");
    write("gen/a.ts", "");

    assertThat(paths())
        .containsExactly(
            ".gitignore", "gen/a.ts", "keep.log", "src/.env", "src/.gitignore", "src/secret/a.ts");
    assertThat(messages()).isEmpty();
  }

  @Test
  void installedPackagesAreNoNewsAndToolOutputIs() throws Exception {
    write("a.ts", "");
    write("node_modules/x/index.js", "");
    write("web/node_modules/x/index.js", "");
    write(".next/server/app.js", "");

    assertThat(paths()).containsExactly("a.ts");
    assertThat(messages())
        .containsExactly(".next/ is the output of a tool; its files were not audited");
  }

  @Test
  void aFolderWithTheTracesOfABundlerIsBuildOutput() throws Exception {
    write("src/main.ts", "");
    write("dist/index.html", "");
    write("dist/assets/index-BkTrZq4a.js", "");

    assertThat(paths()).containsExactly("src/main.ts");
    assertThat(messages())
        .containsExactly("dist/ looks like build output; its 2 files were not audited");
  }

  @Test
  void aFolderThatAToolOwnsIsBuildOutputWhateverItHolds() throws Exception {
    write("api/pom.xml", "");
    write("api/src/A.java", "");
    write("api/target/generated-sources/B.java", "");

    assertThat(paths()).containsExactly("api/pom.xml", "api/src/A.java");
  }

  @Test
  void aSourceFolderThatIsCalledBuildStays() throws Exception {
    write("src/build/plan.ts", "");
    write("src/build/house-min.ts", "");
    write("build/webpack.config.js", "module.exports = {};\n");
    write("target/index.html", "");

    assertThat(paths())
        .containsExactly(
            "build/webpack.config.js",
            "src/build/house-min.ts",
            "src/build/plan.ts",
            "target/index.html");
    assertThat(messages()).isEmpty();
  }

  @Test
  void minifiedAndCopiedLibrariesAreCountedInOneLine() throws Exception {
    write("public/jquery-3.6.0.js", "");
    write("public/app.min.js", "");
    write("public/widget.js", "var a=function(){return 1};".repeat(1000));
    write("public/hand.js", "function hand() {\n  return 1;\n}\n".repeat(1000));
    write("public/photo.js", "let a;\n".repeat(3000) + "x='" + "A".repeat(20_000) + "'\n");
    write("src/pay.tsx", "x".repeat(30_000));

    assertThat(paths()).containsExactly("public/hand.js", "public/photo.js", "src/pay.tsx");
    assertThat(messages())
        .containsExactly(
            "3 files were not audited: minified or copied from a library"
                + " (public/app.min.js, public/jquery-3.6.0.js, public/widget.js)");
  }

  @Test
  void binaryFormatsAreCountedInOneLine() throws Exception {
    write("a.ts", "");
    for (String name : List.of("a.png", "b.PNG", "c.woff2", "d.ico")) {
      write("public/" + name, "");
    }

    assertThat(paths()).containsExactly("a.ts");
    assertThat(messages())
        .containsExactly(
            "4 files were not audited: images, fonts or other binary formats"
                + " (public/a.png, public/b.PNG, public/c.woff2, …)");
  }

  @Test
  void anOversizedFileGetsALineOfItsOwn() throws Exception {
    write("a.ts", "");
    try (RandomAccessFile file = new RandomAccessFile(folder.resolve("data.json").toFile(), "rw")) {
      file.setLength(50_000_000);
    }

    assertThat(paths()).containsExactly("a.ts");
    assertThat(messages())
        .containsExactly(
            "data.json has 50,000,000 bytes, more than the 5,000,000 that are read;"
                + " it was not audited");
  }

  @Test
  void noLinkIsFollowed(@TempDir Path elsewhere) throws Exception {
    write("src/a.ts", "");
    Files.writeString(elsewhere.resolve("secret.ts"), "");
    Files.createSymbolicLink(folder.resolve("inside.ts"), folder.resolve("src/a.ts"));
    Files.createSymbolicLink(folder.resolve("loop"), folder);
    Files.createSymbolicLink(folder.resolve("nowhere"), folder.resolve("missing"));
    Files.createSymbolicLink(folder.resolve("itself"), folder.resolve("itself"));
    Files.createSymbolicLink(folder.resolve("outside"), elsewhere);
    Files.createSymbolicLink(folder.resolve("out.ts"), elsewhere.resolve("secret.ts"));

    assertThat(paths()).containsExactly("src/a.ts");
    assertThat(messages())
        .containsExactly(
            "out.ts is a link that leaves the audited folder; it was not followed",
            "outside is a link that leaves the audited folder; it was not followed");
  }

  @Test
  void theAuditedFolderItselfMayBeALink(@TempDir Path elsewhere) throws Exception {
    write("src/a.ts", "");
    Path link = Files.createSymbolicLink(elsewhere.resolve("app"), folder);
    try (Source source = Source.open(link)) {
      assertThat(source.entries()).extracting(SourceEntry::path).containsExactly("src/a.ts");
    }
  }

  @Test
  void aFileThatVanishesSaysSoWhenItIsRead() throws Exception {
    write("a.ts", "");
    try (Source source = open()) {
      Files.delete(folder.resolve("a.ts"));
      assertThatThrownBy(() -> source.entries().get(0).read())
          .isInstanceOf(IOException.class)
          .hasMessage("it is gone");
    }
  }

  @Test
  void withoutPermissionTheRestIsStillListed() throws Exception {
    write("a.ts", "");
    write("closed/b.ts", "");
    write("c.ts", "");
    Files.setPosixFilePermissions(
        folder.resolve("closed"), PosixFilePermissions.fromString("---------"));
    Files.setPosixFilePermissions(
        folder.resolve("c.ts"), PosixFilePermissions.fromString("---------"));
    try {
      assumeThat(Files.isReadable(folder.resolve("c.ts"))).as("root may read everything").isFalse();
      try (Source source = open()) {
        assertThat(source.entries()).extracting(SourceEntry::path).containsExactly("a.ts", "c.ts");
        assertThat(source.notifications())
            .extracting(Notification::message)
            .containsExactly("closed could not be read: permission denied");
        assertThatThrownBy(() -> source.entries().get(1).read()).hasMessage("permission denied");
        assertThatThrownBy(() -> Source.open(folder.resolve("closed")))
            .isInstanceOf(IOException.class)
            .hasMessage("permission denied");
      }
    } finally {
      Files.setPosixFilePermissions(
          folder.resolve("closed"), PosixFilePermissions.fromString("rwx------"));
    }
  }

  private void write(String path, String content) throws IOException {
    Path file = folder.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, content);
  }

  private Source open() throws Exception {
    return Source.open(folder);
  }

  private List<String> paths() throws Exception {
    try (Source source = open()) {
      return source.entries().stream().map(SourceEntry::path).toList();
    }
  }

  private List<String> messages() throws Exception {
    try (Source source = open()) {
      return source.notifications().stream().map(Notification::message).toList();
    }
  }
}
