/**
 * From text to syntax tree: the lexer, the ANTLR grammar {@code EcmaScript.g4}, the look-ups that
 * keep the grammar LL(1), and the recovery from syntax errors.
 */
package dev.seaworthy.core.js.parse;
