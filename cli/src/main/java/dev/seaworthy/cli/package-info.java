/**
 * The command line: one class per command, and what they share. Results go to the standard output
 * or a named file, everything else to the standard error.
 */
package dev.seaworthy.cli;
