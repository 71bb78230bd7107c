package dev.seaworthy.core.firebase;

import dev.seaworthy.core.firebase.Allowance.Openness;
import dev.seaworthy.core.source.Span;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the language of {@code firestore.rules} and {@code storage.rules}: services, matches,
 * functions and what is allowed. What it does not know it passes over.
 *
 * <p>Source: "Security Rules language" of the Firebase manual, checked 2026-11-21.
 */
public final class SecurityRules {
  private static final Pattern COMMENT_OR_TEXT =
      Pattern.compile(
          "(?s)//[^\\n]*|/\\*.*?\\*/|'(?:[^'\\\\\\n]|\\\\.)*'|\"(?:[^\"\\\\\\n]|\\\\.)*\"");
  private static final Pattern FUNCTION =
      Pattern.compile(
          "(?s)\\bfunction\\s+(\\w+)\\s*\\(\\s*\\)\\s*\\{\\s*return\\b([^;}]*);?\\s*\\}");
  private static final Pattern MATCH =
      Pattern.compile("\\bmatch\\s+((?:/(?:\\{[^}]*\\}|\\$\\([^)]*\\)|[^/\\s{}]+))+)\\s*\\{");
  private static final Pattern ALLOW =
      Pattern.compile("\\ballow\\s+([a-z]+(?:\\s*,\\s*[a-z]+)*)\\s*(?::\\s*if\\b([^;]*))?;");
  private static final Pattern ROOT =
      Pattern.compile("^/databases/\\{?[^/]*\\}?/documents|^/b/\\{?[^/]*\\}?/o");

  private final String text;
  private final Condition conditions;
  private final List<Allowance> found = new ArrayList<>();

  private SecurityRules(String source) {
    this.text = withoutComments(source);
    Map<String, String> functions = new HashMap<>();
    Matcher function = FUNCTION.matcher(text);
    while (function.find()) {
      functions.put(function.group(1), function.group(2));
    }
    this.conditions = new Condition(functions);
  }

  /** Returns what is allowed, in the order of the file. */
  public static List<Allowance> allowances(String source) {
    SecurityRules rules = new SecurityRules(source);
    rules.read();
    return rules.found;
  }

  /** Puts blanks in the place of comments, so that offsets stay. */
  private static String withoutComments(String source) {
    StringBuilder text = new StringBuilder(source);
    Matcher part = COMMENT_OR_TEXT.matcher(source);
    while (part.find()) {
      if (part.group().startsWith("/")) {
        char[] blanks = new char[part.end() - part.start()];
        Arrays.fill(blanks, ' ');
        text.replace(part.start(), part.end(), new String(blanks));
      }
    }
    return text.toString();
  }

  /** Keeps the path of every block that is open; blocks that are no match add nothing to it. */
  private void read() {
    Deque<String> paths = new ArrayDeque<>();
    Matcher match = MATCH.matcher(text);
    Matcher allow = ALLOW.matcher(text);
    int at = 0;
    while (at < text.length()) {
      char c = text.charAt(at);
      if (c == 'm' && match.region(at, text.length()).lookingAt()) {
        paths.push(match.group(1));
        at = match.end();
      } else if (c == 'a' && allow.region(at, text.length()).lookingAt()) {
        allowed(allow, paths);
        at = allow.end();
      } else {
        if (c == '{') {
          paths.push("");
        } else if (c == '}' && !paths.isEmpty()) {
          paths.pop();
        }
        at++;
      }
    }
  }

  private void allowed(Matcher allow, Deque<String> paths) {
    List<String> outerFirst = new ArrayList<>(paths);
    Collections.reverse(outerFirst);
    String path = ROOT.matcher(String.join("", outerFirst)).replaceFirst("");
    List<String> methods = Arrays.asList(allow.group(1).split("\\s*,\\s*"));
    Openness openness =
        allow.group(2) == null ? Openness.EVERYBODY : conditions.openness(allow.group(2));
    found.add(new Allowance(path, methods, openness, new Span(allow.start(), allow.end())));
  }
}
