package dev.seaworthy.core.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VocabularyTest {
  private static final Vocabulary WORDS =
      new Vocabulary(List.of("sql", "sqlite", "API_KEY", "api_key", "sql", "qlit"));

  @ParameterizedTest
  @CsvSource({
    "import sqlite, sql sqlite qlit",
    "API_KEY=1, API_KEY",
    "api_key API_KEy, api_key",
    "SQLite, ''",
    "'', ''",
  })
  void findsWordsAsTheyAreWritten(String text, String found) {
    Vocabulary.Mentions mentions = WORDS.in(text);
    assertThat(List.of("sql", "sqlite", "API_KEY", "api_key", "qlit"))
        .filteredOn(mentions::contain)
        .containsExactlyInAnyOrder(found.isEmpty() ? new String[0] : found.split(" "));
  }

  @Test
  void refusesToAnswerForOtherWords() {
    assertThatThrownBy(() -> WORDS.in("text").contain("text"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("'text'");
  }
}
