package dev.seaworthy.rules.secrets.scan;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import dev.seaworthy.core.source.LineIndex;
import dev.seaworthy.core.source.SourceFile;
import dev.seaworthy.core.source.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;

/**
 * Searches whole files for the secrets that a configuration describes. Judges as gitleaks does at
 * decode depth 0, with two differences: a file is never cut into chunks, and the text of a line
 * does not begin with the line feed before it. Immutable but for what is compiled on demand.
 */
public final class Scanner {
  /** The comment on a line that keeps its matches out. */
  private static final String ALLOW_COMMENT = "gitleaks:allow";

  private final ScanConfig config;
  private final KeywordAutomaton keywords;

  /** For each keyword the indices of the rules that it selects. */
  private final int[][] rulesOfKeyword;

  /** Creates a scanner for a configuration. */
  public Scanner(ScanConfig config) {
    this.config = config;
    List<String> words =
        config.rules().stream().flatMap(rule -> rule.keywords().stream()).distinct().toList();
    this.keywords = new KeywordAutomaton(words);
    this.rulesOfKeyword = words.stream().map(this::rulesWith).toArray(int[][]::new);
  }

  /** Returns the configuration. */
  public ScanConfig config() {
    return config;
  }

  /** Returns the secrets of a file, sorted by place and then by the id of the rule. */
  public List<SecretMatch> scan(SourceFile file) {
    if (config.allowlists().stream().anyMatch(list -> list.allowsFile(file.path()))) {
      return List.of();
    }
    Windows[] selected = select(file);
    List<SecretMatch> found = new ArrayList<>();
    for (int i = 0; i < selected.length; i++) {
      ScanRule rule = config.rules().get(i);
      if (selected[i] != null && looksAt(rule, file.path())) {
        search(rule, file, selected[i], found::add);
      }
    }
    found.sort(Comparator.naturalOrder());
    return withoutGenericDoubles(found, file.lines());
  }

  private int[] rulesWith(String keyword) {
    List<ScanRule> rules = config.rules();
    return java.util.stream.IntStream.range(0, rules.size())
        .filter(i -> rules.get(i).keywords().contains(keyword))
        .toArray();
  }

  /** Returns for each rule where to search, or null where none of its keywords occurs. */
  private Windows[] select(SourceFile file) {
    Windows[] selected = new Windows[config.rules().size()];
    for (int i = 0; i < selected.length; i++) {
      if (config.rules().get(i).keywords().isEmpty()) {
        selected[i] = new Windows(0);
      }
    }
    keywords.scan(
        file.text(),
        (keyword, end) -> {
          for (int i : rulesOfKeyword[keyword]) {
            if (selected[i] == null) {
              selected[i] = new Windows(config.rules().get(i).window());
            }
            selected[i].open(file, end - 1);
          }
        });
    return selected;
  }

  private static boolean looksAt(ScanRule rule, String path) {
    return rule.path().map(pattern -> pattern.occursIn(path)).orElse(true)
        && rule.allowlists().stream().noneMatch(list -> list.allowsFile(path));
  }

  private void search(
      ScanRule rule, SourceFile file, Windows windows, Consumer<SecretMatch> found) {
    if (rule.regex().isEmpty()) {
      found.accept(new SecretMatch(rule, new Span(0, 0), new Span(0, 0), 0));
      return;
    }
    Pattern regex = rule.regex().get().compiled();
    for (Span window : windows.spans(file)) {
      Matcher matcher = regex.matcher(window.of(file.text()));
      while (matcher.find()) {
        Span match =
            withoutLineFeeds(
                file.text(), window.start() + matcher.start(), window.start() + matcher.end());
        SecretMatch candidate = candidate(rule, regex, file.text(), match);
        if (isSecret(candidate, file)) {
          found.accept(candidate);
        }
      }
    }
  }

  private static Span withoutLineFeeds(String text, int start, int end) {
    int first = start;
    int last = end;
    while (first < last && text.charAt(first) == '\n') {
      first++;
    }
    while (last > first && text.charAt(last - 1) == '\n') {
      last--;
    }
    return new Span(first, last);
  }

  /** Finds the secret by matching once more, within the match alone, as gitleaks does. */
  private static SecretMatch candidate(ScanRule rule, Pattern regex, String text, Span match) {
    Span secret = match;
    Matcher again = regex.matcher(match.of(text));
    if (regex.groupCount() > 0 && again.find()) {
      int group = rule.secretGroup();
      for (int i = 1; group == 0 && i <= regex.groupCount(); i++) {
        group = again.end(i) > again.start(i) ? i : 0;
      }
      int start = Math.max(0, again.start(group));
      int end = Math.max(start, again.end(group));
      secret = group == 0 ? match : new Span(match.start() + start, match.start() + end);
    }
    return new SecretMatch(rule, match, secret, Entropy.of(secret.of(text)));
  }

  private boolean isSecret(SecretMatch candidate, SourceFile file) {
    ScanRule rule = candidate.rule();
    if (rule.entropy() != 0 && candidate.entropy() <= rule.entropy()) {
      return false;
    }
    String line = linesOf(candidate.match(), file);
    if (line.contains(ALLOW_COMMENT)) {
      return false;
    }
    String secret = candidate.secret().of(file.text());
    String match = candidate.match().of(file.text());
    return config.allowlists().stream()
            .noneMatch(list -> list.allows(file.path(), secret, match, line))
        && rule.allowlists().stream()
            .noneMatch(list -> list.allows(file.path(), secret, match, line));
  }

  private static String linesOf(Span match, SourceFile file) {
    LineIndex lines = file.lines();
    int last = Math.max(match.start(), match.end() - 1);
    int start = lines.lineStart(lines.line(match.start()));
    return new Span(start, lines.lineSpan(lines.line(last), file.text()).end()).of(file.text());
  }

  /**
   * Leaves out what a generic rule found where a rule with a provider found it on the same line.
   */
  private static List<SecretMatch> withoutGenericDoubles(List<SecretMatch> found, LineIndex lines) {
    return found.stream()
        .filter(
            match ->
                !match.rule().isGeneric()
                    || found.stream()
                        .noneMatch(
                            other ->
                                !other.rule().isGeneric()
                                    && other.secret().contains(match.secret())
                                    && lines.line(other.match().start())
                                        == lines.line(match.match().start())))
        .toList();
  }
}
