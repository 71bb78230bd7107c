package dev.seaworthy.core.engine;

/** Is told how far an audit is. Called from several threads. */
@FunctionalInterface
public interface Progress {
  /** Tells nobody. */
  Progress NONE = (done, total) -> {};

  /** Called after each file. */
  void files(int done, int total);
}
