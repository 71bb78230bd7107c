package dev.seaworthy.rules.secrets;

import dev.seaworthy.core.project.SensitiveFact;
import dev.seaworthy.core.source.Span;

/**
 * A key, password or token in a file. Its value is not part of the fact.
 *
 * @param kind the id of its {@link SecretKind}, never a public one
 * @param span the secret
 * @param name the variable, property or header that it is given to, or empty
 * @param opens what it opens, such as a project or a database host, or empty when it does not say
 * @param fingerprint a 64-bit digest of the value: equal for equal secrets
 */
public record SecretFact(String kind, Span span, String name, String opens, long fingerprint)
    implements SensitiveFact {}
