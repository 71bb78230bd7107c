package dev.seaworthy.core.engine;

import dev.seaworthy.core.project.Settings;
import dev.seaworthy.core.rule.FactCollector;
import dev.seaworthy.core.rule.QuestionAssessor;
import dev.seaworthy.core.rule.Rule;
import dev.seaworthy.core.rule.Severity;
import java.util.List;
import java.util.Map;

/**
 * What an audit does.
 *
 * @param rules the rules to run, in the order of the report
 * @param collectors the collectors that always run, whatever the rules: those of sensitive text
 *     among them, since every report depends on it
 * @param assessors what answers the three questions
 * @param severities severities that the user gives to rules, by rule id
 * @param settings what the user says of the app
 * @param jobs the number of files to analyse at the same time, at least 1
 */
public record AuditPlan(
    List<Rule> rules,
    List<FactCollector> collectors,
    List<QuestionAssessor> assessors,
    Map<String, Severity> severities,
    Settings settings,
    int jobs) {

  /**
   * Copies the collections.
   *
   * @throws IllegalArgumentException if {@code jobs} is less than 1
   */
  public AuditPlan {
    rules = List.copyOf(rules);
    collectors = List.copyOf(collectors);
    assessors = List.copyOf(assessors);
    severities = Map.copyOf(severities);
    if (jobs < 1) {
      throw new IllegalArgumentException("jobs: " + jobs);
    }
  }
}
