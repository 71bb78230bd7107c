package dev.seaworthy.cli.report;

import dev.seaworthy.core.engine.Report;
import java.io.IOException;
import java.io.Writer;

/** Writes a report in one format. The same report gives the same text. */
@FunctionalInterface
public interface Reporter {
  /**
   * Writes a report, ending with a line break. Leaves {@code out} open.
   *
   * @throws IOException if {@code out} fails
   */
  void write(Report report, Writer out) throws IOException;
}
