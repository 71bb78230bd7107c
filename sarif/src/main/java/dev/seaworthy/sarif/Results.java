package dev.seaworthy.sarif;

import de.jcup.sarif_2_1_0.model.Location;
import de.jcup.sarif_2_1_0.model.PartialFingerprints;
import de.jcup.sarif_2_1_0.model.PropertyBag;
import de.jcup.sarif_2_1_0.model.Result;
import de.jcup.sarif_2_1_0.model.Suppression;
import dev.seaworthy.core.engine.ReportedFinding;
import dev.seaworthy.core.engine.ReportedFinding.RelatedPlace;
import dev.seaworthy.core.rule.Severity;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Builds results. */
final class Results {
  private final Map<String, Integer> ruleIndexes;
  private final boolean kinds;

  /**
   * Creates a builder of results.
   *
   * @param ruleIndexes the position of each rule among the descriptors, by id
   * @param kinds whether the reader knows kinds of results and suppressions; to one that does not,
   *     whatever is no failure is a note
   */
  Results(Map<String, Integer> ruleIndexes, boolean kinds) {
    this.ruleIndexes = ruleIndexes;
    this.kinds = kinds;
  }

  Result of(ReportedFinding finding) {
    Result result = new Result();
    result.setRuleId(finding.rule().id());
    result.setRuleIndex(ruleIndexes.get(finding.rule().id()));
    classify(result, finding);
    result.setMessage(Messages.of(finding, finding.related()));
    result.setLocations(List.of(Locations.of(finding.place())));
    result.setRelatedLocations(related(finding.related()));
    result.setPartialFingerprints(fingerprints(finding));
    if (kinds) {
      finding.suppressedBecause().ifPresent(why -> result.setSuppressions(suppressions(why)));
    }
    result.setProperties(properties(finding));
    return result;
  }

  private void classify(Result result, ReportedFinding finding) {
    boolean fails = !finding.review() && finding.severity() != Severity.INFO;
    if (fails) {
      result.setLevel(Levels.ofResult(finding.severity()));
    } else if (kinds) {
      result.setKind(finding.review() ? Result.Kind.REVIEW : Result.Kind.INFORMATIONAL);
      result.setLevel(Result.Level.NONE);
    } else {
      result.setLevel(Result.Level.NOTE);
    }
  }

  private static Set<Location> related(List<RelatedPlace> places) {
    Set<Location> locations = new LinkedHashSet<>();
    for (RelatedPlace related : places) {
      locations.add(Locations.of(locations.size() + 1, related.place(), related.message()));
    }
    return locations;
  }

  private static PartialFingerprints fingerprints(ReportedFinding finding) {
    PartialFingerprints fingerprints = new PartialFingerprints();
    fingerprints.setAdditionalProperty("primaryLocationLineHash", finding.lineHash());
    fingerprints.setAdditionalProperty("seaworthy/v1", finding.fingerprint());
    return fingerprints;
  }

  private static Set<Suppression> suppressions(String why) {
    Suppression suppression = new Suppression();
    suppression.setKind(Suppression.Kind.IN_SOURCE);
    suppression.setJustification(why);
    return Set.of(suppression);
  }

  /**
   * A fix is no {@code fix} of SARIF, which can only change files that exist: it is a statement for
   * a migration that all findings share.
   */
  private static PropertyBag properties(ReportedFinding finding) {
    PropertyBag properties = new PropertyBag();
    properties.setAdditionalProperty("severity", finding.severity().word());
    List<String> sql =
        finding.fixes().stream()
            .flatMap(fix -> fix.statements().stream())
            .map(statement -> statement + ";")
            .toList();
    if (!sql.isEmpty()) {
      properties.setAdditionalProperty("sql", sql);
    }
    return properties;
  }
}
