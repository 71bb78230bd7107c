package dev.seaworthy.core.collect;

import dev.seaworthy.core.project.Fact;
import dev.seaworthy.core.project.ScriptStatements;
import dev.seaworthy.core.rule.FactCollector;
import dev.seaworthy.core.rule.FileContext;
import dev.seaworthy.core.rule.Listeners;
import java.util.function.Consumer;

/** Keeps the statements of SQL files. */
public final class SqlScripts implements FactCollector {

  @Override
  public void collect(FileContext file, Listeners on, Consumer<Fact> facts) {
    on.onSql(script -> facts.accept(new ScriptStatements(script.statements())));
  }
}
