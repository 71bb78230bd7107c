package dev.seaworthy.core.collect;

import dev.seaworthy.core.js.ast.Statement.ExpressionStatement;
import dev.seaworthy.core.project.ClientModule;
import dev.seaworthy.core.project.Fact;
import dev.seaworthy.core.project.PageScript;
import dev.seaworthy.core.rule.FactCollector;
import dev.seaworthy.core.rule.FileContext;
import dev.seaworthy.core.rule.Listeners;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds where code enters the browser: the scripts of pages, and {@code "use client"}. */
public final class BrowserMarks implements FactCollector {
  private static final Pattern SCRIPT =
      Pattern.compile("(?i)<script\\b[^>]*?\\bsrc\\s*=\\s*[\"']([^\"']+)[\"']");

  @Override
  public void collect(FileContext file, Listeners on, Consumer<Fact> facts) {
    if (file.source().name().endsWith(".html")) {
      on.onText(
          source -> {
            Matcher matcher = SCRIPT.matcher(source.text());
            while (matcher.find()) {
              facts.accept(new PageScript(matcher.group(1)));
            }
          });
    }
    on.on(
        ExpressionStatement.class,
        (statement, above) -> {
          if ("use client".equals(statement.directive())) {
            facts.accept(new ClientModule());
          }
        });
  }
}
