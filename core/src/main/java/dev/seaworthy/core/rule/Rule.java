package dev.seaworthy.core.rule;

/**
 * Something that can be wrong with an app. A rule has no state: what belongs to one file is a local
 * that its listeners capture, what belongs to one project a local of its method.
 */
public sealed interface Rule permits FileRule, ProjectRule {

  /**
   * Returns what is said of the rule.
   *
   * @throws IllegalStateException if the class is not annotated with {@link RuleInfo}
   */
  default RuleInfo info() {
    RuleInfo info = getClass().getAnnotation(RuleInfo.class);
    if (info == null) {
      throw new IllegalStateException(getClass().getName() + " has no @RuleInfo");
    }
    return info;
  }

  /** Returns the id, such as {@code rls-disabled}. */
  default String id() {
    return info().id();
  }
}
