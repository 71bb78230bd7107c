package dev.seaworthy.cli;

import dev.seaworthy.core.engine.Report;
import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;

/** What was read and found, and the time that each stage of an audit took. */
final class Statistics {
  private final Map<String, Long> laps = new LinkedHashMap<>();
  private long start = System.nanoTime();

  /** Ends a stage. */
  void lap(String stage) {
    long now = System.nanoTime();
    laps.put(stage, TimeUnit.NANOSECONDS.toMillis(now - start));
    start = now;
  }

  /** Prints files by language, findings by rule and the time of each stage. */
  void print(Report report, PrintWriter out) {
    report
        .coverage()
        .files()
        .forEach(
            (language, files) ->
                line(
                    out,
                    "files",
                    language.name().toLowerCase(Locale.ROOT),
                    files + damaged(report.coverage().damaged().getOrDefault(language, 0))));
    Map<String, Integer> byRule = new TreeMap<>();
    report.findings().forEach(finding -> byRule.merge(finding.rule().id(), 1, Integer::sum));
    byRule.forEach((rule, findings) -> line(out, "findings", rule, String.valueOf(findings)));
    laps.forEach((stage, millis) -> line(out, "time", stage, millis + " ms"));
    out.flush();
  }

  private static String damaged(int files) {
    return files == 0 ? "" : " (" + files + " not read whole)";
  }

  private static void line(PrintWriter out, String what, String which, String value) {
    out.printf(Locale.ROOT, "%-9s %-24s %s%n", what, which, value);
  }
}
