package dev.seaworthy.cli.report;

import dev.seaworthy.core.engine.Place;
import dev.seaworthy.core.rule.Severity;
import java.util.List;

/** The words that the text report is made of. */
final class Words {
  private Words() {}

  /** Returns a number with its noun: {@code 1 file}, {@code 2 files}. */
  static String count(int number, String noun) {
    return number + " " + noun + (number == 1 ? "" : "s");
  }

  /** Returns a number of findings of a severity: {@code 2 blockers}, {@code 3 high}. */
  static String count(int number, Severity severity) {
    return severity == Severity.BLOCKER
        ? count(number, severity.word())
        : number + " " + severity.word();
  }

  /** Returns a place as editors open it: {@code src/app.ts:3:14}. */
  static String position(Place place) {
    return place.path() + ":" + place.startLine() + ":" + place.startColumn();
  }

  /** Returns a place where something can be looked up; one that stands for its file is the path. */
  static String reference(Place place) {
    boolean wholeFile = place.startLine() == 1 && place.startColumn() == 1;
    return wholeFile ? place.path() : place.path() + ":" + place.startLine();
  }

  /** Returns the first items of a list. */
  static <T> List<T> first(List<T> items, int most) {
    return items.subList(0, Math.min(most, items.size()));
  }
}
