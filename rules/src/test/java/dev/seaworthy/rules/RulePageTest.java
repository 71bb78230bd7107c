package dev.seaworthy.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.seaworthy.core.rule.Rule;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The page of a rule is its first test: what it calls bad is found, what it calls good is not. */
class RulePageTest {
  private static final List<String> HEADINGS =
      List.of("What it finds", "Why it matters", "How to fix", "Examples", "Known limits");

  static Stream<Rule> rules() {
    return Rules.ALL.stream();
  }

  @ParameterizedTest
  @MethodSource("rules")
  void pageHasItsHeadingsAndSaysSomethingUnderEach(Rule rule) {
    RulePage page = RulePage.load(rule.id());
    assertThat(page.markdown()).startsWith("# " + rule.id() + "\n");
    assertThat(page.headings()).isEqualTo(HEADINGS);
    for (String section : page.markdown().split("(?m)^## .*$")) {
      assertThat(section.strip()).isNotEmpty();
    }
    assertThat(page.markdown()).doesNotContain("TODO");
  }

  @ParameterizedTest
  @MethodSource("rules")
  void badExamplesAreFound(Rule rule) throws Exception {
    List<Example> examples = PageExamples.of(RulePage.load(rule.id()), "bad");
    assertThat(examples).as("bad examples").isNotEmpty();
    for (Example example : examples) {
      assertThat(Example.found(example.audit(rule))).as(example.name()).isNotEmpty();
    }
  }

  @ParameterizedTest
  @MethodSource("rules")
  void goodExamplesAreSilent(Rule rule) throws Exception {
    List<Example> examples = PageExamples.of(RulePage.load(rule.id()), "good");
    assertThat(examples).as("good examples").isNotEmpty();
    for (Example example : examples) {
      assertThat(Example.found(example.audit(rule))).as(example.name()).isEmpty();
    }
  }

  @Test
  void anUnknownIdHasNoPage() {
    assertThatThrownBy(() -> RulePage.load("no-such-rule"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("no page for the rule no-such-rule");
  }
}
