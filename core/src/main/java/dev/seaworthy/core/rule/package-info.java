/**
 * The contract between rules and the engine, on one screen: a rule is a stateless object that
 * registers listeners for a file, or judges the facts of the project.
 */
package dev.seaworthy.core.rule;
