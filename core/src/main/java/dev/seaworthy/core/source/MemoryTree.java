package dev.seaworthy.core.source;

import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** A tree of texts that are in memory: the examples of a rule's page, the buffers of an editor. */
public final class MemoryTree implements SourceTree {
  private static final OffsetDateTime FIRST_DAY =
      OffsetDateTime.of(2025, 1, 1, 12, 0, 0, 0, ZoneOffset.UTC);

  private final String name;
  private final String prefix;
  private final List<SourceEntry> entries;
  private final List<Map<String, String>> commits;

  /**
   * Creates a tree.
   *
   * @param name the name for the reports
   * @param files text by path, forward slashes
   */
  public MemoryTree(String name, Map<String, String> files) {
    this(name, "", files);
  }

  /**
   * Creates a tree of a folder in a repository.
   *
   * @param name the name for the reports
   * @param prefix the folder, with a slash at its end
   * @param files text by path, which starts with the prefix
   */
  public MemoryTree(String name, String prefix, Map<String, String> files) {
    this(name, prefix, files, List.of());
  }

  /**
   * Creates a tree with a history, of a commit a day.
   *
   * @param name the name for the reports
   * @param files text by path, forward slashes
   * @param commits the files that each commit wrote, likewise, the first commit first
   */
  public MemoryTree(String name, Map<String, String> files, List<Map<String, String>> commits) {
    this(name, "", files, commits);
  }

  private MemoryTree(
      String name, String prefix, Map<String, String> files, List<Map<String, String>> commits) {
    this.name = name;
    this.prefix = prefix;
    this.commits = List.copyOf(commits);
    this.entries =
        new TreeMap<>(files)
            .entrySet().stream()
                .<SourceEntry>map(file -> new Text(file.getKey(), bytes(file.getValue())))
                .toList();
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public String prefix() {
    return prefix;
  }

  @Override
  public List<SourceEntry> entries() {
    return entries;
  }

  @Override
  public List<Notification> notifications() {
    return List.of();
  }

  @Override
  public Optional<History> history() {
    int last = commits.size() - 1;
    return last < 0
        ? Optional.empty()
        : Optional.of(new History(commits.size(), 0, false, commit(last).id(), "", "main"));
  }

  @Override
  public Optional<Past> past() {
    List<PastEntry> contents = new ArrayList<>();
    Set<String> known = new HashSet<>();
    for (int i = 0; i < commits.size(); i++) {
      for (Map.Entry<String, String> file : new TreeMap<>(commits.get(i)).entrySet()) {
        if (known.add(file.getValue())) {
          contents.add(new PastText(new Text(file.getKey(), bytes(file.getValue())), commit(i)));
        }
      }
    }
    return commits.isEmpty()
        ? Optional.empty()
        : Optional.of(new Past(contents, commits.size(), 0, List.of()));
  }

  private static Commit commit(int number) {
    String id = "%07x".formatted(0xc0ffee0 + number) + "0".repeat(33);
    return new Commit(number, id, FIRST_DAY.plusDays(number), "", "", "");
  }

  private record PastText(Text text, Commit commit) implements PastEntry {
    @Override
    public String path() {
      return text.path();
    }

    @Override
    public long size() {
      return text.size();
    }

    @Override
    public byte[] read() {
      return text.read();
    }
  }

  private static final class Text implements SourceEntry {
    private final String path;
    private final byte[] bytes;

    Text(String path, byte[] bytes) {
      this.path = path;
      this.bytes = bytes;
    }

    @Override
    public String path() {
      return path;
    }

    @Override
    public long size() {
      return bytes.length;
    }

    @Override
    public byte[] read() {
      return bytes.clone();
    }
  }
}
