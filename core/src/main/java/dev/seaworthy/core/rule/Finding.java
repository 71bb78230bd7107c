package dev.seaworthy.core.rule;

import dev.seaworthy.core.source.Location;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * One thing that is wrong at one place.
 *
 * @param location the smallest span that shows it
 * @param message what is wrong here, with names, and what follows from it: whole sentences
 * @param nextStep what to do first, as an imperative sentence
 * @param severity the severity, or empty for the rule's own
 * @param review whether a person must decide if it is wrong at all
 * @param related other places that belong to the proof
 * @param fixes changes that repair it and leave nothing to decide; mostly none
 */
public record Finding(
    Location location,
    String message,
    String nextStep,
    Optional<Severity> severity,
    boolean review,
    List<Related> related,
    List<Fix> fixes) {

  /**
   * Another place that belongs to the proof.
   *
   * @param location where
   * @param message what is seen there, as a phrase
   */
  public record Related(Location location, String message) {}

  /** Copies the lists, requires the texts. */
  public Finding {
    Objects.requireNonNull(location);
    Objects.requireNonNull(message);
    Objects.requireNonNull(nextStep);
    related = List.copyOf(related);
    fixes = List.copyOf(fixes);
  }

  /** Returns a finding with the severity of its rule. */
  public static Finding at(Location location, String message, String nextStep) {
    return new Finding(location, message, nextStep, Optional.empty(), false, List.of(), List.of());
  }

  /** Returns this finding with a severity of its own. */
  public Finding withSeverity(Severity own) {
    return new Finding(location, message, nextStep, Optional.of(own), review, related, fixes);
  }

  /** Returns this finding as one that a person must decide. */
  public Finding forReview() {
    return new Finding(location, message, nextStep, severity, true, related, fixes);
  }

  /** Returns this finding with another place of the proof. */
  public Finding withRelated(Location place, String seen) {
    List<Related> more = new ArrayList<>(related);
    more.add(new Related(place, seen));
    return new Finding(location, message, nextStep, severity, review, more, fixes);
  }

  /** Returns this finding with another change that repairs it. */
  public Finding withFix(Fix fix) {
    List<Fix> more = new ArrayList<>(fixes);
    more.add(fix);
    return new Finding(location, message, nextStep, severity, review, related, more);
  }
}
