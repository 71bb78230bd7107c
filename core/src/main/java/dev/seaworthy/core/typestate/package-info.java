/**
 * What is acquired must be released on every path: one typestate analysis over {@code core.flow}
 * for all languages. A language says which elements acquire, release or give away a resource; a
 * table of {@link dev.seaworthy.core.typestate.ResourceSpec} says what the libraries call these.
 */
package dev.seaworthy.core.typestate;
