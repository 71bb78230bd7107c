package dev.seaworthy.core.js.ast;

/** What a mapped type does to the modifier {@code readonly} or {@code ?} of the properties. */
public enum MappedModifier {
  /** Nothing. */
  KEPT,
  /** Sets it: {@code readonly}, {@code ?}. */
  SET,
  /** Sets it: {@code +readonly}, {@code +?}. */
  ADDED,
  /** Takes it away: {@code -readonly}, {@code -?}. */
  REMOVED
}
