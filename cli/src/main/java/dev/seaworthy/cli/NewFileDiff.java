package dev.seaworthy.cli;

/** Shows a new file as the patch that {@code git apply} takes. */
final class NewFileDiff {
  private NewFileDiff() {}

  /**
   * Returns the patch.
   *
   * @param text the text of the file, which ends in a line break
   */
  static String of(String path, String text) {
    StringBuilder diff = new StringBuilder();
    diff.append("diff --git a/").append(path).append(" b/").append(path);
    diff.append("\nnew file mode 100644\n--- /dev/null\n+++ b/").append(path);
    String[] lines = text.split("\n");
    diff.append("\n@@ -0,0 +1,").append(lines.length).append(" @@\n");
    for (String line : lines) {
      diff.append('+').append(line).append('\n');
    }
    return diff.toString();
  }
}
