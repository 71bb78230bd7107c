package dev.seaworthy.core.engine;

import dev.seaworthy.core.rule.Finding;
import dev.seaworthy.core.rule.Findings;
import dev.seaworthy.core.source.Span;
import java.util.ArrayList;
import java.util.List;

/** A rule or collector at work on one file: what it found there, and whether it crashed. */
final class Participant implements Findings {
  private final String name;
  private final List<Finding> findings = new ArrayList<>();
  private int examined;
  private Span firstExamined;
  private String crash;

  Participant(String name) {
    this.name = name;
  }

  /**
   * Runs a piece of a rule. A crash costs this rule on this file and nothing else: whatever is
   * wrong with a rule, the user still gets what the others see. Hence the broad catch.
   */
  void guard(Runnable work) {
    if (crash != null) {
      return;
    }
    try {
      work.run();
    } catch (RuntimeException | StackOverflowError e) {
      crash = Crash.describe(e);
    }
  }

  @Override
  public void examined(Span place) {
    examined++;
    if (firstExamined == null) {
      firstExamined = place;
    }
  }

  @Override
  public void add(Finding finding) {
    findings.add(finding);
  }

  String name() {
    return name;
  }

  /** Returns what was found, up to the crash if there was one. */
  List<Finding> findings() {
    return findings;
  }

  int examinedCount() {
    return examined;
  }

  /** Returns the first place that was examined, or null. */
  Span firstExamined() {
    return firstExamined;
  }

  /** Returns what the rule crashed with, or null. */
  String crash() {
    return crash;
  }
}
