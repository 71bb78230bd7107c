/** Writes a report for its readers: people, editors, code hosts and programs. */
package dev.seaworthy.cli.report;
