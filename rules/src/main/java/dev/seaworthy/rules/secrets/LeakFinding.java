package dev.seaworthy.rules.secrets;

import dev.seaworthy.core.js.module.ModuleEdge;
import dev.seaworthy.core.project.FileRole;
import dev.seaworthy.core.project.Located;
import dev.seaworthy.core.rule.Finding;
import dev.seaworthy.core.source.Location;
import java.util.List;

/** Says what a leak means and what to do about it. Every advice begins with the rotation. */
final class LeakFinding {
  private LeakFinding() {}

  /**
   * Returns the finding of a leak.
   *
   * @param then what to do after the rotation, as a clause that follows "and"
   */
  static Finding of(Leak leak, String then) {
    Located<SecretFact> shown = leak.shown();
    Finding finding =
        Finding.at(shown.at(shown.fact().span()), message(leak), rotate(leak.kind(), then))
            .withSeverity(leak.severity());
    for (ModuleEdge edge : leak.way().map(ClientReach.Way::imports).orElse(List.of())) {
      finding =
          finding.withRelated(
              new Location(edge.from(), edge.span()), "imports `%s`".formatted(edge.to()));
    }
    for (Located<SecretFact> other : leak.places()) {
      if (other != shown) {
        finding = finding.withRelated(other.at(other.fact().span()), "the same secret");
      }
    }
    return leak.kind().secretClass() == SecretClass.UNKNOWN ? finding.forReview() : finding;
  }

  /** Returns what to do with a secret that stands where it is of no use to the app. */
  static String takenOut(Leak leak) {
    return leak.shown().file().role() == FileRole.DOCS
        ? "take it out of this text"
        : "read the new one from an environment variable that no file of the repository sets";
  }

  private static String message(Leak leak) {
    String who = leak.way().isPresent() ? "visits the app" : "can read the repository";
    StringBuilder message = new StringBuilder(what(leak.kind(), leak.shown().fact()));
    message.append(": whoever ").append(who).append(" can ").append(leak.kind().harm()).append('.');
    leak.way().ifPresent(way -> message.append(' ').append(way.because()));
    return message.append(elsewhere(leak.places().size() - 1)).toString();
  }

  /** Names a secret without its value, as a noun phrase. */
  static String what(SecretKind kind, SecretFact fact) {
    StringBuilder what = new StringBuilder(kind.description());
    if (!fact.opens().isEmpty()) {
      what.append(" for `").append(fact.opens()).append('`');
    }
    if (!fact.name().isEmpty()) {
      what.append(" in `").append(fact.name()).append('`');
    }
    return what.toString();
  }

  private static String elsewhere(int places) {
    return switch (places) {
      case 0 -> "";
      case 1 -> " It stands in one other place too.";
      default -> " It stands in %d other places too.".formatted(places);
    };
  }

  private static String rotate(SecretKind kind, String then) {
    return "Rotate it %s, because history keeps it, and %s.".formatted(place(kind), then);
  }

  /** Returns where to replace a secret, as an adverb. */
  static String place(SecretKind kind) {
    return kind.provider().isEmpty()
        ? kind.rotate()
        : "at %s (%s)".formatted(kind.provider(), kind.rotate());
  }
}
