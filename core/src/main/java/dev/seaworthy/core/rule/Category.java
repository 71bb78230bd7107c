package dev.seaworthy.core.rule;

import java.util.Locale;

/** The concern that a rule belongs to; its word names the package of the rule. */
public enum Category {
  /** Addresses, environment variables, build and server settings. */
  CONFIGURATION,
  /** Keys, passwords and tokens. */
  SECRETS,
  /** Who may read and write which data. */
  ACCESS,
  /** Endpoints, input, webhooks, money. */
  ENDPOINT,
  /** Sessions and authentication. */
  AUTH,
  /** The database engine, pooling, schema and queries. */
  DATABASE,
  /** What is opened and must be closed. */
  RESOURCE,
  /** Errors that vanish. */
  ERROR,
  /** Whether the code fits the host. */
  HOSTING,
  /** Whether code and data belong to the founder. */
  OWNERSHIP,
  /** Load and cost. */
  LOAD,
  /** Packages the app depends on. */
  DEPENDENCY;

  /** Returns the word that reports and the command line use. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
