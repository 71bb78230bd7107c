package dev.seaworthy.rules.secrets.scan;

import dev.seaworthy.core.source.LineIndex;
import java.util.OptionalInt;

/**
 * A rule that must find something too.
 *
 * @param id the id of the rule
 * @param withinLines how many lines away at most; empty for anywhere in the file
 * @param withinColumns how many columns away at most; empty for any
 */
public record RequiredRule(String id, OptionalInt withinLines, OptionalInt withinColumns) {

  /** Returns whether two matches start near enough to each other. */
  boolean isNear(SecretMatch one, SecretMatch other, LineIndex lines) {
    int first = one.match().start();
    int second = other.match().start();
    int lineDistance = Math.abs(lines.line(first) - lines.line(second));
    int columnDistance = Math.abs(lines.column(first) - lines.column(second));
    return lineDistance <= withinLines.orElse(Integer.MAX_VALUE)
        && columnDistance <= withinColumns.orElse(Integer.MAX_VALUE);
  }
}
