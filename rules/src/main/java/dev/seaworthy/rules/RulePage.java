package dev.seaworthy.rules;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * The page of a rule, {@code docs/rules/<id>.md}: what {@code explain} prints, the help of the rule
 * in SARIF, and its first test.
 *
 * @param id the id of the rule
 * @param markdown the whole page, with LF line ends
 */
public record RulePage(String id, String markdown) {

  /**
   * Reads a page from the class path.
   *
   * @throws IllegalArgumentException if no rule has that id
   */
  public static RulePage load(String id) {
    try (InputStream page = RulePage.class.getResourceAsStream("pages/" + id + ".md")) {
      if (page == null) {
        throw new IllegalArgumentException("no page for the rule " + id);
      }
      String text = new String(page.readAllBytes(), StandardCharsets.UTF_8);
      return new RulePage(id, text.replace("\r\n", "\n"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Returns the headings of its sections. */
  public List<String> headings() {
    return markdown
        .lines()
        .filter(line -> line.startsWith("## "))
        .map(line -> line.substring(3))
        .toList();
  }
}
