package dev.seaworthy.rules;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The examples of a page. A fence whose info string is {@code LANG bad file=PATH} or {@code LANG
 * good file=PATH} is a file of an example; fences of one verdict with nothing but blank lines
 * between them are the files of one project. With {@code commit=N} behind it the file is what the
 * N-th commit wrote, and need not be there any more.
 */
final class PageExamples {
  private static final Pattern FENCE_START =
      Pattern.compile("^```\\S*[ ]+(bad|good)[ ]+file=(\\S+)(?:[ ]+commit=([1-9]))?[ ]*$");

  private PageExamples() {}

  /** Returns the examples of a verdict, {@code bad} or {@code good}. */
  static List<Example> of(RulePage page, String verdict) {
    List<Example> examples = new ArrayList<>();
    Map<String, String> files = new HashMap<>();
    String current = null;
    String path = null;
    StringBuilder body = new StringBuilder();
    for (String line : (page.markdown() + "\n\nend\n").lines().toList()) {
      Matcher start = FENCE_START.matcher(line);
      if (path != null && line.equals("```")) {
        files.put(path, body.toString());
        path = null;
      } else if (path != null) {
        body.append(line).append('\n');
      } else if (start.matches() && (current == null || current.equals(start.group(1)))) {
        current = start.group(1);
        path = path(start);
        body.setLength(0);
      } else if (!line.isBlank() && current != null) {
        if (current.equals(verdict)) {
          examples.add(Example.of(page.id() + " " + verdict + " " + (examples.size() + 1), files));
        }
        files.clear();
        current = start.matches() ? start.group(1) : null;
        path = start.matches() ? path(start) : null;
        body.setLength(0);
      }
    }
    return examples;
  }

  private static String path(Matcher fence) {
    return fence.group(3) == null
        ? fence.group(2)
        : "commit-" + fence.group(3) + "/" + fence.group(2);
  }
}
