package dev.seaworthy.rules.secrets;

import dev.seaworthy.core.project.Fact;
import dev.seaworthy.core.rule.FactCollector;
import dev.seaworthy.core.rule.FileContext;
import dev.seaworthy.core.rule.Listeners;
import dev.seaworthy.core.source.SourceFile;
import dev.seaworthy.core.source.Span;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** Reads {@code .gitignore} as git does: one character a byte, one pattern a line. */
record GitignoreCollector() implements FactCollector {
  /** PowerShell's {@code >>} writes UTF-16, also behind text that is not. */
  private static final Pattern WIDE = Pattern.compile("[^\\x00\\n]\\x00|\\x00[^\\x00\\n]");

  private static final Pattern MARK = Pattern.compile("[\\x00\\xFF\\xFE]");

  private static final Pattern GLUED =
      Pattern.compile(
          "^(?:/?(?:node_modules|dist|dist-ssr|build|out|coverage|logs?|\\.next|\\.vercel|\\.vite|\\.vscode|\\.idea"
              + "|\\.DS_Store|\\.supabase|__pycache__|venv|\\*\\.(?:log|local|sw.|pyc|tsbuildinfo|pem))/?)"
              + "(\\.env[\\w.*-]*|node_modules/?)$");

  @Override
  public void collect(FileContext file, Listeners on, Consumer<Fact> facts) {
    if (file.source().name().equals(".gitignore")) {
      on.onText(source -> read(source, facts));
    }
  }

  private static void read(SourceFile file, Consumer<Fact> facts) {
    boolean ignoresEnv = false;
    boolean wide = false;
    for (int number = 1; number <= file.lines().lineCount(); number++) {
      Span span = file.lines().lineSpan(number, file.text());
      String line = span.of(file.text());
      if (!wide && WIDE.matcher(line).find()) {
        wide = true;
        facts.accept(new IgnoreFlaw(span, IgnoreFlaw.Cause.WIDE, meant(file, span)));
      }
      Matcher glued = GLUED.matcher(line.strip());
      if (glued.matches()) {
        facts.accept(new IgnoreFlaw(span, IgnoreFlaw.Cause.GLUED, glued.group(1)));
      }
      ignoresEnv = after(line, ignoresEnv);
    }
    facts.accept(new IgnorePatterns(ignoresEnv));
  }

  /** Returns the text from a wide line on, as its author sees it, on one line. */
  private static String meant(SourceFile file, Span from) {
    String rest = file.text().substring(from.start());
    String plain = MARK.matcher(rest).replaceAll("");
    return plain
        .lines()
        .map(String::strip)
        .filter(line -> !line.isEmpty())
        .limit(3)
        .toList()
        .toString()
        .replaceAll("^\\[|]$", "");
  }

  /** Returns whether {@code .env} is ignored after a line, by the rules of gitignore(5). */
  private static boolean after(String line, boolean before) {
    String pattern = line.replaceAll("(?<!\\\\)[ \\t\\r]+$", "");
    boolean negated = pattern.startsWith("!");
    String positive = negated ? pattern.substring(1) : pattern;
    boolean comment = positive.isEmpty() || positive.startsWith("#") || positive.endsWith("/");
    return !comment && matchesEnv(positive) ? !negated : before;
  }

  /** A pattern for the {@code .env} of any folder counts: that may be where the app has it. */
  private static boolean matchesEnv(String pattern) {
    String name = pattern.substring(pattern.lastIndexOf('/') + 1);
    StringBuilder regex = new StringBuilder();
    for (char c : name.toCharArray()) {
      regex.append(
          switch (c) {
            case '*' -> "[^/]*";
            case '?' -> "[^/]";
            case '[', ']', '-' -> String.valueOf(c);
            default -> Pattern.quote(String.valueOf(c));
          });
    }
    try {
      return ".env".matches(regex.toString());
    } catch (PatternSyntaxException openBracket) {
      return false;
    }
  }
}
