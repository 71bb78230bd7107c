package dev.seaworthy.core.collect;

import dev.seaworthy.core.js.ast.Program;
import dev.seaworthy.core.js.ast.Statement.ExpressionStatement;
import dev.seaworthy.core.project.ClientModule;
import dev.seaworthy.core.project.Fact;
import dev.seaworthy.core.project.ServerModule;
import dev.seaworthy.core.rule.FactCollector;
import dev.seaworthy.core.rule.FileContext;
import dev.seaworthy.core.rule.Listeners;
import java.util.function.Consumer;

/** Finds the directives that say on which side a module runs. */
public final class BrowserMarks implements FactCollector {

  @Override
  public void collect(FileContext file, Listeners on, Consumer<Fact> facts) {
    on.on(
        ExpressionStatement.class,
        (statement, above) -> {
          if (statement.directive() != null && above.parent() instanceof Program) {
            if (statement.directive().equals("use client")) {
              facts.accept(new ClientModule());
            } else if (statement.directive().equals("use server")) {
              facts.accept(new ServerModule());
            }
          }
        });
  }
}
