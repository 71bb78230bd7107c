package dev.seaworthy.rules.secrets;

/** What it means that strangers can read a key. */
public enum SecretClass {
  /** They can do harm with it. */
  SECRET,
  /** They can do harm only in the provider's test mode. */
  TEST,
  /** It depends on what the provider's dashboard says of the key. */
  UNKNOWN,
  /** Nothing: it is made to be shipped to browsers. */
  PUBLIC
}
