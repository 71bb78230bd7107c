package dev.seaworthy.core.firebase;

import dev.seaworthy.core.firebase.Allowance.Openness;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tells for whom a condition of security rules holds, as far as its shape shows. */
public final class Condition {
  private static final int DEEPEST_CALL = 4;
  private static final Pattern BEFORE_A_DATE =
      Pattern.compile("request\\.time<=?timestamp\\.date\\([\\d,]+\\)|now<=?\\d+");
  private static final Pattern SIGNED_IN =
      Pattern.compile("(?:request\\.)?auth(?:\\.uid)?!=null|null!=(?:request\\.)?auth(?:\\.uid)?");

  /** Nobody has to sign in. */
  private static final Pattern SIGNED_OUT =
      Pattern.compile("(?:request\\.)?auth(?:\\.uid)?==null|null==(?:request\\.)?auth(?:\\.uid)?");

  private static final Pattern CALL = Pattern.compile("(\\w+)\\(\\)");

  private final Map<String, String> functions;

  /**
   * Prepares for the conditions of one file.
   *
   * @param functions what its functions without arguments return, by name
   */
  public Condition(Map<String, String> functions) {
    this.functions = Map.copyOf(functions);
  }

  /** Returns for whom a condition holds. */
  public Openness openness(String condition) {
    return of(condition.replaceAll("\\s+", ""), DEEPEST_CALL);
  }

  private Openness of(String condition, int depth) {
    String text = unwrapped(condition);
    List<String> alternatives = split(text, "||");
    if (alternatives.size() > 1) {
      return alternatives.stream().map(each -> of(each, depth)).reduce(Condition::wider).get();
    }
    List<String> parts = split(text, "&&");
    if (parts.size() > 1) {
      return parts.stream().map(each -> of(each, depth)).reduce(Condition::narrower).get();
    }
    Matcher call = CALL.matcher(text);
    if (call.matches() && functions.containsKey(call.group(1)) && depth > 0) {
      return of(functions.get(call.group(1)).replaceAll("\\s+", ""), depth - 1);
    }
    if (text.equals("true") || SIGNED_OUT.matcher(text).matches()) {
      return Openness.EVERYBODY;
    }
    if (BEFORE_A_DATE.matcher(text).matches()) {
      return Openness.UNTIL_A_DATE;
    }
    return SIGNED_IN.matcher(text).matches() ? Openness.SIGNED_IN : Openness.RESTRICTED;
  }

  private static Openness wider(Openness first, Openness second) {
    return first.compareTo(second) < 0 ? first : second;
  }

  private static Openness narrower(Openness first, Openness second) {
    return first.compareTo(second) < 0 ? second : first;
  }

  private static String unwrapped(String text) {
    String inner = text;
    while (inner.startsWith("(") && closing(inner) == inner.length() - 1) {
      inner = inner.substring(1, inner.length() - 1);
    }
    return inner;
  }

  private static int closing(String text) {
    int depth = 0;
    for (int i = 0; i < text.length(); i++) {
      depth += text.charAt(i) == '(' ? 1 : text.charAt(i) == ')' ? -1 : 0;
      if (depth == 0) {
        return i;
      }
    }
    return -1;
  }

  /** Splits at an operator outside of parentheses, brackets and strings. */
  private static List<String> split(String text, String operator) {
    List<String> parts = new ArrayList<>();
    int depth = 0;
    int start = 0;
    char quote = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (quote != 0) {
        quote = c == quote ? 0 : quote;
      } else if (c == '\'' || c == '"') {
        quote = c;
      } else if (c == '(' || c == '[') {
        depth++;
      } else if (c == ')' || c == ']') {
        depth--;
      } else if (depth == 0 && text.startsWith(operator, i)) {
        parts.add(text.substring(start, i));
        start = i + operator.length();
        i++;
      }
    }
    parts.add(text.substring(start));
    return parts;
  }
}
