package dev.seaworthy.core.js.parse;

import org.antlr.v4.runtime.ANTLRErrorStrategy;
import org.antlr.v4.runtime.Parser;
import org.antlr.v4.runtime.RecognitionException;
import org.antlr.v4.runtime.Token;

/**
 * Leaves the rule on the first token that does not fit; {@link Recovery} is told by the grammar.
 */
final class LeaveOnError implements ANTLRErrorStrategy {
  private final ParserBase parser;

  LeaveOnError(ParserBase parser) {
    this.parser = parser;
  }

  @Override
  public void reset(Parser recognizer) {}

  @Override
  public Token recoverInline(Parser recognizer) {
    throw parser.unexpected();
  }

  @Override
  public void recover(Parser recognizer, RecognitionException error) {
    throw parser.unexpected();
  }

  @Override
  public void sync(Parser recognizer) {}

  @Override
  public boolean inErrorRecoveryMode(Parser recognizer) {
    return false;
  }

  @Override
  public void reportMatch(Parser recognizer) {}

  @Override
  public void reportError(Parser recognizer, RecognitionException error) {}
}
