package dev.seaworthy.core.js.parse;

import java.util.List;
import org.antlr.v4.runtime.Vocabulary;
import org.antlr.v4.runtime.atn.ATN;
import org.antlr.v4.runtime.atn.ATNType;
import org.antlr.v4.runtime.atn.PredictionContextCache;
import org.antlr.v4.runtime.dfa.DFA;
import org.antlr.v4.runtime.tree.TerminalNode;

/**
 * What the generated parser names of ANTLR's runtime. Being LL(1) and without a parse tree, it has
 * no use for most of it: the grammar imports these types in place of ANTLR's own, so that nothing
 * is deserialized when the parser is first used, and nothing but empty objects is made while it
 * runs. The names, which are not ours, are all that they have to keep.
 */
final class Antlr {
  private Antlr() {}

  /** The tokens, as far as a decision looks at them. */
  interface TokenStream {
    int LA(int distance);
  }

  /** The superclass of {@link ParserBase}. */
  abstract static class Parser {
    /** The type of the token after the last. */
    public static final int EOF = Tokens.END_OF_FILE;

    protected final Cursor _input;
    protected final ErrorStrategy _errHandler = new ErrorStrategy();
    protected final ParserRuleContext _ctx = null;
    protected ParserATNSimulator _interp;
    protected boolean matchedEOF;

    Parser(Cursor input) {
      _input = input;
    }

    protected final int getState() {
      return 0;
    }

    protected final void setState(int state) {}

    protected final void enterOuterAlt(ParserRuleContext context, int alternative) {}

    public abstract String[] getTokenNames();

    public abstract Vocabulary getVocabulary();

    public abstract String getGrammarFileName();

    public abstract String[] getRuleNames();

    public abstract String getSerializedATN();

    public abstract ATN getATN();
  }

  /** Leaves the rule on a token that does not fit; {@link Recovery} is told by the grammar. */
  static final class ErrorStrategy {
    void sync(ParserBase parser) {}

    void reportMatch(ParserBase parser) {}

    void reportError(ParserBase parser, RecognitionException error) {}

    void recover(ParserBase parser, RecognitionException error) {
      throw parser.unexpected();
    }

    void recoverInline(ParserBase parser) {
      throw parser.unexpected();
    }
  }

  /** The state of a rule, which {@link RuleFrames} holds for all rules. */
  abstract static class ParserRuleContext {
    RecognitionException exception;

    ParserRuleContext() {}

    ParserRuleContext(ParserRuleContext parent, int invokingState) {}

    public abstract int getRuleIndex();

    TerminalNode getToken(int type, int index) {
      throw new UnsupportedOperationException("there is no parse tree");
    }

    List<TerminalNode> getTokens(int type) {
      throw new UnsupportedOperationException("there is no parse tree");
    }

    <T extends ParserRuleContext> T getRuleContext(Class<T> type, int index) {
      throw new UnsupportedOperationException("there is no parse tree");
    }

    <T extends ParserRuleContext> List<T> getRuleContexts(Class<T> type) {
      throw new UnsupportedOperationException("there is no parse tree");
    }
  }

  /** A token that does not fit, within the rule that comes upon it. */
  abstract static class RecognitionException extends RuntimeException {
    RecognitionException() {
      super(null, null, false, false);
    }
  }

  /** No alternative starts with the next token. */
  static final class NoViableAltException extends RecognitionException {
    NoViableAltException(ParserBase parser) {}
  }

  /** The states of the grammar, which serve decisions by more than one token: none. */
  static final class ATNDeserializer {
    ATN deserialize(char[] states) {
      return new ATN(ATNType.PARSER, 0);
    }
  }

  /** What would decide by more than one token. */
  static final class ParserATNSimulator {
    ParserATNSimulator(
        ParserBase parser, ATN states, DFA[] decisions, PredictionContextCache contexts) {}
  }
}
