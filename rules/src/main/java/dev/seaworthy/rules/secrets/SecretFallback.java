package dev.seaworthy.rules.secrets;

import dev.seaworthy.core.project.SensitiveFact;
import dev.seaworthy.core.source.Span;

/**
 * A literal that the app uses as a secret where a variable is not set.
 *
 * @param variable the variable
 * @param span the literal without its quotes
 */
record SecretFallback(String variable, Span span) implements SensitiveFact {}
