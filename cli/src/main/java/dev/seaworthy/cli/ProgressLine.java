package dev.seaworthy.cli;

import dev.seaworthy.core.engine.Progress;
import java.io.PrintWriter;
import java.util.concurrent.TimeUnit;

/** One line on a terminal that says how far an audit is and is gone afterwards. */
final class ProgressLine implements Progress, AutoCloseable {
  /** A short audit shows nothing, a long one is not slowed down by telling. */
  private static final long FIRST_AFTER = TimeUnit.MILLISECONDS.toNanos(500);

  private static final long AGAIN_AFTER = TimeUnit.MILLISECONDS.toNanos(100);
  private static final String ERASE_LINE = "\r\u001B[K";

  private final PrintWriter terminal;
  private long next = System.nanoTime() + FIRST_AFTER;
  private boolean shown;

  /** Creates a line that is not shown yet. */
  ProgressLine(PrintWriter terminal) {
    this.terminal = terminal;
  }

  @Override
  public synchronized void files(int done, int total) {
    long now = System.nanoTime();
    if (now - next >= 0) {
      next = now + AGAIN_AFTER;
      shown = true;
      terminal.print(ERASE_LINE + "Reading file " + done + " of " + total);
      terminal.flush();
    }
  }

  @Override
  public synchronized void close() {
    if (shown) {
      terminal.print(ERASE_LINE);
      terminal.flush();
    }
  }
}
