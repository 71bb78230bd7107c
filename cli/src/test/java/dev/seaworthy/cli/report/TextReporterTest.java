package dev.seaworthy.cli.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seaworthy.core.engine.Report;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextReporterTest {

  private static String write(Report report, TextStyle style) throws IOException {
    StringWriter out = new StringWriter();
    new TextReporter("0.1.0", style).write(report, out);
    return out.toString();
  }

  private static String expected(String name) throws IOException {
    try (InputStream in = TextReporterTest.class.getResourceAsStream(name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  @Test
  void tellsWhatIsWrongAndWhatToDo() throws IOException {
    assertThat(write(SampleReport.unready(), new TextStyle(80, false)))
        .isEqualTo(expected("unready.txt"));
  }

  @Test
  void isBriefAboutAnAppThatIsReady() throws IOException {
    assertThat(write(SampleReport.ready(), TextStyle.PLAIN)).isEqualTo(expected("ready.txt"));
  }

  @Test
  void coloursNothingUnlessAsked() throws IOException {
    assertThat(write(SampleReport.unready(), TextStyle.PLAIN)).doesNotContain("\u001b");
  }

  @Test
  void coloursTheVerdictAndLeavesTheTextAsItIs() throws IOException {
    String coloured = write(SampleReport.unready(), new TextStyle(80, true));
    assertThat(coloured).contains("\u001b[1;31mNOT READY\u001b[0m");
    assertThat(coloured.replaceAll("\u001b\\[[0-9;]*m", "")).isEqualTo(expected("unready.txt"));
  }

  @ParameterizedTest
  @ValueSource(ints = {60, 80, 120})
  void breaksLinesAtTheWidthButNoPath(int width) throws IOException {
    String text = write(SampleReport.unready(), new TextStyle(width, false));
    assertThat(text.lines()).allMatch(line -> line.length() <= width);
    assertThat(text.lines()).noneMatch(line -> line.endsWith(" "));
    assertThat(text).contains("supabase/migrations/0003_profiles.sql:12:1\n");
  }

  @Test
  void showsControlSequencesOfTheAppInsteadOfObeyingThem() throws IOException {
    StringWriter out = new StringWriter();
    new TextPage(out, TextStyle.PLAIN).paragraph(0, TextPage.plain("a\u001b[2Jb\nc\u202Ed\u0007"));
    assertThat(out).hasToString("a\\u001b[2Jb c\\u202ed\\u0007\n");
  }

  @Test
  void keepsItsWidthWithinReason() {
    assertThat(new TextStyle(1, false).width()).isEqualTo(60);
    assertThat(new TextStyle(10_000, false).width()).isEqualTo(120);
  }
}
