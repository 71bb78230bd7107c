package dev.seaworthy.cli;

import dev.seaworthy.core.rule.Rule;
import dev.seaworthy.rules.RulePage;
import dev.seaworthy.rules.Rules;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code seaworthy explain}: the page of a rule. */
@Command(
    name = "explain",
    description = "Explains a rule: what it finds, why it matters, how to fix it.")
final class ExplainCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Parameters(paramLabel = "ID", description = "The id of a rule, as reports print it.")
  private String id;

  ExplainCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws TroubleException {
    Rule rule = Words.find("rule", id, Rules.ALL, Rule::id);
    terminal.out().print(RulePage.load(rule.id()).markdown());
    terminal.out().flush();
    return ExitCode.CLEAN;
  }
}
