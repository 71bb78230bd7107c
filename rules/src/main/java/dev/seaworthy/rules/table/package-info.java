/** The readers of rule data: tables in TOML on the class path. */
package dev.seaworthy.rules.table;
