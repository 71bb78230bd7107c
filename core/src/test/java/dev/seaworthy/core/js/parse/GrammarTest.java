package dev.seaworthy.core.js.parse;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The grammar stays LL(1): no decision needs ANTLR's adaptive prediction. */
class GrammarTest {
  private static final Path GENERATED =
      Path.of("target/generated-sources/antlr4/dev/seaworthy/core/js/parse/EcmaScriptParser.java");

  @Test
  void generatedParserNeverPredicts() throws IOException {
    assertThat(Files.readString(GENERATED))
        .contains("class EcmaScriptParser extends ParserBase")
        .doesNotContain("adaptivePredict");
  }
}
