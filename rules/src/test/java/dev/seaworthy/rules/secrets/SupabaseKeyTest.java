package dev.seaworthy.rules.secrets;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class SupabaseKeyTest {
  private static final String BODY = FakeSecrets.generate("sb_secret_{word:22}", new Random(5));

  @Test
  void checksumIsTheStartOfADigestOfProjectAndBody() {
    assertThat(SupabaseKey.checksum("abcdefghijklmnopqrst", "sb_publishable_" + "0".repeat(22)))
        .isEqualTo("FtXeArDT");
  }

  @Test
  void findsTheProjectOfAKeyAmongTheProjectsOfAText() {
    String key = BODY + "_" + SupabaseKey.checksum("zyxwvutsrqponmlkjihg", BODY);
    String text =
        "https://abcdefghijklmnopqrst.supabase.co https://zyxwvutsrqponmlkjihg.supabase.co";
    assertThat(SupabaseKey.project(key, text)).contains("zyxwvutsrqponmlkjihg");
    assertThat(SupabaseKey.project(key, "https://abcdefghijklmnopqrst.supabase.co")).isEmpty();
    assertThat(SupabaseKey.project(key, "")).isEmpty();
  }
}
