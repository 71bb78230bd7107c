package dev.seaworthy.rules.secrets.scan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EntropyTest {

  @ParameterizedTest
  @CsvSource({
    "'', 0",
    "aaaa, 0",
    "abab, 1",
    "abcdefgh, 3",
    "0123456789abcdef, 4",
    "aab, 0.9182958340544896"
  })
  void isShannonEntropyInBitsPerCharacter(String text, double bits) {
    assertThat(Entropy.of(text)).isCloseTo(bits, within(1e-12));
  }

  @ParameterizedTest
  @CsvSource({"é, 0.5", "€€, 0.528320833573719", "😀, 0.5"})
  void dividesByTheLengthInBytes(String text, double bits) {
    assertThat(Entropy.of(text)).isCloseTo(bits, within(1e-12));
  }
}
