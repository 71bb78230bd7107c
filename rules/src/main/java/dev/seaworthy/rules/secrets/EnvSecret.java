package dev.seaworthy.rules.secrets;

import dev.seaworthy.core.project.Fact;
import dev.seaworthy.core.source.Span;

/**
 * A variable that is called like a secret and has a value in a file of environment variables.
 *
 * @param variable the variable
 * @param span its name
 * @param value its value
 */
record EnvSecret(String variable, Span span, Span value) implements Fact {}
