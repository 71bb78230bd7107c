package dev.seaworthy.rules.resource;

import dev.seaworthy.core.rule.Finding;
import dev.seaworthy.core.rule.Findings;
import dev.seaworthy.core.rule.Severity;
import dev.seaworthy.core.source.SourceFile;
import dev.seaworthy.core.source.Span;
import dev.seaworthy.core.typestate.Acquisition;
import dev.seaworthy.core.typestate.Frequency;
import dev.seaworthy.core.typestate.Leak;
import dev.seaworthy.core.typestate.Leak.Happening;
import dev.seaworthy.core.typestate.Leak.Step;

/** Says of one file what is acquired there and how it leaks. */
final class LeakReport {
  private static final int MAX_QUOTE = 60;

  private final SourceFile source;
  private final Findings findings;

  LeakReport(SourceFile source, Findings findings) {
    this.source = source;
    this.findings = findings;
  }

  void add(Acquisition acquisition) {
    findings.examined(acquisition.span());
    acquisition.leak().ifPresent(leak -> findings.add(finding(acquisition, leak)));
  }

  private Finding finding(Acquisition acquisition, Leak leak) {
    Finding finding =
        Finding.at(source.at(acquisition.span()), message(acquisition, leak), nextStep(acquisition))
            .withSeverity(severity(acquisition, leak));
    for (Step step : leak.steps()) {
      finding = finding.withRelated(source.at(step.span()), seen(step));
    }
    return finding;
  }

  private String message(Acquisition acquisition, Leak leak) {
    String noun = acquisition.spec().noun();
    String what =
        acquisition.name().isEmpty()
            ? "The " + noun + " taken here"
            : "The " + noun + " `" + acquisition.name() + "`";
    return what
        + switch (leak.kind()) {
          case NEVER_RELEASED ->
              acquisition.name().isEmpty()
                  ? " is kept by nothing, so nothing can release it."
                  : " is never released.";
          case OVERWRITTEN -> " is replaced before it is released.";
          case NOT_ON_EVERY_PATH -> " is not released on every path: " + wayOut(leak) + ".";
          case NOT_ON_EXCEPTION -> " is not released when " + failure(leak.throwers().get(0)) + ".";
        }
        + " "
        + consequence(acquisition);
  }

  private static String consequence(Acquisition acquisition) {
    if (acquisition.frequency() == Frequency.ONCE) {
      return "It stays taken for as long as the program runs.";
    }
    return acquisition.spec().perRequest()
        ? "Each time one more connection stays open, until the database refuses new ones."
        : "Each time the pool has one connection less, until every request waits for ever.";
  }

  private static String nextStep(Acquisition acquisition) {
    String name = acquisition.name().isEmpty() ? "it" : "`" + acquisition.name() + "`";
    String call = "`" + acquisition.spec().repair() + "`";
    return acquisition.name().isEmpty()
        ? "Keep the result in a variable and call " + call + " on it in a `finally` block."
        : "Put the use of " + name + " in `try` and call " + call + " on it in `finally`.";
  }

  private String wayOut(Leak leak) {
    Step last = null;
    for (Step step : leak.steps()) {
      if (step.happening() == Happening.RETURNS) {
        last = step;
      }
    }
    if (last != null) {
      return "line " + line(last.span()) + " returns without it";
    }
    for (Step step : leak.steps()) {
      if (step.happening() == Happening.HOLDS || step.happening() == Happening.FAILS) {
        last = step;
      }
    }
    return last == null
        ? "the end of the function is reached without it"
        : "none follows when "
            + quote(last.span())
            + (last.happening() == Happening.HOLDS ? " holds" : " does not hold");
  }

  private static Severity severity(Acquisition acquisition, Leak leak) {
    if (acquisition.frequency() == Frequency.ONCE) {
      return Severity.LOW;
    }
    return switch (leak.kind()) {
      case NEVER_RELEASED, OVERWRITTEN -> Severity.BLOCKER;
      case NOT_ON_EVERY_PATH -> Severity.HIGH;
      case NOT_ON_EXCEPTION -> leak.throwers().size() > 1 ? Severity.LOW : Severity.MEDIUM;
    };
  }

  private String seen(Step step) {
    return switch (step.happening()) {
      case HOLDS -> quote(step.span()) + " holds";
      case FAILS -> quote(step.span()) + " does not hold";
      case THROWS -> failure(step.span());
      case RETURNS -> "returns here";
    };
  }

  private String failure(Span span) {
    return span.of(source.text()).startsWith("throw ")
        ? "line " + line(span) + " throws"
        : quote(span) + " fails";
  }

  private String quote(Span span) {
    String text = span.of(source.text()).replaceAll("\\s+", " ");
    String shown = text.length() <= MAX_QUOTE ? text : text.substring(0, MAX_QUOTE - 1) + "…";
    return "`" + shown + "` (line " + line(span) + ")";
  }

  private int line(Span span) {
    return source.lines().line(span.start());
  }
}
