package dev.seaworthy.rules.secrets;

import dev.seaworthy.core.project.SensitiveFact;
import dev.seaworthy.core.source.Span;

/**
 * A secret that no rule reports and no report may show: a comment allows it, or it is a part of the
 * name of a file.
 *
 * @param span the secret
 * @param inPath whether it is in the path
 * @param fingerprint a 64-bit digest of the value: equal for equal secrets
 */
record HiddenSecret(Span span, boolean inPath, long fingerprint) implements SensitiveFact {}
