package dev.seaworthy.cli.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.seaworthy.core.source.Past;
import dev.seaworthy.core.source.PastEntry;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.eclipse.jgit.lib.ObjectId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GitPastTest {
  private static final Predicate<String> NOTHING = path -> false;

  @TempDir Path folder;
  private Path app;

  @BeforeEach
  void writeApp() throws IOException {
    app = Files.createDirectory(folder.resolve("app"));
    Files.writeString(app.resolve("README.md"), "now");
  }

  @Test
  void everyContentIsListedOnceWithTheFirstCommitThatHadIt() throws Exception {
    try (Commits commits = Commits.in(app)) {
      commits.commit(Map.of("src/a.ts", "one", "b.ts", "same"));
      commits.commit(Map.of("src/a.ts", "two", "b.ts", "same", "c.ts", "same"));
      commits.commit(Map.of("src/a.ts", "one", "b.ts", "same"));
    }
    assertThat(contents()).containsExactly("0 b.ts same", "0 src/a.ts one", "1 src/a.ts two");
    assertThat(past().commits()).isEqualTo(3);
    assertThat(past().gaps()).isEmpty();
  }

  @Test
  void aCommitIsNamedAndDated() throws Exception {
    String id;
    try (Commits commits = Commits.in(app)) {
      id = commits.commit(Map.of("a.ts", "one")).name();
    }
    assertThat(past().entries())
        .singleElement()
        .satisfies(
            entry -> {
              assertThat(entry.commit().id()).isEqualTo(id);
              assertThat(entry.commit().shortId()).isEqualTo(id.substring(0, 7));
              assertThat(entry.commit().date()).isEqualTo("2025-03-01T10:00:00Z");
            });
  }

  @Test
  void aRenameIsNoNewContent() throws Exception {
    try (Commits commits = Commits.in(app)) {
      commits.commit(Map.of("old/a.ts", "one"));
      commits.commit(Map.of("new/b.ts", "one"));
    }
    assertThat(contents()).containsExactly("0 old/a.ts one");
  }

  @Test
  void everyReferenceCounts() throws Exception {
    try (Commits commits = Commits.in(app)) {
      ObjectId first = commits.commit(Map.of("a.ts", "main"));
      commits.commit("refs/heads/draft", Map.of("a.ts", "branch"), first);
      commits.commit("refs/tags/v1", Map.of("a.ts", "tag"), first);
      commits.commit("refs/remotes/origin/old", Map.of("a.ts", "remote"));
    }
    assertThat(contents())
        .containsExactlyInAnyOrder("0 a.ts main", "1 a.ts branch", "2 a.ts tag", "3 a.ts remote");
  }

  @Test
  void aMergeBringsOnlyWhatNoParentHad() throws Exception {
    try (Commits commits = Commits.in(app)) {
      ObjectId base = commits.commit(Map.of("a.ts", "base"));
      ObjectId left = commits.commit("refs/heads/left", Map.of("a.ts", "left"), base);
      ObjectId right =
          commits.commit("refs/heads/right", Map.of("a.ts", "base", "b.ts", "right"), base);
      commits.commit(
          "refs/heads/main", Map.of("a.ts", "merged by hand", "b.ts", "right"), left, right);
    }
    assertThat(contents())
        .containsExactly("0 a.ts base", "1 a.ts left", "3 a.ts merged by hand", "2 b.ts right");
  }

  @Test
  void parentsComeFirstWhateverTheirDates() throws Exception {
    try (Commits commits = Commits.in(app)) {
      commits.skipDays(100);
      ObjectId parent = commits.commit(Map.of("a.ts", "same"));
      commits.skipDays(-50);
      commits.commit(Map.of("a.ts", "same", "b.ts", "child"));
      assertThat(past().entries().get(0).commit().id()).isEqualTo(parent.name());
    }
    assertThat(contents()).containsExactly("0 a.ts same", "1 b.ts child");
  }

  @Test
  void whatIsNoTextOfTheAppIsLeftOut() throws Exception {
    try (Commits commits = Commits.in(app)) {
      commits.commit(
          Map.of(
              "logo.png", "png",
              "node_modules/x/index.js", "package",
              "public/jquery.min.js", "minified by name",
              "public/app.js", "var a=1;".repeat(10_000),
              "package-lock.json", "lock",
              "src/a.ts", "kept",
              "data.json", "x".repeat(5_000_001)));
    }
    try (Source source = Source.open(app)) {
      Past past = source.readPast(path -> path.endsWith("-lock.json")).orElseThrow();
      assertThat(contents(past)).containsExactly("0 src/a.ts kept");
      assertThat(past.oversized()).isEqualTo(1);
      assertThat(past.gaps()).isEmpty();
    }
  }

  @Test
  void aContentThatWasLeftOutUnderOneNameIsListedUnderAnother() throws Exception {
    try (Commits commits = Commits.in(app)) {
      commits.commit(Map.of("a.png", "text after all"));
      commits.commit(Map.of("a.txt", "text after all"));
    }
    assertThat(contents()).containsExactly("1 a.txt text after all");
  }

  @Test
  void onlyTheAuditedFolderIsListed() throws Exception {
    try (Commits commits = Commits.in(app)) {
      commits.commit(Map.of("apps/api/a.ts", "not this", "README.md", "nor this"));
      commits.commit(Map.of("apps/web/a.ts", "this"));
      commits.commit(Map.of("apps/web", "a file of that name"));
    }
    try (GitRepository git = GitRepository.open(app)) {
      assertThat(contents(git.past("apps/web/", NOTHING))).containsExactly("1 apps/web/a.ts this");
      assertThat(git.past("", NOTHING).entries()).hasSize(4);
    }
  }

  @Test
  void withoutGitThereIsNoPast() throws Exception {
    try (Source source = Source.open(app)) {
      assertThat(source.readPast(NOTHING)).isEmpty();
    }
  }

  @Test
  void aRepositoryWithoutACommitHasAnEmptyPast() throws Exception {
    Commits.in(app).close();
    assertThat(past()).isEqualTo(new Past(List.of(), 0, 0, List.of()));
  }

  @Test
  void aShallowCloneSaysSo() throws Exception {
    try (Commits commits = Commits.in(app)) {
      commits.commit(Map.of("a.ts", "before"));
      ObjectId head = commits.commit(Map.of("a.ts", "after"));
      Files.writeString(app.resolve(".git/shallow"), head.name() + "\n");
    }
    assertThat(contents()).containsExactly("0 a.ts after");
    assertThat(past().gaps())
        .containsExactly("the clone is shallow, so that older commits are not in it");
  }

  @Test
  void missingObjectsAreGaps() throws Exception {
    ObjectId lost;
    ObjectId first;
    try (Commits commits = Commits.in(app)) {
      first = commits.commit(Map.of("a.ts", "lost"));
      lost = commits.resolve(first.name() + ":a.ts");
      commits.commit(Map.of("a.ts", "kept"));
    }
    Path objects = app.resolve(".git/objects");
    Files.delete(objects.resolve(lost.name().substring(0, 2)).resolve(lost.name().substring(2)));
    assertThat(contents()).containsExactly("1 a.ts kept");
    assertThat(past().gaps()).containsExactly("the repository does not have 1 of the contents");

    Files.delete(objects.resolve(first.name().substring(0, 2)).resolve(first.name().substring(2)));
    assertThat(past().gaps())
        .containsExactly("the repository does not have all of its commits and folders");
  }

  @Test
  void aContentThatVanishesSaysWhy() throws Exception {
    try (Commits commits = Commits.in(app)) {
      ObjectId first = commits.commit(Map.of("a.ts", "lost"));
      ObjectId lost = commits.resolve(first.name() + ":a.ts");
      try (Source source = Source.open(app)) {
        PastEntry entry = source.readPast(NOTHING).orElseThrow().entries().get(0);
        Path object = Path.of(lost.name().substring(0, 2), lost.name().substring(2));
        Files.delete(app.resolve(".git/objects").resolve(object));
        assertThatThrownBy(entry::read)
            .isInstanceOf(IOException.class)
            .hasMessage("it is missing from the repository");
      }
    }
  }

  @Test
  void aGitFileLeadsToTheRepository() throws Exception {
    try (Commits commits = Commits.in(folder.resolve("elsewhere"))) {
      commits.commit(Map.of("a.ts", "one"));
    }
    Files.writeString(app.resolve(".git"), "gitdir: ../elsewhere/.git\n");
    assertThat(contents()).containsExactly("0 a.ts one");
  }

  @Test
  void aWorktreeHasTheHistoryOfItsRepository() throws Exception {
    Path main = folder.resolve("main");
    try (Commits commits = Commits.in(main)) {
      ObjectId first = commits.commit(Map.of("a.ts", "one"));
      commits.commit("refs/heads/feature", Map.of("a.ts", "two"), first);
    }
    Path own = Files.createDirectories(main.resolve(".git/worktrees/app"));
    Files.writeString(own.resolve("HEAD"), "ref: refs/heads/feature\n");
    Files.writeString(own.resolve("commondir"), "../..\n");
    Files.writeString(own.resolve("gitdir"), app.resolve(".git") + "\n");
    Files.writeString(app.resolve(".git"), "gitdir: " + own + "\n");
    assertThat(contents()).containsExactly("0 a.ts one", "1 a.ts two");
  }

  private Past past() throws Exception {
    try (Source source = Source.open(app)) {
      return source.readPast(NOTHING).orElseThrow();
    }
  }

  private List<String> contents() throws Exception {
    try (Source source = Source.open(app)) {
      return contents(source.readPast(NOTHING).orElseThrow());
    }
  }

  /** Returns the number of the commit, the path and the text of every content. */
  private static List<String> contents(Past past) {
    return past.entries().stream()
        .map(entry -> entry.commit().number() + " " + entry.path() + " " + text(entry))
        .toList();
  }

  private static String text(PastEntry entry) {
    try {
      return new String(entry.read(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}
