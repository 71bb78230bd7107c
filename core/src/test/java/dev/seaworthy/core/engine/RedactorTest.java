package dev.seaworthy.core.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seaworthy.core.source.Span;
import java.util.List;
import org.junit.jupiter.api.Test;

class RedactorTest {
  @Test
  void hidesAValueWhereverItTurnsUp() {
    Redactor redactor = new Redactor(List.of("hunter2-hunter2"));
    assertThat(redactor.redact("url?key=hunter2-hunter2&x=hunter2-hunter2"))
        .isEqualTo("url?key=[redacted]&x=[redacted]");
  }

  @Test
  void hidesTheLongerOfTwoValuesThatOverlap() {
    Redactor redactor = new Redactor(List.of("abcdefgh", "abcdefgh-and-more"));
    assertThat(redactor.redact("abcdefgh-and-more")).isEqualTo("[redacted]");
  }

  @Test
  void hidesEachLineOfALongValue() {
    Redactor redactor = new Redactor(List.of("first line\nsecond line"));
    assertThat(redactor.redact("only the second line is shown"))
        .isEqualTo("only the [redacted] is shown");
  }

  @Test
  void leavesWordsAloneThatAShortValueOccursIn() {
    assertThat(new Redactor(List.of("admin")).redact("the admin page")).isEqualTo("the admin page");
  }

  @Test
  void hidesASpanHoweverShortItIs() {
    Redactor redactor = new Redactor(List.of());
    String text = "password: admin, user: admin";
    assertThat(redactor.redact(text, new Span(0, text.length()), List.of(new Span(10, 15))))
        .isEqualTo("password: [redacted], user: admin");
  }

  @Test
  void hidesWhatOnlyTouchesThePart() {
    Redactor redactor = new Redactor(List.of());
    assertThat(redactor.redact("aaSECRETbb", new Span(4, 10), List.of(new Span(2, 8))))
        .isEqualTo("[redacted]bb");
  }
}
