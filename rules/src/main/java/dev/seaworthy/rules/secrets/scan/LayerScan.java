package dev.seaworthy.rules.secrets.scan;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import dev.seaworthy.core.source.LineIndex;
import dev.seaworthy.core.source.SourceFile;
import dev.seaworthy.core.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Puts all rules to one layer of one file. */
final class LayerScan {
  /** The comment on a line that keeps its matches out. */
  private static final String ALLOW_COMMENT = "gitleaks:allow";

  private final Scanner scanner;
  private final SourceFile file;
  private final Layer layer;
  private final Trigger.Result triggered;
  private final ScanOptions options;

  LayerScan(
      Scanner scanner,
      SourceFile file,
      Layer layer,
      Trigger.Result triggered,
      ScanOptions options) {
    this.scanner = scanner;
    this.file = file;
    this.layer = layer;
    this.triggered = triggered;
    this.options = options;
  }

  /** Adds what the rules find. */
  void addTo(List<SecretMatch> found) {
    List<ScanRule> rules = scanner.config().rules();
    for (int i = 0; i < rules.size(); i++) {
      ScanRule rule = rules.get(i);
      if (triggered.asks(i) && !rule.isHelper()) {
        List<SecretMatch> matches = matches(i);
        if (!matches.isEmpty()) {
          matches.stream().filter(match -> hasCompany(rule, match)).forEach(found::add);
        }
      }
    }
  }

  /** Returns whether every rule that a rule requires found something near the match. */
  private boolean hasCompany(ScanRule rule, SecretMatch match) {
    return rule.required().stream()
        .allMatch(
            required ->
                matches(scanner.index(required.id())).stream()
                    .anyMatch(helper -> required.isNear(match, helper, file.lines())));
  }

  private List<SecretMatch> matches(int index) {
    ScanRule rule = scanner.config().rules().get(index);
    Optional<RuleSearch> search = scanner.search(index);
    Occurrences words = triggered.words(index);
    if (search.isPresent() && search.get().isRuledOut(words)) {
      return List.of();
    }
    boolean looksAt =
        rule.path().map(path -> path.occursIn(file.path())).orElse(true)
            && rule.allowlists().stream()
                .noneMatch(list -> list.allowsFile(file.path(), options.commit()));
    if (!looksAt) {
      return List.of();
    }
    List<SecretMatch> found = new ArrayList<>();
    if (search.isPresent()) {
      Windows windows = new Windows(rule.window(), layer.file(), triggered.keywords(index));
      search
          .get()
          .findAll(
              layer,
              words,
              span -> {
                if (layer.isNews(span) && windows.hold(span)) {
                  candidate(rule, search.get().regex().compiled(), span).ifPresent(found::add);
                }
              });
    } else if (layer.depth() == 0) {
      found.add(wholeFile(rule));
    }
    return found;
  }

  private SecretMatch wholeFile(ScanRule rule) {
    Span nowhere = new Span(0, 0);
    String text = "file detected: " + file.path();
    return new SecretMatch(rule, nowhere, nowhere, text, "", 0, nowhere, List.of());
  }

  private Optional<SecretMatch> candidate(ScanRule rule, Pattern regex, Span span) {
    String text = layer.text();
    Span match = withoutLineFeeds(text, span);
    Span secret = secret(rule, regex, text, match);
    String value = secret.of(text);
    double entropy = Entropy.of(value);
    if (rule.entropy() != 0 && entropy <= rule.entropy()) {
      return Optional.empty();
    }
    SecretMatch candidate =
        new SecretMatch(
            rule,
            layer.source(match),
            layer.source(secret),
            match.of(text),
            value,
            entropy,
            located(span, match.length()),
            layer.tags(span));
    return isAllowed(candidate, match) ? Optional.empty() : Optional.of(candidate);
  }

  private Span located(Span span, int length) {
    return layer.depth() == 0 ? new Span(span.start(), span.start() + length) : layer.source(span);
  }

  private static Span withoutLineFeeds(String text, Span span) {
    int first = span.start();
    int last = span.end();
    while (first < last && text.charAt(first) == '\n') {
      first++;
    }
    while (last > first && text.charAt(last - 1) == '\n') {
      last--;
    }
    return new Span(first, last);
  }

  /** Finds the secret by matching once more, within the match alone, as gitleaks does. */
  private static Span secret(ScanRule rule, Pattern regex, String text, Span match) {
    Matcher again = regex.matcher(match.of(text));
    if (regex.groupCount() == 0 || !again.find()) {
      return match;
    }
    int group = rule.secretGroup();
    for (int i = 1; group == 0 && i <= regex.groupCount(); i++) {
      group = again.end(i) > again.start(i) ? i : 0;
    }
    if (group == 0) {
      return match;
    }
    int start = Math.max(0, again.start(group));
    int end = Math.max(start, again.end(group));
    return new Span(match.start() + start, match.start() + end);
  }

  private boolean isAllowed(SecretMatch candidate, Span inLayer) {
    if (options.heedsAllowComments() && lines(candidate.match(), file).contains(ALLOW_COMMENT)) {
      return true;
    }
    String line = lines(inLayer, layer.file());
    ScanRule rule = candidate.rule();
    return allows(scanner.config().allowlists(), candidate, line)
        || allows(rule.allowlists(), candidate, line);
  }

  private boolean allows(List<Allowlist> lists, SecretMatch candidate, String line) {
    return lists.stream()
        .anyMatch(
            list ->
                list.allows(
                    file.path(), options.commit(), candidate.value(), candidate.text(), line));
  }

  private static String lines(Span match, SourceFile file) {
    LineIndex lines = file.lines();
    int last = Math.max(match.start(), match.end() - 1);
    int start = lines.lineStart(lines.line(match.start()));
    return new Span(start, lines.lineSpan(lines.line(last), file.text()).end()).of(file.text());
  }
}
