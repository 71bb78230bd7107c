package dev.seaworthy.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import dev.seaworthy.core.rule.Rule;
import dev.seaworthy.core.rule.RuleInfo;
import dev.seaworthy.rules.Rules;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.function.Function;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code seaworthy rules}: the catalogue. */
@Command(name = "rules", description = "Lists all rules.")
final class RulesCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = "text",
      description = "text, json or markdown. Default: text.")
  private String format;

  RulesCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws TroubleException, IOException {
    List<RuleInfo> rules = Rules.ALL.stream().map(Rule::info).toList();
    String word =
        Words.find("format", format, List.of("text", "json", "markdown"), Function.identity());
    PrintWriter out = terminal.out();
    switch (word) {
      case "json" -> json(rules, out);
      case "markdown" -> markdown(rules, out);
      default -> text(rules, out);
    }
    out.flush();
    return ExitCode.CLEAN;
  }

  private static void text(List<RuleInfo> rules, PrintWriter out) {
    int widest = rules.stream().mapToInt(rule -> rule.id().length()).max().orElse(0);
    for (RuleInfo rule : rules) {
      out.printf(
          Locale.ROOT,
          "%-" + (widest + 2) + "s%-9s%-15s%s%n",
          rule.id(),
          rule.severity().word(),
          rule.category().word(),
          rule.summary());
    }
  }

  private static void markdown(List<RuleInfo> rules, PrintWriter out) {
    out.println("| rule | severity | category | what is wrong |");
    out.println("|---|---|---|---|");
    for (RuleInfo rule : rules) {
      out.printf(
          Locale.ROOT,
          "| [%s](docs/rules/%s.md) | %s | %s | %s |%n",
          rule.id(),
          rule.id(),
          rule.severity().word(),
          rule.category().word(),
          rule.summary().replace("|", "\\|"));
    }
  }

  private static void json(List<RuleInfo> rules, PrintWriter out) throws IOException {
    DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
    try (JsonGenerator json = new JsonFactory().createGenerator(out)) {
      json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
      json.setPrettyPrinter(
          new DefaultPrettyPrinter().withObjectIndenter(indenter).withArrayIndenter(indenter));
      json.writeStartArray();
      for (RuleInfo rule : rules) {
        json.writeStartObject();
        json.writeStringField("id", rule.id());
        json.writeStringField("summary", rule.summary());
        json.writeStringField("category", rule.category().word());
        json.writeStringField("severity", rule.severity().word());
        json.writeArrayFieldStart("cwe");
        for (int cwe : rule.cwe()) {
          json.writeNumber(cwe);
        }
        json.writeEndArray();
        json.writeStringField("since", rule.since());
        json.writeEndObject();
      }
      json.writeEndArray();
    }
    out.println();
  }
}
