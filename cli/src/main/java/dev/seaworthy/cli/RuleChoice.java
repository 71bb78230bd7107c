package dev.seaworthy.cli;

import dev.seaworthy.core.rule.Category;
import dev.seaworthy.core.rule.Rule;
import dev.seaworthy.rules.Rules;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Which rules run. The command line decides before the configuration: what {@code --only} names
 * runs although it is off there.
 *
 * @param only the rules to run, none for all
 * @param skip the rules to leave out
 * @param categories the categories to run, none for all
 */
record RuleChoice(Set<Rule> only, Set<Rule> skip, Set<Category> categories) {

  /**
   * Reads the words of the command line.
   *
   * @throws TroubleException if one of them names nothing
   */
  static RuleChoice of(List<String> only, List<String> skip, List<String> categories)
      throws TroubleException {
    Set<Category> chosen = new LinkedHashSet<>();
    for (String word : categories) {
      chosen.add(Words.find("category", word, Arrays.asList(Category.values()), Category::word));
    }
    return new RuleChoice(rules(only), rules(skip), chosen);
  }

  private static Set<Rule> rules(List<String> ids) throws TroubleException {
    Set<Rule> rules = new LinkedHashSet<>();
    for (String id : ids) {
      rules.add(Words.find("rule", id, Rules.ALL, Rule::id));
    }
    return rules;
  }

  /** Returns the rules to run, in the order of the catalogue. */
  List<Rule> from(Configuration configuration) {
    List<Rule> chosen = new ArrayList<>();
    for (Rule rule : Rules.ALL) {
      boolean off =
          configuration.rules().containsKey(rule.id())
              && configuration.rules().get(rule.id()).isEmpty();
      boolean named = only.isEmpty() ? !off : only.contains(rule);
      boolean wanted = categories.isEmpty() || categories.contains(rule.info().category());
      if (named && wanted && !skip.contains(rule)) {
        chosen.add(rule);
      }
    }
    return chosen;
  }
}
