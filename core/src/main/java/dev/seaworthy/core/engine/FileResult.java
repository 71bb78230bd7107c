package dev.seaworthy.core.engine;

import dev.seaworthy.core.project.FileFacts;
import dev.seaworthy.core.rule.Finding;
import dev.seaworthy.core.source.Location;
import dev.seaworthy.core.source.Notification;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What the map step yields for one file.
 *
 * @param facts the facts
 * @param rules what each file rule did, by rule id; rules that did nothing are absent
 * @param suppressions the suppression comments
 * @param notifications what the user must know
 * @param crashed the names of the rules and collectors that crashed
 */
record FileResult(
    FileFacts facts,
    Map<String, RuleTrace> rules,
    List<Suppression> suppressions,
    List<Notification> notifications,
    Set<String> crashed) {

  /**
   * What a file rule did on a file.
   *
   * @param examined the number of places that it judged
   * @param first the first of them, or null if it judged none
   * @param findings what it found
   */
  record RuleTrace(int examined, Location first, List<Finding> findings) {}
}
