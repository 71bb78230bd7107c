package dev.seaworthy.rules;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A page {@code docs/rules/<id>.md} as the tests read it. A fence whose info string is {@code LANG
 * bad file=PATH} or {@code LANG good file=PATH} is a file of an example; fences of one verdict with
 * nothing but blank lines between them are the files of one project.
 */
record RulePage(String id, String text) {
  static final Path FOLDER = Path.of("..", "docs", "rules");

  private static final Pattern FENCE_START =
      Pattern.compile("^```\\S*[ ]+(bad|good)[ ]+file=(\\S+)[ ]*$");

  static RulePage of(String id) throws IOException {
    return new RulePage(id, Files.readString(FOLDER.resolve(id + ".md")));
  }

  List<String> headings() {
    return text.lines()
        .filter(line -> line.startsWith("## "))
        .map(line -> line.substring(3))
        .toList();
  }

  /** Returns the examples of a verdict, {@code bad} or {@code good}. */
  List<Example> examples(String verdict) {
    List<Example> examples = new ArrayList<>();
    Map<String, String> files = new HashMap<>();
    String current = null;
    String path = null;
    StringBuilder body = new StringBuilder();
    for (String line : (text + "\n\nend\n").lines().toList()) {
      Matcher start = FENCE_START.matcher(line);
      if (path != null && line.equals("```")) {
        files.put(path, body.toString());
        path = null;
      } else if (path != null) {
        body.append(line).append('\n');
      } else if (start.matches() && (current == null || current.equals(start.group(1)))) {
        current = start.group(1);
        path = start.group(2);
        body.setLength(0);
      } else if (!line.isBlank() && current != null) {
        if (current.equals(verdict)) {
          examples.add(new Example(id + " " + verdict + " " + (examples.size() + 1), files));
        }
        files.clear();
        current = start.matches() ? start.group(1) : null;
        path = start.matches() ? start.group(2) : null;
        body.setLength(0);
      }
    }
    return examples;
  }
}
