package dev.seaworthy.cli.source;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seaworthy.core.source.Notification;
import dev.seaworthy.core.source.SourceEntry;
import dev.seaworthy.core.source.SourceTree.History;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.lib.StoredConfig;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GitRepositoryTest {
  @TempDir Path folder;

  @BeforeAll
  static void leaveTheMachineAlone() {
    ReadOnlyGit.install();
  }

  @Test
  void trackedFilesCountAlthoughTheyAreIgnored() throws Exception {
    write(".gitignore", "*.env\ndist/\nlogs/\n");
    write("prod.env", "A=1");
    write("dev.env", "A=1");
    write("dist/serve.ts", "");
    write("dist/new.ts", "");
    write("logs/a.ts", "");
    write("src/new.ts", "");
    try (Git git = Git.init().setDirectory(folder.toFile()).call()) {
      add(git, "prod.env", "dist/serve.ts");
    }

    assertThat(paths(folder))
        .containsExactly(".gitignore", "dist/serve.ts", "prod.env", "src/new.ts");
  }

  @Test
  void pathsStartAtTheRootOfTheRepository() throws Exception {
    write(".gitignore", "/apps/web/private/\n");
    write("apps/.gitignore", "*.tmp\n");
    write("apps/web/src/a.ts", "");
    write("apps/web/a.tmp", "");
    write("apps/web/private/b.ts", "");
    write("other/b.ts", "");
    try (Git git = Git.init().setDirectory(folder.toFile()).call()) {
      add(git, "apps/web/src/a.ts");
      write(".git/info/exclude", "excluded.ts\n");
      write("apps/web/excluded.ts", "");
    }

    assertThat(paths(folder.resolve("apps/web"))).containsExactly("apps/web/src/a.ts");
    try (Source source = Source.open(folder.resolve("apps/web"))) {
      assertThat(source.prefix()).isEqualTo("apps/web/");
      assertThat(source.name()).isEqualTo("web");
      assertThat(source.history()).isPresent();
    }
  }

  @Test
  void aFolderThatMerelyLiesInsideARepositoryIsNotPartOfIt() throws Exception {
    write("README.md", "");
    write("downloads/app/src/a.ts", "");
    try (Git git = Git.init().setDirectory(folder.toFile()).call()) {
      add(git, "README.md");
    }

    assertThat(paths(folder.resolve("downloads/app"))).containsExactly("src/a.ts");
    try (Source source = Source.open(folder.resolve("downloads/app"))) {
      assertThat(source.history()).isEmpty();
      assertThat(source.prefix()).isEmpty();
    }
  }

  @Test
  void theHistoryIsCounted() throws Exception {
    write("a.ts", "");
    try (Git git = Git.init().setDirectory(folder.toFile()).setInitialBranch("main").call()) {
      add(git, "a.ts");
      String head = "";
      for (int i = 0; i < 3; i++) {
        head = commit(git, "commit " + i);
      }
      git.tag().setName("v1").setAnnotated(false).call();

      assertThat(history()).isEqualTo(new History(3, 1, false, head, "", "main"));

      git.checkout().setName(head).call();
      assertThat(history().branch()).isEmpty();
    }
  }

  @Test
  void aRepositoryWithoutACommitHasNoHead() throws Exception {
    write("a.ts", "");
    Git.init().setDirectory(folder.toFile()).setInitialBranch("main").call().close();
    assertThat(history()).isEqualTo(new History(0, 0, false, "", "", "main"));
  }

  @Test
  void aShallowCloneIsKnownAsOne() throws Exception {
    write("a.ts", "");
    try (Git git = Git.init().setDirectory(folder.toFile()).call()) {
      add(git, "a.ts");
      commit(git, "the parent that a shallow clone does not have");
      String head = commit(git, "head");
      write(".git/shallow", head + "\n");
    }
    assertThat(history().shallow()).isTrue();
    assertThat(history().commits()).isEqualTo(1);
  }

  @ParameterizedTest
  @CsvSource({
    "https://github.com/o/app.git, https://github.com/o/app.git",
    "https://user:word@github.com/o/app.git, https://github.com/o/app.git",
    "https://onlytoken@github.com/o/app.git, https://github.com/o/app.git",
    "git@github.com:o/app.git, git@github.com:o/app.git",
    "ssh://git:word@github.com/o/app.git, ssh://git@github.com/o/app.git",
    "/home/me/app.git, ''"
  })
  void theRemoteIsNamedWithoutCredentials(String url, String expected) throws Exception {
    write("a.ts", "");
    try (Git git = Git.init().setDirectory(folder.toFile()).call()) {
      StoredConfig config = git.getRepository().getConfig();
      config.setString("remote", "origin", "url", url);
      config.save();
    }
    assertThat(history().remote()).isEqualTo(expected);
  }

  @Test
  void aDamagedRepositoryIsToldAndTheFilesAreStillListed() throws Exception {
    write("a.ts", "");
    Git.init().setDirectory(folder.toFile()).call().close();
    write(".git/index", "this is no index at all, not even a short one");

    try (Source source = Source.open(folder)) {
      assertThat(source.entries()).extracting(SourceEntry::path).containsExactly("a.ts");
      assertThat(source.history()).isEmpty();
      assertThat(source.notifications())
          .extracting(Notification::message)
          .singleElement()
          .asString()
          .startsWith("the git repository could not be read, so the history is unknown: ");
    }
  }

  @Test
  void aGitFileThatLeadsNowhereIsToldToo() throws Exception {
    write("a.ts", "");
    write(".git", "gitdir: /nowhere/at/all\n");
    try (Source source = Source.open(folder)) {
      assertThat(source.entries()).hasSize(1);
      assertThat(source.notifications()).hasSize(1);
    }
  }

  @Test
  void nothingIsWritten() throws Exception {
    write("a.ts", "");
    try (Git git = Git.init().setDirectory(folder.toFile()).call()) {
      add(git, "a.ts");
      commit(git, "one");
    }
    Set<String> before = everything();
    history();
    assertThat(everything()).isEqualTo(before);
  }

  private Set<String> everything() throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      Set<String> all = new TreeSet<>();
      for (Path file : files.collect(Collectors.toList())) {
        all.add(file + " " + Files.getLastModifiedTime(file));
      }
      return all;
    }
  }

  private void write(String path, String content) throws IOException {
    Path file = folder.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, content);
  }

  private static void add(Git git, String... paths) throws Exception {
    var add = git.add();
    for (String path : paths) {
      add.addFilepattern(path);
    }
    add.call();
    for (String path : paths) {
      if (git.getRepository().readDirCache().findEntry(path) < 0) {
        addIgnored(git, path);
      }
    }
  }

  /** What {@code git add --force} does: JGit's own command has no such option. */
  private static void addIgnored(Git git, String path) throws Exception {
    var index = git.getRepository().lockDirCache();
    var builder = index.builder();
    for (int i = 0; i < index.getEntryCount(); i++) {
      builder.add(index.getEntry(i));
    }
    var entry = new org.eclipse.jgit.dircache.DirCacheEntry(path);
    entry.setFileMode(org.eclipse.jgit.lib.FileMode.REGULAR_FILE);
    try (var inserter = git.getRepository().newObjectInserter()) {
      entry.setObjectId(inserter.insert(org.eclipse.jgit.lib.Constants.OBJ_BLOB, new byte[0]));
      inserter.flush();
    }
    builder.add(entry);
    builder.commit();
  }

  private static String commit(Git git, String message) throws Exception {
    return git.commit()
        .setMessage(message)
        .setAllowEmpty(true)
        .setSign(false)
        .setAuthor("A", "a@example.com")
        .setCommitter("A", "a@example.com")
        .call()
        .name();
  }

  private History history() throws Exception {
    try (Source source = Source.open(folder)) {
      return source.history().orElseThrow();
    }
  }

  private static List<String> paths(Path folder) throws Exception {
    try (Source source = Source.open(folder)) {
      return source.entries().stream().map(SourceEntry::path).toList();
    }
  }
}
