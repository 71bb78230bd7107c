package dev.seaworthy.core.sql.schema;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LikePatternTest {

  @ParameterizedTest
  @CsvSource({
    "abc, abc, true",
    "abc, ab, false",
    "abc, a%, true",
    "abc, %c, true",
    "abc, %b%, true",
    "abc, a_c, true",
    "abc, a_, false",
    "abc, %, true",
    "aab, %ab, true",
    "abab, a%ab, true",
    "a_c, a\\_c, true",
    "abc, a\\_c, false",
    "50%, %\\%, true",
    "'', %, true",
    "'', _, false"
  })
  void matchesAsPostgresqlDoes(String text, String pattern, boolean matches) {
    assertThat(new LikePattern(pattern).matches(text)).isEqualTo(matches);
  }
}
