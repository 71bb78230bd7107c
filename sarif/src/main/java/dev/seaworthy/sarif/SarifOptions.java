package dev.seaworthy.sarif;

import java.net.URI;
import java.util.Optional;

/**
 * How SARIF is written.
 *
 * @param profile for whom
 * @param version the version of Seaworthy, such as {@code 0.1.0}
 * @param category what tells several analyses of one repository apart, or empty; it must then not
 *     be given to the upload action too
 * @param root the absolute URI of the audited folder, ending in a slash, or empty; only the profile
 *     {@link SarifProfile#IDE} writes it
 */
public record SarifOptions(
    SarifProfile profile, String version, Optional<String> category, Optional<URI> root) {}
