package dev.seaworthy.core.collect;

import dev.seaworthy.core.config.ConfigNode;
import dev.seaworthy.core.config.ConfigScalar;
import dev.seaworthy.core.project.Fact;
import dev.seaworthy.core.project.StartCommand;
import dev.seaworthy.core.rule.FactCollector;
import dev.seaworthy.core.rule.FileContext;
import dev.seaworthy.core.rule.Listeners;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads by which command, or with which file, a host starts the app. */
public final class StartCommands implements FactCollector {
  private static final Pattern PROCESS = Pattern.compile("(?m)^(?:web|worker|api):\\s*(.+)$");
  private static final Pattern CONTAINER = Pattern.compile("(?m)^(?:CMD|ENTRYPOINT)\\s+(.+)$");

  @Override
  public void collect(FileContext file, Listeners on, Consumer<Fact> facts) {
    String name = file.source().name();
    switch (name) {
      case "Procfile" ->
          on.onText(source -> commands(PROCESS, source.text(), "the Procfile", facts));
      case "Dockerfile" ->
          on.onText(source -> commands(CONTAINER, source.text(), "the Dockerfile", facts));
      case ".replit" -> on.onConfig(document -> replit(document.root(), facts));
      case "wrangler.toml", "wrangler.json", "wrangler.jsonc" ->
          on.onConfig(
              document ->
                  document
                      .root()
                      .scalar("main")
                      .ifPresent(
                          main -> facts.accept(new StartCommand(main.value(), "main of " + name))));
      default -> {}
    }
  }

  private static void commands(Pattern line, String text, String reason, Consumer<Fact> facts) {
    Matcher matcher = line.matcher(text);
    while (matcher.find()) {
      facts.accept(new StartCommand(matcher.group(1), reason));
    }
  }

  private static void replit(ConfigNode root, Consumer<Fact> facts) {
    List<ConfigNode> words = root.list("deployment", "run").items();
    List<String> texts =
        words.stream().flatMap(word -> word.scalar().map(ConfigScalar::value).stream()).toList();
    String run =
        root.scalar("deployment", "run").map(ConfigScalar::value).orElse(String.join(" ", texts));
    if (!run.isEmpty()) {
      facts.accept(new StartCommand(run, "the deployment of .replit"));
    }
  }
}
