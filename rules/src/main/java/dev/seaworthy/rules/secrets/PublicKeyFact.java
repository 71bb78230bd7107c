package dev.seaworthy.rules.secrets;

import dev.seaworthy.core.project.Fact;
import dev.seaworthy.core.source.Span;

/**
 * A key in a file that is made to be shipped to browsers.
 *
 * @param kind the id of its {@link SecretKind}
 * @param span the key
 */
public record PublicKeyFact(String kind, Span span) implements Fact {}
