package dev.seaworthy.cli;

import java.io.PrintWriter;

/**
 * Where a command writes.
 *
 * @param out takes results
 * @param err takes everything else
 * @param outIsTerminal whether a person sees {@code out}, in a terminal
 * @param errIsTerminal whether a person sees {@code err}, in a terminal
 * @param width the number of columns of that terminal, or of a text that goes elsewhere
 * @param colour whether colour is welcome where a person sees it
 */
public record Terminal(
    PrintWriter out,
    PrintWriter err,
    boolean outIsTerminal,
    boolean errIsTerminal,
    int width,
    boolean colour) {

  /** Tells the user something that is not a result, in one line without secrets. */
  void tell(String message) {
    err.println("seaworthy: " + Discretion.message(message));
    err.flush();
  }
}
