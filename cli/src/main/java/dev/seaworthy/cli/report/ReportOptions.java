package dev.seaworthy.cli.report;

import dev.seaworthy.sarif.SarifProfile;
import java.net.URI;
import java.util.Optional;

/**
 * What reporters must know besides the report.
 *
 * @param version the version of Seaworthy, such as {@code 0.1.0}
 * @param style how text is laid out
 * @param sarifProfile for whom SARIF is written
 * @param category what tells several audits of one repository apart, or empty
 * @param root the absolute URI of the audited folder, ending in a slash, or empty for an archive;
 *     written only for an editor on the same machine
 */
public record ReportOptions(
    String version,
    TextStyle style,
    SarifProfile sarifProfile,
    Optional<String> category,
    Optional<URI> root) {}
