package dev.seaworthy.core.source;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.util.HexFormat;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class TextDecoderTest {
  private static final String CODE = "const grüße = '🚢';\r\nexport default grüße;\r\n";
  private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

  static Stream<Arguments> encodings() {
    return Stream.of(
        Arguments.of("UTF-8", CODE.getBytes(UTF_8), UTF_8),
        Arguments.of("UTF-8 with a mark", ("\uFEFF" + CODE).getBytes(UTF_8), UTF_8),
        Arguments.of("UTF-16LE with a mark", ("\uFEFF" + CODE).getBytes(UTF_16LE), UTF_16LE),
        Arguments.of("UTF-16BE with a mark", ("\uFEFF" + CODE).getBytes(UTF_16BE), UTF_16BE),
        Arguments.of("UTF-16LE", CODE.getBytes(UTF_16LE), UTF_16LE),
        Arguments.of("UTF-16BE", CODE.getBytes(UTF_16BE), UTF_16BE));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("encodings")
  void everyEncodingGivesTheSameText(String name, byte[] bytes, Charset charset) {
    assertThat(TextDecoder.decode(bytes)).isEqualTo(new Decoded.Text(CODE, charset));
  }

  @Test
  void anEmptyFileIsEmptyText() {
    assertThat(TextDecoder.decode(new byte[0])).isEqualTo(new Decoded.Text("", UTF_8));
  }

  @Test
  void aLoneMarkIsEmptyText() {
    assertThat(TextDecoder.decode(bytes("EFBBBF"))).isEqualTo(new Decoded.Text("", UTF_8));
    assertThat(TextDecoder.decode(bytes("FFFE"))).isEqualTo(new Decoded.Text("", UTF_16LE));
  }

  @Test
  void aMarkInsideTheTextStays() {
    assertThat(TextDecoder.decode("a\uFEFFb".getBytes(UTF_8)))
        .isEqualTo(new Decoded.Text("a\uFEFFb", UTF_8));
  }

  @Test
  void aLatinLetterInAnOtherwisePlainFileIsReadAsWindows1252() {
    assertThat(TextDecoder.decode("-- création de la table\n".getBytes(ISO_8859_1)))
        .isEqualTo(new Decoded.Text("-- création de la table\n", WINDOWS_1252));
  }

  @Test
  void aReplacementCharacterThatTheFileReallyHoldsIsUtf8() {
    assertThat(TextDecoder.decode("'é\uFFFD'".getBytes(UTF_8)))
        .isEqualTo(new Decoded.Text("'é\uFFFD'", UTF_8));
  }

  @Test
  void malformedBytesBehindAMarkAreReplaced() {
    assertThat(TextDecoder.decode(bytes("EFBBBF61FF62")))
        .isEqualTo(new Decoded.Text("a\uFFFDb", UTF_8));
    assertThat(TextDecoder.decode(bytes("FFFE610062")))
        .isEqualTo(new Decoded.Text("a\uFFFD", UTF_16LE));
  }

  @Test
  void anEscapeSequenceOrAFormFeedIsStillText() {
    String text = "const red = '\u001B[31m';\f\nconst plain = 'this line is long enough';\n";
    assertThat(TextDecoder.decode(text.getBytes(UTF_8))).isEqualTo(new Decoded.Text(text, UTF_8));
  }

  @Test
  void tabsOfBothKindsAreText() {
    assertThat(TextDecoder.decode("new\t\u000B\fx".getBytes(UTF_8)))
        .isEqualTo(new Decoded.Text("new\t\u000B\fx", UTF_8));
  }

  static Stream<Arguments> binaries() {
    byte[] noise = new byte[4096];
    new Random(7).nextBytes(noise);
    return Stream.of(
        Arguments.of("PNG", bytes("89504E470D0A1A0A0000000D49484452")),
        Arguments.of(
            "MPEG transport stream", bytes("47400010000001B00D0001C100000001F0002AB104B2")),
        Arguments.of("WOFF2", bytes("774F46320001000000003C1C000E")),
        Arguments.of("gzip", bytes("1F8B0808C3A7C3A90003C3A7")),
        Arguments.of("noise", noise),
        Arguments.of("control characters", bytes("0102030405060708610E0F10111213")),
        Arguments.of("16-bit sound", bytes("0000010002000000FFFF0000010001000200")),
        Arguments.of("UTF-32", bytes("FFFE0000610000006200000063000000")));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("binaries")
  void binaryContentIsRecognised(String name, byte[] bytes) {
    assertThat(TextDecoder.decode(bytes)).isInstanceOf(Decoded.Binary.class);
  }

  private static byte[] bytes(String hex) {
    return HexFormat.of().parseHex(hex);
  }

  @Test
  void readsThePatternsOfGitByteForByte() {
    byte[] glued = "dist.\0e\0n\0v\0\n\0".getBytes(ISO_8859_1);
    Decoded.Text text = (Decoded.Text) TextDecoder.decode("app/.gitignore", glued);
    assertThat(text.text()).isEqualTo("dist.\0e\0n\0v\0\n\0");
    assertThat(TextDecoder.decode("app/notes", glued)).isInstanceOf(Decoded.Binary.class);
  }
}
