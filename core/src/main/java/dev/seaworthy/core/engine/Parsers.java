package dev.seaworthy.core.engine;

import dev.seaworthy.core.config.ConfigParser;
import dev.seaworthy.core.java.JavaSources;
import dev.seaworthy.core.js.parse.JsParser;
import dev.seaworthy.core.source.Parsed;
import dev.seaworthy.core.source.SourceFile;
import dev.seaworthy.core.source.SyntaxProblem;
import dev.seaworthy.core.sql.SqlParser;
import java.util.List;
import java.util.function.Consumer;

/** Parses a file in its language and tells the listeners of that language. */
final class Parsers {
  private Parsers() {}

  /** Returns the syntax problems of the file; none for a text of no known language. */
  static List<SyntaxProblem> parse(SourceFile source, ListenerTable listeners) {
    return switch (source.language()) {
      case JSON, YAML, TOML, DOTENV, PROPERTIES ->
          tell(ConfigParser.parse(source), listeners::tellConfig);
      case SQL -> tell(SqlParser.parse(source), listeners::tellSql);
      case JAVA -> tell(JavaSources.parse(source), listeners::tellJava);
      case JAVASCRIPT, TYPESCRIPT, TSX -> tell(JsParser.parse(source), listeners::tellJs);
      case TEXT -> List.of();
    };
  }

  private static <T> List<SyntaxProblem> tell(Parsed<T> parsed, Consumer<T> listeners) {
    listeners.accept(parsed.tree());
    return parsed.problems();
  }
}
