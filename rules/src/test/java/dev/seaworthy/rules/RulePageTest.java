package dev.seaworthy.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seaworthy.core.rule.Rule;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
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
  void pageHasItsHeadingsAndSaysSomethingUnderEach(Rule rule) throws IOException {
    RulePage page = RulePage.of(rule.id());
    assertThat(page.text()).startsWith("# " + rule.id() + "\n");
    assertThat(page.headings()).isEqualTo(HEADINGS);
    for (String section : page.text().split("(?m)^## .*$")) {
      assertThat(section.strip()).isNotEmpty();
    }
    assertThat(page.text()).doesNotContain("TODO");
  }

  @ParameterizedTest
  @MethodSource("rules")
  void badExamplesAreFound(Rule rule) throws Exception {
    List<Example> examples = RulePage.of(rule.id()).examples("bad");
    assertThat(examples).as("bad examples").isNotEmpty();
    for (Example example : examples) {
      assertThat(Example.found(example.audit(rule))).as(example.name()).isNotEmpty();
    }
  }

  @ParameterizedTest
  @MethodSource("rules")
  void goodExamplesAreSilent(Rule rule) throws Exception {
    List<Example> examples = RulePage.of(rule.id()).examples("good");
    assertThat(examples).as("good examples").isNotEmpty();
    for (Example example : examples) {
      assertThat(Example.found(example.audit(rule))).as(example.name()).isEmpty();
    }
  }
}
