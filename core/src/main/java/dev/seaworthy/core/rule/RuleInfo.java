package dev.seaworthy.core.rule;

import dev.seaworthy.core.source.Language;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** What is said of a rule besides its page {@code docs/rules/<id>.md}. */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface RuleInfo {
  /** One kebab-case phrase that names the problem. Never a number, never reused. */
  String id();

  /** One sentence that says what is wrong, ending in a period. */
  String summary();

  /** The concern; also the package of the rule. */
  Category category();

  /** The severity of a finding that does not say its own. */
  Severity severity();

  /** The CWE numbers that the problem is an instance of. */
  int[] cwe() default {};

  /**
   * The score of a security problem on the scale of CVSS, 0.1 to 10.0; 0 for a rule that is not
   * about security.
   */
  double securityScore() default 0;

  /** The questions that a failure answers with no. */
  Question[] questions() default {};

  /**
   * The languages that the rule must have read to pass: where a file of theirs could not be parsed,
   * a pass becomes unknown.
   */
  Language[] needs() default {};

  /** The version that brought the rule. */
  String since();
}
