/**
 * Runs the rules: reads each file once, walks it once, judges the facts of all files, and makes the
 * report.
 */
package dev.seaworthy.core.engine;
