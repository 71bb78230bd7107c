package dev.seaworthy.rules;

import dev.seaworthy.core.engine.Auditor;
import dev.seaworthy.core.engine.Progress;
import dev.seaworthy.core.engine.Report;
import dev.seaworthy.core.project.Settings;
import dev.seaworthy.core.rule.Rule;
import dev.seaworthy.core.source.LineIndex;
import dev.seaworthy.core.source.MemoryTree;
import dev.seaworthy.rules.secrets.FakeSecrets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A small project with the findings that are expected of it. Text says so beside the code: {@code
 * want: rule-id} in a comment on the line of the finding, {@code want-next-line: rule-id} above it.
 * Where it needs a key it says {@code ${fake:stripe-secret-key}}, so that none stands in the
 * repository.
 *
 * @param name the name
 * @param files text by path
 * @param commits what earlier commits wrote, likewise, the first commit first; none without history
 */
record Example(String name, Map<String, String> files, List<Map<String, String>> commits) {
  private static final Pattern PAST = Pattern.compile("commit-([1-9])/(.+)");
  private static final Pattern WANT =
      Pattern.compile("\\bwant(-next-line)?:[ \\t]*([a-z0-9-]+(?:[ \\t]*,[ \\t]*[a-z0-9-]+)*)");

  Example {
    files = expanded(files);
    commits = commits.stream().map(Example::expanded).toList();
  }

  /**
   * Takes the files of the earlier commits out of those of a project: what stands below {@code
   * commit-1/} was written by the first.
   */
  static Example of(String name, Map<String, String> files) {
    TreeMap<String, String> now = new TreeMap<>();
    TreeMap<String, Map<String, String>> commits = new TreeMap<>();
    files.forEach(
        (path, text) -> {
          Matcher past = PAST.matcher(path);
          if (past.matches()) {
            commits
                .computeIfAbsent(past.group(1), commit -> new TreeMap<>())
                .put(past.group(2), text);
          } else {
            now.put(path, text);
          }
        });
    return new Example(name, now, List.copyOf(commits.values()));
  }

  private static Map<String, String> expanded(Map<String, String> files) {
    TreeMap<String, String> expanded = new TreeMap<>(files);
    expanded.replaceAll((path, text) -> FakeSecrets.expand(text));
    return expanded;
  }

  /** Runs one rule over the project. */
  Report audit(Rule rule) throws InterruptedException {
    return new Auditor(Rules.plan(List.of(rule), Map.of(), Settings.NONE, 1))
        .audit(new MemoryTree(name, files, commits), Progress.NONE);
  }

  /** Returns the expected findings of a rule, as {@code path:line}. */
  Set<String> wanted(String ruleId) {
    Set<String> wanted = new TreeSet<>();
    files.forEach(
        (path, text) -> {
          LineIndex lines = LineIndex.of(text);
          Matcher matcher = WANT.matcher(text);
          while (matcher.find()) {
            if (List.of(matcher.group(2).split("[ \\t]*,[ \\t]*")).contains(ruleId)) {
              int line = lines.line(matcher.start()) + (matcher.group(1) == null ? 0 : 1);
              wanted.add(path + ":" + line);
            }
          }
        });
    return wanted;
  }

  /** Returns the findings of a report, as {@code path:line}. */
  static Set<String> found(Report report) {
    return report.findings().stream()
        .map(finding -> finding.place().path() + ":" + finding.place().startLine())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  @Override
  public String toString() {
    return name;
  }
}
