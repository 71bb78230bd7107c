/**
 * The scan for secrets alone, as a drop-in for gitleaks: which files, which configuration, what is
 * already known, and the reports.
 */
package dev.seaworthy.cli.secrets;
