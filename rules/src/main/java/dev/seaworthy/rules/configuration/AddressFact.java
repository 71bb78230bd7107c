package dev.seaworthy.rules.configuration;

import dev.seaworthy.core.project.Fact;
import dev.seaworthy.core.source.Span;
import java.util.List;
import java.util.Set;

/**
 * An address of the local machine or network that is written in a file and may be used in
 * production as far as that file shows.
 *
 * @param address the address
 * @param span where it is written
 * @param conditional whether it is used only if something else is absent or some condition holds
 * @param variables the environment variables whose absence leads to it, in the order of the code
 * @param onServer whether the code around it keeps it out of the browser
 * @param ownHost whether it is meant to be the machine that the code runs on: its port is that of
 *     the program itself, or a name around it says so
 * @param uses where it ends up within the file
 * @param exports how other files can get it
 */
record AddressFact(
    LocalAddress address,
    Span span,
    boolean conditional,
    List<String> variables,
    boolean onServer,
    boolean ownHost,
    List<Use> uses,
    Set<Export> exports)
    implements Fact {

  /** A place where the address ends up. */
  record Use(Purpose purpose, Span span) {}

  /**
   * An export that holds the address.
   *
   * @param path where in the export it is, as in {@code ValueUse}
   */
  record Export(String name, List<String> path) {}
}
