package dev.seaworthy.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seaworthy.rules.secrets.PackResource;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import org.junit.jupiter.api.Test;

class PackCompilerTest {

  @Test
  void theBuildCompilesTheTablesAsTheyAre() throws IOException {
    ByteArrayOutputStream now = new ByteArrayOutputStream();
    PackResource.compile(now);
    try (InputStream built = PackResource.class.getResourceAsStream(PackResource.COMPILED)) {
      assertThat(built).isNotNull();
      assertThat(built.readAllBytes()).isEqualTo(now.toByteArray());
    }
  }
}
