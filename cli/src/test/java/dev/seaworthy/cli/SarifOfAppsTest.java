package dev.seaworthy.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.seaworthy.rules.Rules;
import dev.seaworthy.sarif.GitHubUploadRules;
import dev.seaworthy.sarif.SarifProfile;
import dev.seaworthy.sarif.SarifSchema;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every rule with its page, on whole apps: code hosts and editors take the file. */
class SarifOfAppsTest {

  static Stream<Arguments> appsAndProfiles() throws IOException {
    try (Stream<Path> apps = Files.list(Path.of("..", "testdata", "apps"))) {
      List<Path> sorted = apps.sorted().toList();
      return sorted.stream()
          .flatMap(
              app ->
                  Arrays.stream(SarifProfile.values()).map(profile -> Arguments.of(app, profile)));
    }
  }

  @ParameterizedTest
  @MethodSource("appsAndProfiles")
  void followsTheSchemaAndPleasesGitHub(Path app, SarifProfile profile) {
    Run run =
        Run.of(
            "audit",
            app,
            "--format",
            "sarif",
            "--sarif-profile",
            profile.word(),
            "--fail-on",
            "never");
    assertThat(run.code()).as(run.err()).isZero();
    JsonNode document = SarifSchema.parse(run.out());
    assertThat(SarifSchema.violations(document)).isEmpty();
    assertThat(document.at("/runs/0/tool/driver/rules")).hasSize(Rules.ALL.size());
    if (profile == SarifProfile.GITHUB) {
      assertThat(GitHubUploadRules.violations(document)).isEmpty();
    }
  }
}
