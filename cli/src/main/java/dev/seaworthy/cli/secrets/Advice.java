package dev.seaworthy.cli.secrets;

import java.util.regex.Pattern;

/** What a report says of a finding. */
final class Advice {
  private static final Pattern ADDRESS = Pattern.compile("^[\\w-]+(?:\\.[\\w-]+)+(?:/.*)?$");

  private Advice() {}

  /**
   * Returns one or two sentences.
   *
   * @param description what was found, as its rule says it; may be empty
   * @param rotation where to replace it, as a place or an adverb; empty if unknown
   */
  static String of(String description, String rotation) {
    String what = description.isEmpty() ? "Secret" : description;
    String sentence = what.endsWith(".") || what.endsWith("!") ? what : what + ".";
    if (rotation.isEmpty()) {
      return sentence;
    }
    return sentence
        + (ADDRESS.matcher(rotation).matches() ? " Rotate it at " : " Rotate it ")
        + rotation
        + ".";
  }
}
