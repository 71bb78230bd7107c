package dev.seaworthy.core.rule;

import dev.seaworthy.core.config.ConfigDocument;
import dev.seaworthy.core.java.JavaFile;
import dev.seaworthy.core.js.JsFile;
import dev.seaworthy.core.js.ast.Ancestors;
import dev.seaworthy.core.js.ast.Node;
import dev.seaworthy.core.source.SourceFile;
import dev.seaworthy.core.sql.SqlScript;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/**
 * Takes the listeners of one rule for one file. A listener for a language that the file is not
 * written in is never called.
 */
public interface Listeners {
  /** Calls {@code listener} with the text of any file. */
  Listeners onText(Consumer<SourceFile> listener);

  /** Calls {@code listener} with each syntax node of a type, on the way in. */
  <N extends Node> Listeners on(Class<N> type, BiConsumer<? super N, Ancestors> listener);

  /** Calls {@code listener} with a JavaScript or TypeScript file, after the walk. */
  Listeners onJs(Consumer<JsFile> listener);

  /** Calls {@code listener} with a configuration file. */
  Listeners onConfig(Consumer<ConfigDocument> listener);

  /** Calls {@code listener} with a SQL file. */
  Listeners onSql(Consumer<SqlScript> listener);

  /** Calls {@code listener} with a Java file. */
  Listeners onJava(Consumer<JavaFile> listener);
}
