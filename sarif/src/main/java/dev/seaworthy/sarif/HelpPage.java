package dev.seaworthy.sarif;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The page of a rule as a reader of alerts meets it. */
record HelpPage(String source) {
  private static final Pattern TITLE = Pattern.compile("\\A# .*\\R+");
  private static final Pattern FIRST_SECTION =
      Pattern.compile("(?ms)^## [^\\n]*\\n+(?!#|```)(.+?)(?=\\n\\n|\\n#|\\z)");
  private static final Pattern EXAMPLE_FENCE =
      Pattern.compile("(?m)^```(\\S*) +(bad|good) +file=(\\S+) *$");
  private static final Pattern FENCE = Pattern.compile("(?m)^```.*\\n?");
  private static final Pattern HEADING = Pattern.compile("(?m)^#+ +");
  private static final Pattern CODE = Pattern.compile("`([^`\\n]+)`");
  private static final Pattern LINK = Pattern.compile("\\[([^\\]\\n]+)\\]\\((\\S+?)\\)");

  /** What code hosts show of a description. */
  private static final int LONGEST_DESCRIPTION = 1024;

  /**
   * Returns the Markdown without the title, which the reader's own page has, and with a caption
   * over each example, since no reader shows the words beside the fence.
   */
  String markdown() {
    String body = TITLE.matcher(source).replaceFirst("");
    return EXAMPLE_FENCE
        .matcher(body)
        .replaceAll(
            fence ->
                Matcher.quoteReplacement(
                    (fence.group(2).equals("bad") ? "Found in" : "Not found in")
                        + " `"
                        + fence.group(3)
                        + "`:\n\n```"
                        + fence.group(1)));
  }

  /** Returns the page without marks, for readers that do not show Markdown. */
  String plainText() {
    return plain(markdown()).strip() + "\n";
  }

  /** Returns the first paragraph under the first heading, on one line. */
  Optional<String> description() {
    Matcher section = FIRST_SECTION.matcher(source);
    if (!section.find()) {
      return Optional.empty();
    }
    String text = plain(section.group(1)).replaceAll("\\s+", " ").strip();
    return text.length() > LONGEST_DESCRIPTION ? Optional.empty() : Optional.of(text);
  }

  private static String plain(String markdown) {
    String text = FENCE.matcher(markdown).replaceAll("");
    text = HEADING.matcher(text).replaceAll("");
    text = LINK.matcher(text).replaceAll("$1 ($2)");
    return CODE.matcher(text).replaceAll("$1");
  }
}
