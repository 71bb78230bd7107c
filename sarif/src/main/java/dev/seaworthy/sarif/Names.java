package dev.seaworthy.sarif;

import java.util.Locale;

/** Spells names as SARIF wants them. */
final class Names {
  private Names() {}

  /** Returns the word for a constant: {@code CANNOT_TELL} becomes {@code cannot-tell}. */
  static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Returns the name for an id: {@code rls-disabled} becomes {@code RlsDisabled}. */
  static String pascalCase(String id) {
    StringBuilder name = new StringBuilder();
    for (String word : id.split("-")) {
      name.append(Character.toUpperCase(word.charAt(0))).append(word.substring(1));
    }
    return name.toString();
  }
}
