/**
 * Expressions in RE2 syntax taken apart: which words every match must hold, and automata that rule
 * out most of a text before the real matcher looks at the rest. Everything here errs on one side
 * only: it may let through what does not match, never hold back what does.
 */
package dev.seaworthy.rules.secrets.regex;
