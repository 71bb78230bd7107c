package dev.seaworthy.cli.source;

import dev.seaworthy.core.source.Notification;
import dev.seaworthy.core.source.SourceEntry;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Does for the entries of an archive what {@link FolderWalk} does for a folder on disk: passes over
 * what git would ignore, installed packages and the output of tools.
 */
final class ArchiveWalk {
  /** A folder of the archive: whether its files count and which rules hold in it. */
  private record Folder(boolean passedOver, IgnoreRules rules) {}

  private final List<SourceEntry> entries;
  private final Map<String, SourceEntry> byPath;
  private final List<Notification> notifications;
  private final Map<String, Folder> folders = new HashMap<>();

  /**
   * Creates a walk.
   *
   * @param entries all files of the archive, each path once
   * @param notifications takes what is passed over and worth a line
   */
  ArchiveWalk(List<SourceEntry> entries, List<Notification> notifications) {
    this.entries = entries;
    this.byPath =
        entries.stream().collect(Collectors.toMap(SourceEntry::path, Function.identity()));
    this.notifications = notifications;
  }

  /** Returns the files that belong to the app. */
  List<SourceEntry> kept() {
    List<SourceEntry> kept = new ArrayList<>();
    for (SourceEntry entry : entries) {
      String path = entry.path();
      Folder folder = folder(path.substring(0, path.lastIndexOf('/') + 1));
      if (!folder.passedOver() && !folder.rules().ignore(path, false)) {
        kept.add(entry);
      }
    }
    return kept;
  }

  /** Returns what holds in a folder, given as an empty path or one that ends in a slash. */
  private Folder folder(String path) {
    Folder known = folders.get(path);
    if (known == null) {
      known = path.isEmpty() ? entered(path, IgnoreRules.NONE) : below(path);
      folders.put(path, known);
    }
    return known;
  }

  private Folder below(String path) {
    String bare = path.substring(0, path.length() - 1);
    Folder parent = folder(bare.substring(0, bare.lastIndexOf('/') + 1));
    String name = FileNames.name(bare);
    if (parent.passedOver() || FileNames.isNotTheApp(name) || parent.rules().ignore(bare, true)) {
      return new Folder(true, IgnoreRules.NONE);
    }
    if (FileNames.isToolOutput(name)) {
      notifications.add(FolderWalk.toolOutput(bare));
      return new Folder(true, IgnoreRules.NONE);
    }
    return entered(path, parent.rules());
  }

  private Folder entered(String path, IgnoreRules above) {
    SourceEntry own = byPath.get(path + FolderWalk.GITIGNORE);
    if (own == null || !Selection.isReadable(own.size())) {
      return new Folder(false, above);
    }
    try {
      return new Folder(false, above.with(path, own.read()));
    } catch (IOException reportedByTheAudit) {
      return new Folder(false, above);
    }
  }
}
