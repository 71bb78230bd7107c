package dev.seaworthy.core.engine;

import dev.seaworthy.core.source.Location;
import dev.seaworthy.core.source.SourceFile;
import dev.seaworthy.core.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A comment {@code seaworthy-ignore-next-line RULE: reason}, or {@code seaworthy-ignore-line}, in
 * any language. Without a reason it has no effect.
 *
 * @param location the comment, from its keyword on
 * @param line the 1-based line that it speaks of
 * @param ruleId the rule that it silences
 * @param reason why, in the author's words; empty if none is given
 */
record Suppression(Location location, int line, String ruleId, String reason) {
  /** What every such comment holds. */
  static final String KEYWORD = "seaworthy-ignore";

  private static final Pattern COMMENT =
      Pattern.compile(KEYWORD + "-(next-)?line[ \\t]+([a-z0-9-]+)(?:[ \\t]*:[ \\t]*([^\\r\\n]*))?");
  private static final Pattern COMMENT_END = Pattern.compile("[ \\t]*(\\*/|-->)[ \\t}]*$");

  boolean hasReason() {
    return !reason.isBlank();
  }

  /** Returns the suppression comments of a file. */
  static List<Suppression> in(SourceFile file) {
    List<Suppression> found = new ArrayList<>();
    Matcher matcher = COMMENT.matcher(file.text());
    while (matcher.find()) {
      int line = file.lines().line(matcher.start()) + (matcher.group(1) == null ? 0 : 1);
      String reason = matcher.group(3) == null ? "" : matcher.group(3);
      found.add(
          new Suppression(
              file.at(new Span(matcher.start(), matcher.end())),
              line,
              matcher.group(2),
              COMMENT_END.matcher(reason).replaceFirst("").strip()));
    }
    return found;
  }
}
