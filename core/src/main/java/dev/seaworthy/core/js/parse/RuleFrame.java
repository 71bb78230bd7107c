package dev.seaworthy.core.js.parse;

import org.antlr.v4.runtime.ParserRuleContext;

/** What is remembered of a rule while it runs; no parse tree is made of it. */
class RuleFrame extends ParserRuleContext {
  /** Offset of the first token of the rule. */
  int from;

  /** How many items of enclosing rules were pending when the rule started. */
  int mark;

  /** How many operands of enclosing rules were pending when the rule started. */
  int operands;

  /** What was allowed around the rule, see {@link Allowed}. */
  int allowed;

  RuleFrame() {}

  RuleFrame(ParserRuleContext parent, int invokingState) {
    super(parent, invokingState);
  }
}
