package dev.seaworthy.sarif;

import de.jcup.sarif_2_1_0.model.ArtifactLocation;
import de.jcup.sarif_2_1_0.model.VersionControlDetails;
import dev.seaworthy.core.source.SourceTree.History;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Says where the audited files came from. */
final class Origins {
  private static final Pattern SCP_LIKE = Pattern.compile("([^/@:]+@)?([^/:]+):(?!//)(.+)");

  private Origins() {}

  /** Returns the commit that was audited, or empty if the repository has no remote to name. */
  static Optional<VersionControlDetails> of(History history) {
    return uri(history.remote()).map(remote -> details(history, remote));
  }

  private static VersionControlDetails details(History history, URI remote) {
    VersionControlDetails details = new VersionControlDetails();
    details.setRepositoryUri(remote);
    if (!history.head().isEmpty()) {
      details.setRevisionId(history.head());
    }
    if (!history.branch().isEmpty()) {
      details.setBranch(history.branch());
    }
    ArtifactLocation root = new ArtifactLocation();
    root.setUriBaseId(Locations.ROOT);
    details.setMappedTo(root);
    return details;
  }

  /** Returns the address of a remote as a URI; git's {@code git@host:owner/name} is none. */
  private static Optional<URI> uri(String remote) {
    Matcher scp = SCP_LIKE.matcher(remote);
    String address =
        scp.matches()
            ? "ssh://"
                + (scp.group(1) == null ? "" : scp.group(1))
                + scp.group(2)
                + "/"
                + scp.group(3)
            : remote;
    try {
      URI uri = new URI(address);
      return uri.isAbsolute() && uri.getHost() != null ? Optional.of(uri) : Optional.empty();
    } catch (URISyntaxException e) {
      return Optional.empty();
    }
  }
}
