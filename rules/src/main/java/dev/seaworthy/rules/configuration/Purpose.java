package dev.seaworthy.rules.configuration;

/** What an address is used for. */
enum Purpose {
  /** A request is sent to it. */
  REQUEST,
  /** A database is expected there. */
  DATABASE,
  /** A person, or another service, is sent there. */
  REDIRECT,
  /** It is the origin that may call this server. */
  ORIGIN,
  /** It is passed on to code that this analysis does not follow. */
  PASSED_ON,
  /** It is printed, compared, allowed, listened on or shown as an example. */
  HARMLESS
}
