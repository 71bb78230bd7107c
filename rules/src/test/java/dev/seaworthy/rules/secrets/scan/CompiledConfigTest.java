package dev.seaworthy.rules.secrets.scan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seaworthy.core.source.SourceFile;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class CompiledConfigTest {
  private static final ScanConfig CONFIG =
      ScanConfigReader.read(
          "test.toml",
          """
          [[allowlists]]
          description = "Not ours"
          paths = ['^vendor/']
          stopwords = ["demo"]
          [[rules]]
          id = "acme"
          description = "Acme key"
          regex = '''(?i)acme_(é|[a-z0-9]{4,})'''
          path = '''\\.env$'''
          secretGroup = 1
          entropy = 1.5
          keywords = ["ACME_"]
          tags = ["key"]
          [[rules.required]]
          id = "host"
          withinLines = 2
          [[rules.allowlists]]
          condition = "AND"
          regexTarget = "line"
          commits = ["c0ffee"]
          regexes = ['x', 'y']
          [rules.seaworthy]
          provider = "Acme"
          [[rules]]
          id = "host"
          regex = "host"
          skipReport = true
          """);

  @Test
  void readsWhatWasWritten() throws IOException {
    ScanConfig silent = new ScanConfig(CONFIG.rules(), CONFIG.allowlists());
    assertThat(compiled().toString()).isEqualTo(silent.toString());
    assertThat(compiled().rules().get(0).regex().orElseThrow().words())
        .isEqualTo(CONFIG.rules().get(0).regex().orElseThrow().words())
        .isNotEmpty();
  }

  @Test
  void findsTheSame() throws IOException {
    SourceFile file = new SourceFile("a.env", "host = 1\nk = ACME_ab12\nACME_demo1\n");
    assertThat(new Scanner(compiled()).scan(file))
        .extracting(SecretMatch::value)
        .isEqualTo(new Scanner(CONFIG).scan(file).stream().map(SecretMatch::value).toList())
        .containsExactly("ab12");
  }

  private static ScanConfig compiled() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    CompiledConfig.write(CONFIG, new DataOutputStream(bytes));
    return CompiledConfig.read(new DataInputStream(new ByteArrayInputStream(bytes.toByteArray())));
  }
}
