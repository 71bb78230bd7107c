package dev.seaworthy.sarif;

import de.jcup.sarif_2_1_0.model.Message;
import de.jcup.sarif_2_1_0.model.MultiformatMessageString;
import dev.seaworthy.core.engine.Place;
import dev.seaworthy.core.engine.ReportedFinding;
import dev.seaworthy.core.engine.ReportedFinding.RelatedPlace;
import java.util.List;
import java.util.StringJoiner;
import java.util.regex.Pattern;

/** Builds texts. */
final class Messages {
  /** A bracket that a reader would take for the start of an embedded link. */
  private static final Pattern LINK_START = Pattern.compile("\\[(?=[^\\[\\]]*\\]\\()");

  private Messages() {}

  static Message text(String text) {
    Message message = new Message();
    message.setText(text);
    return message;
  }

  static MultiformatMessageString string(String text) {
    MultiformatMessageString string = new MultiformatMessageString();
    string.setText(text);
    return string;
  }

  /**
   * Returns the message of a finding: what is wrong, links to the related places, which GitHub
   * shows only if the message links them, and the next step. Where several places show the same, it
   * is said once.
   *
   * @param related the places that have the ids 1, 2, …
   */
  static Message of(ReportedFinding finding, List<RelatedPlace> related) {
    StringJoiner links = new StringJoiner(", ", " See ", ".").setEmptyValue("");
    for (int i = 0; i < related.size(); i++) {
      boolean again = i > 0 && related.get(i).message().equals(related.get(i - 1).message());
      String text = again ? shortPosition(related.get(i).place()) : related.get(i).message();
      links.add("[" + linkText(text) + "](" + (i + 1) + ")");
    }
    return text(literal(finding.message()) + links + " " + literal(finding.nextStep()));
  }

  private static String shortPosition(Place place) {
    String path = place.path();
    return path.substring(path.lastIndexOf('/') + 1) + ":" + place.startLine();
  }

  private static String literal(String text) {
    return LINK_START.matcher(text).replaceAll("\\\\[");
  }

  private static String linkText(String phrase) {
    return phrase.replace("\\", "\\\\").replace("[", "\\[").replace("]", "\\]");
  }
}
