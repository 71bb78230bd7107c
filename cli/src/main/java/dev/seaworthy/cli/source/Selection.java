package dev.seaworthy.cli.source;

import dev.seaworthy.core.source.Location;
import dev.seaworthy.core.source.Notification;
import dev.seaworthy.core.source.SourceEntry;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Decides which listed files are audited and says what was passed over: news about one file that
 * should have been readable gets a line of its own, a kind of file gets one line with a count.
 *
 * @param entries the files to audit, sorted by path
 * @param notifications what was passed over
 */
record Selection(List<SourceEntry> entries, List<Notification> notifications) {
  /**
   * The largest file that is read. No person wrote a larger one, and the rules would judge data as
   * if it were code.
   */
  static final long LARGEST_BYTES = 5_000_000;

  private static final int EXAMPLES = 3;

  /** Selects from the files of a tree, each path once. */
  static Selection of(List<SourceEntry> listed) {
    List<Notification> notifications = new ArrayList<>();
    List<SourceEntry> text = new ArrayList<>();
    List<String> binaries = new ArrayList<>();
    for (SourceEntry entry : listed) {
      if (FileNames.isBinary(entry.path())) {
        binaries.add(entry.path());
      } else {
        text.add(entry);
      }
    }
    Map<String, Integer> output = BuildOutput.folders(text);
    output.forEach((folder, files) -> notifications.add(skippedOutput(folder, files)));

    List<SourceEntry> entries = new ArrayList<>();
    List<String> vendored = new ArrayList<>();
    for (SourceEntry entry : text) {
      String path = entry.path();
      String candidate = BuildOutput.outermostCandidate(path);
      if (candidate != null && output.containsKey(candidate)) {
        continue;
      }
      if (FileNames.isVendored(path)) {
        vendored.add(path);
      } else if (!isReadable(entry.size())) {
        notifications.add(oversized(entry));
      } else if (MinifiedCode.isMinified(entry)) {
        vendored.add(path);
      } else {
        entries.add(entry);
      }
    }
    summarise(vendored, "minified or copied from a library", notifications);
    summarise(binaries, "images, fonts or other binary formats", notifications);
    entries.sort(Comparator.comparing(SourceEntry::path));
    return new Selection(List.copyOf(entries), List.copyOf(notifications));
  }

  /** Returns whether a file of this size is read. */
  static boolean isReadable(long size) {
    return size <= LARGEST_BYTES;
  }

  private static Notification skippedOutput(String folder, int files) {
    return new Notification(
        Notification.Kind.SKIPPED,
        null,
        folder + " looks like build output; its " + count(files, "file") + " not audited");
  }

  private static Notification oversized(SourceEntry entry) {
    return new Notification(
        Notification.Kind.SKIPPED,
        Location.ofFile(entry.path()),
        String.format(
            Locale.ROOT,
            "%s has %,d bytes, more than the %,d that are read; it was not audited",
            entry.path(),
            entry.size(),
            LARGEST_BYTES));
  }

  private static void summarise(List<String> paths, String what, List<Notification> notifications) {
    if (paths.isEmpty()) {
      return;
    }
    paths.sort(Comparator.naturalOrder());
    String examples = String.join(", ", paths.subList(0, Math.min(EXAMPLES, paths.size())));
    notifications.add(
        new Notification(
            Notification.Kind.SKIPPED,
            null,
            count(paths.size(), "file")
                + " not audited: "
                + what
                + " ("
                + examples
                + (paths.size() > EXAMPLES ? ", …)" : ")")));
  }

  private static String count(int n, String noun) {
    return n == 1 ? "1 " + noun + " was" : String.format(Locale.ROOT, "%,d %ss were", n, noun);
  }
}
