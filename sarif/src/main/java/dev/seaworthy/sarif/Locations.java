package dev.seaworthy.sarif;

import de.jcup.sarif_2_1_0.model.ArtifactContent;
import de.jcup.sarif_2_1_0.model.ArtifactLocation;
import de.jcup.sarif_2_1_0.model.Location;
import de.jcup.sarif_2_1_0.model.PhysicalLocation;
import de.jcup.sarif_2_1_0.model.Region;
import dev.seaworthy.core.engine.Place;
import dev.seaworthy.core.engine.Place.Context;

/** Builds locations. */
final class Locations {
  /** The name of the folder that all paths start from. */
  static final String ROOT = "SRCROOT";

  private Locations() {}

  /** Returns a place with its surroundings. */
  static Location of(Place place) {
    PhysicalLocation physical = new PhysicalLocation();
    physical.setArtifactLocation(artifact(place.path()));
    physical.setRegion(region(place));
    if (surrounds(place.context(), place)) {
      physical.setContextRegion(contextRegion(place.context()));
    }
    Location location = new Location();
    location.setPhysicalLocation(physical);
    return location;
  }

  /** Returns a place with an id that a message links and with what is seen there. */
  static Location of(int id, Place place, String message) {
    Location location = of(place);
    location.setId(id);
    location.setMessage(Messages.text(message));
    return location;
  }

  static ArtifactLocation artifact(String path) {
    ArtifactLocation artifact = new ArtifactLocation();
    artifact.setUri(ArtifactUri.of(path));
    artifact.setUriBaseId(ROOT);
    return artifact;
  }

  private static Region region(Place place) {
    Region region = new Region();
    region.setStartLine(place.startLine());
    region.setStartColumn(place.startColumn());
    region.setEndLine(place.endLine());
    region.setEndColumn(place.endColumn());
    region.setCharOffset(place.charOffset());
    region.setCharLength(place.charLength());
    region.setSnippet(content(place.snippet()));
    return region;
  }

  private static Region contextRegion(Context context) {
    Region region = new Region();
    region.setStartLine(context.startLine());
    region.setEndLine(context.endLine());
    region.setSnippet(content(context.text()));
    return region;
  }

  /** A context region must hold more than the region: a file of one line has none. */
  private static boolean surrounds(Context context, Place place) {
    return context.startLine() <= place.startLine()
        && place.endLine() <= context.endLine()
        && (context.startLine() < place.startLine() || place.endLine() < context.endLine());
  }

  private static ArtifactContent content(String text) {
    ArtifactContent content = new ArtifactContent();
    content.setText(text);
    return content;
  }
}
