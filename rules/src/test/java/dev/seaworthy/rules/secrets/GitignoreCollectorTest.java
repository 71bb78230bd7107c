package dev.seaworthy.rules.secrets;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seaworthy.core.engine.Auditor;
import dev.seaworthy.core.engine.Progress;
import dev.seaworthy.core.engine.ReportedFinding;
import dev.seaworthy.core.project.Settings;
import dev.seaworthy.core.rule.Severity;
import dev.seaworthy.core.source.MemoryTree;
import dev.seaworthy.rules.Rules;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GitignoreCollectorTest {
  private static final String DOTENV =
      "{ \"name\": \"shop\", \"dependencies\": { \"dotenv\": \"16.4.5\" } }";

  @Test
  void showsTheGluedPatternAsItWasMeant() throws InterruptedException {
    List<ReportedFinding> findings = audit("node_modules\n.env\u0000S\u0000m\u0000");
    assertThat(findings).hasSize(1);
    assertThat(findings.get(0).message())
        .isEqualTo(
            "From here on `.gitignore` is written in UTF-16, as PowerShell's `>>` does, and git reads"
                + " bytes: `.envSm` has no effect, and `git add .` takes `.env` with all secrets in it.");
    assertThat(findings.get(0).severity()).isEqualTo(Severity.HIGH);
    assertThat(findings.get(0).place().startLine()).isEqualTo(2);
  }

  @Test
  void isMediumWhereAnotherLineKeepsEnvOut() throws InterruptedException {
    List<ReportedFinding> findings = audit(".env\nd\u0000i\u0000s\u0000t\u0000\n\u0000");
    assertThat(findings).extracting(ReportedFinding::severity).containsExactly(Severity.MEDIUM);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        ".env",
        "/.env",
        "**/.env",
        ".env*",
        "*.env",
        ".en?",
        ".*",
        "!x\n.env",
        ".env \r\n"
      })
  void knowsThePatternsThatKeepEnvOut(String pattern) throws InterruptedException {
    assertThat(audit(pattern)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"#.env", ".env/", ".env.local", ".env\n!.env", "env", "[.env", ""})
  void knowsThePatternsThatDoNot(String pattern) throws InterruptedException {
    assertThat(audit(pattern))
        .extracting(ReportedFinding::severity)
        .containsExactly(Severity.MEDIUM);
  }

  private static List<ReportedFinding> audit(String patterns) throws InterruptedException {
    MemoryTree tree =
        new MemoryTree("shop", Map.of(".gitignore", patterns, "package.json", DOTENV));
    return new Auditor(Rules.plan(List.of(new GitignoreBroken()), Map.of(), Settings.NONE, 1))
        .audit(tree, Progress.NONE)
        .findings();
  }
}
