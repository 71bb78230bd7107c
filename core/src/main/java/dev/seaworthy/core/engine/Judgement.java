package dev.seaworthy.core.engine;

import dev.seaworthy.core.rule.Outcome;
import dev.seaworthy.core.rule.Rule;

/** A rule with what it found out. */
record Judgement(Rule rule, Outcome outcome) {}
