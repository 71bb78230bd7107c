package dev.seaworthy.core.source;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** A tree of texts that are in memory: the examples of a rule's page, the buffers of an editor. */
public final class MemoryTree implements SourceTree {
  private final String name;
  private final String prefix;
  private final List<SourceEntry> entries;

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
    this.name = name;
    this.prefix = prefix;
    this.entries =
        new TreeMap<>(files)
            .entrySet().stream()
                .<SourceEntry>map(
                    file ->
                        new Text(file.getKey(), file.getValue().getBytes(StandardCharsets.UTF_8)))
                .toList();
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
    return Optional.empty();
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
