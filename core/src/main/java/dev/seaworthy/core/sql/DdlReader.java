package dev.seaworthy.core.sql;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.antlr.v4.runtime.BailErrorStrategy;
import org.antlr.v4.runtime.atn.PredictionMode;
import org.antlr.v4.runtime.misc.ParseCancellationException;

/** Reads one statement with the grammar. */
final class DdlReader {
  private DdlReader() {}

  /** Returns the statement, or empty where the grammar does not accept it. */
  static Optional<SqlStatement> read(SqlTokens tokens) {
    PostgresDdl parser = new PostgresDdl(DdlTokens.stream(tokens));
    parser.removeErrorListeners();
    parser.setErrorHandler(new BailErrorStrategy());
    parser.getInterpreter().setPredictionMode(PredictionMode.SLL);
    PostgresDdl.StatementContext statement;
    try {
      statement = parser.statement();
    } catch (ParseCancellationException refused) {
      return Optional.empty();
    }
    return build(statement, new DdlText(tokens));
  }

  private static Optional<SqlStatement> build(
      PostgresDdl.StatementContext statement, DdlText text) {
    List<Function<PostgresDdl.StatementContext, Optional<SqlStatement>>> readers =
        List.of(
            new TableReader(text)::read,
            new PolicyReader(text)::read,
            new ViewReader(text)::read,
            new FunctionReader(text)::read,
            new IndexReader(text)::read,
            new PrivilegeReader(text)::read,
            new ObjectReader(text)::read);
    return readers.stream().flatMap(reader -> reader.apply(statement).stream()).findFirst();
  }
}
