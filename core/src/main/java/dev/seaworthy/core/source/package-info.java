/**
 * Text and places in it: source files, the tree that holds them, spans, lines, languages.
 *
 * <p>Offsets are UTF-16 code units, the unit of {@link String} and of SARIF's default {@code
 * columnKind}. Lines and columns are 1-based.
 */
package dev.seaworthy.core.source;
