package dev.seaworthy.rules.secrets;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CountedOutTest {

  @ParameterizedTest
  @CsvSource({
    "abcdefghijklmnopqrstuvwxyz123456, ''",
    "tr_dev_1234, tr_dev_",
    "1234567890, ''",
    "abc123, abc123",
    "q1w2e3r4, q1w2e3r4",
    "'', ''"
  })
  void leavesOutWhatCountsUp(String value, String rest) {
    assertThat(CountedOut.withoutRuns(value)).isEqualTo(rest);
  }

  @ParameterizedTest
  @CsvSource({"abcdef-123456, true", "sk_live_123456, false", "kX9vbQ27pL, false"})
  void fillsAValueOfWhichHardlyAnythingIsLeft(String value, boolean fills) {
    assertThat(CountedOut.fills(value)).isEqualTo(fills);
  }
}
