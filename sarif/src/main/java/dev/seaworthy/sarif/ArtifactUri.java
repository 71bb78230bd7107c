package dev.seaworthy.sarif;

import java.net.URI;
import java.net.URISyntaxException;

/** Turns paths into relative URI references. */
public final class ArtifactUri {
  private ArtifactUri() {}

  /**
   * Returns the URI reference of a path, percent-encoded as RFC 3986 asks. Brackets, which Next.js
   * uses in the names of routes, and colons, which a server would take for the end of a scheme, are
   * encoded too: {@code app/%5Bslug%5D/page.tsx}.
   *
   * @param path relative, with forward slashes
   */
  public static String of(String path) {
    try {
      String absolute = new URI(null, null, "/" + path, null).toASCIIString();
      return absolute.substring(1).replace(":", "%3A");
    } catch (URISyntaxException e) {
      throw new IllegalArgumentException("not a path: " + path, e);
    }
  }
}
