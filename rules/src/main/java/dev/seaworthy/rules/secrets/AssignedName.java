package dev.seaworthy.rules.secrets;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import dev.seaworthy.core.source.Span;
import dev.seaworthy.rules.secrets.scan.SecretMatch;

/** Finds the name of the variable, property or header that a text is given to. */
final class AssignedName {
  private static final int REACH = 160;

  /** A name, an operator, and what may stand between the operator and the value. */
  private static final Pattern BEFORE_VALUE =
      Pattern.compile(
          "([A-Za-z_$][\\w$.-]*)[\"'`\\])]*\\s*(?::\\s*(?:str|string|String)\\s*)?"
              + "(?:=>|:=|\\?=|=|:|\\|\\||\\?\\?)\\s*[rbfu]?[\"'`]?(?:(?:Bearer|Basic|token)\\s+)?$");

  /** The first of two arguments, as in {@code setdefault("JWT_SECRET", "…")}. */
  private static final Pattern BEFORE_ARGUMENT =
      Pattern.compile("\\([\"'`]([A-Za-z][\\w-]*)[\"'`],[ \\t]*[rbfu]?[\"'`]$");

  private AssignedName() {}

  /** Returns the last segment of the name that a match is given to, or empty without one. */
  static String of(SecretMatch match, String text) {
    Span url = match.match();
    boolean inUrl = url.of(text).contains("://");
    int valueStart = inUrl ? url.start() : match.secret().start();
    String before = text.substring(Math.max(0, valueStart - REACH), valueStart);
    for (Pattern pattern : new Pattern[] {BEFORE_VALUE, BEFORE_ARGUMENT}) {
      Matcher matcher = pattern.matcher(before);
      if (matcher.find()) {
        boolean escaped = matcher.start(1) > 0 && before.charAt(matcher.start(1) - 1) == '\\';
        String name = matcher.group(1).substring(escaped ? 1 : 0);
        return name.substring(name.lastIndexOf('.') + 1);
      }
    }
    return "";
  }
}
