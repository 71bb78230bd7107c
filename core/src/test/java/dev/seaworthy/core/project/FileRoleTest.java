package dev.seaworthy.core.project;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FileRoleTest {

  @ParameterizedTest
  @CsvSource({
    "src/App.tsx, APP",
    "server/db.ts, APP",
    "src/App.test.tsx, TEST",
    "backend/src/test/java/com/acme/AppTest.java, TEST",
    "backend/src/main/java/com/example/demo/App.java, APP",
    "backend/src/main/java/com/acme/tools/Clock.java, APP",
    "examples/App.java, DOCS",
    "scripts/seed.ts, SCRIPT",
    "README.md, DOCS",
  })
  void theFolderDecides(String path, FileRole role) {
    assertThat(FileRole.of(path)).isEqualTo(role);
  }
}
