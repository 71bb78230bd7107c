package dev.seaworthy.cli.source;

import dev.seaworthy.core.source.Notification;
import dev.seaworthy.core.source.SourceEntry;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * The app in an archive as the builders export it. Nothing is unpacked to disk. When everything
 * lies in one top folder, as in the archives that git hosts make, paths start below it.
 *
 * <p>An archive is trusted with nothing: an entry whose name leaves the archive is refused, a link
 * is not followed, an entry is never read past the size that it states, and those sizes are bounded
 * in number and sum.
 */
public final class ZipSource implements Source {
  private static final int MOST_ENTRIES = 500_000;
  private static final long MOST_BYTES = 1_000_000_000;

  /** What an archiver writes that does not know of UTF-8. */
  private static final Charset OLD_NAMES =
      Charset.isSupported("IBM437") ? Charset.forName("IBM437") : StandardCharsets.ISO_8859_1;

  private final String name;
  private final ZipFile zip;
  private final Selection selection;
  private final List<Notification> notifications;

  private ZipSource(
      String name, ZipFile zip, Selection selection, List<Notification> notifications) {
    this.name = name;
    this.zip = zip;
    this.selection = selection;
    this.notifications = notifications;
  }

  /**
   * Lists an archive and keeps it open.
   *
   * @throws UnusableSourceException if it is damaged, empty, or larger than any export
   * @throws IOException if the disk fails
   */
  public static ZipSource open(Path archive) throws UnusableSourceException, IOException {
    ZipFile zip = openZip(archive);
    try {
      return list(archive, zip);
    } catch (UnusableSourceException | IOException | RuntimeException e) {
      zip.close();
      throw e;
    }
  }

  private static ZipFile openZip(Path archive) throws UnusableSourceException, IOException {
    try {
      return new ZipFile(archive.toFile(), StandardCharsets.UTF_8);
    } catch (ZipException perhapsTheNames) {
      try {
        return new ZipFile(archive.toFile(), OLD_NAMES);
      } catch (ZipException e) {
        throw new UnusableSourceException(
            archive + " is damaged or incomplete (" + e.getMessage() + "); export it again");
      }
    }
  }

  private static ZipSource list(Path archive, ZipFile zip)
      throws UnusableSourceException, IOException {
    if (zip.size() > MOST_ENTRIES) {
      throw new UnusableSourceException(
          String.format(
              Locale.ROOT, "%s has %,d entries, more than an app can have", archive, zip.size()));
    }
    List<Notification> notifications = new ArrayList<>();
    Map<String, ZipEntry> files = files(archive, zip, notifications);
    if (files.isEmpty()) {
      throw new UnusableSourceException(archive + " holds no file to audit");
    }
    List<SourceEntry> kept = withoutIgnored(zip, files, notifications);
    long bytes = kept.stream().mapToLong(SourceEntry::size).filter(Selection::isReadable).sum();
    if (bytes > MOST_BYTES) {
      throw new UnusableSourceException(
          String.format(
              Locale.ROOT, "%s unpacks to %,d bytes, more than an app can have", archive, bytes));
    }
    Selection selection = Selection.of(kept);
    notifications.addAll(selection.notifications());
    return new ZipSource(
        archive.getFileName().toString(), zip, selection, notifications.stream().sorted().toList());
  }

  /** Returns the entries that are files inside the archive, each name once. */
  private static Map<String, ZipEntry> files(
      Path archive, ZipFile zip, List<Notification> notifications) throws IOException {
    Set<Integer> links = ZipLinks.of(archive);
    Map<String, ZipEntry> files = new TreeMap<>();
    int index = 0;
    for (var entries = zip.entries(); entries.hasMoreElements(); index++) {
      ZipEntry entry = entries.nextElement();
      String path = path(entry);
      if (entry.isDirectory() || path.startsWith("__MACOSX/")) {
        continue;
      }
      if (!isInside(path)) {
        notifications.add(skipped(path + " leads out of the archive; it was not audited"));
      } else if (links.contains(index)) {
        notifications.add(skipped(path + " is a link; it was not followed"));
      } else if (files.put(path, entry) != null) {
        notifications.add(skipped(path + " is in the archive twice; the last one was audited"));
      }
    }
    return files;
  }

  /** Archivers on Windows have written backslashes. Control characters would garble a report. */
  private static String path(ZipEntry entry) {
    return entry.getName().replace('\\', '/').replaceAll("\\p{Cntrl}", "?");
  }

  private static Notification skipped(String message) {
    return new Notification(Notification.Kind.SKIPPED, null, message);
  }

  /** Returns whether a path is relative and stays below its start on every system. */
  private static boolean isInside(String path) {
    return !path.matches("[A-Za-z]:.*")
        && Stream.of(path.split("/", -1)).noneMatch(Set.of("", ".", "..")::contains);
  }

  private static List<SourceEntry> withoutIgnored(
      ZipFile zip, Map<String, ZipEntry> files, List<Notification> notifications) {
    int top = topFolder(files.keySet()).length();
    List<SourceEntry> entries = new ArrayList<>();
    files.forEach((path, entry) -> entries.add(new ZipFileEntry(path.substring(top), zip, entry)));
    return new ArchiveWalk(entries, notifications).kept();
  }

  /** Returns the one folder that holds everything, with its slash, or nothing. */
  private static String topFolder(Collection<String> paths) {
    String first = paths.iterator().next();
    String top = first.substring(0, first.indexOf('/') + 1);
    return paths.stream().allMatch(path -> path.startsWith(top)) ? top : "";
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public String prefix() {
    return "";
  }

  @Override
  public Optional<Path> root() {
    return Optional.empty();
  }

  @Override
  public List<SourceEntry> entries() {
    return selection.entries();
  }

  @Override
  public List<Notification> notifications() {
    return notifications;
  }

  @Override
  public Optional<History> history() {
    return Optional.empty();
  }

  @Override
  public void close() throws IOException {
    zip.close();
  }
}
