/**
 * Writes reports as SARIF 2.1.0, the format that code hosts and editors read.
 *
 * <p>The object model is {@code de.jcup.sarif.java}'s; {@link dev.seaworthy.sarif.SarifWriter} is
 * the only way in, so that what is peculiar about it stays in one place.
 */
package dev.seaworthy.sarif;
