package dev.seaworthy.cli;

import dev.seaworthy.cli.source.PathPatterns;
import dev.seaworthy.core.source.Notification;
import dev.seaworthy.core.source.Past;
import dev.seaworthy.core.source.SourceEntry;
import dev.seaworthy.core.source.SourceTree;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A tree without the files that the configuration excludes, and with the problems of the latter;
 * with its past if the user asked for that.
 */
final class ConfiguredTree implements SourceTree {
  private final SourceTree tree;
  private final List<SourceEntry> entries;
  private final List<Notification> notifications;
  private final Optional<Past> past;

  /** Applies a configuration to a tree and its past. */
  ConfiguredTree(SourceTree tree, Optional<Past> past, Configuration configuration) {
    this.tree = tree;
    this.past = past.map(whole -> included(whole, tree.prefix(), configuration.exclude()));
    this.entries = included(tree.entries(), tree.prefix(), configuration.exclude());
    List<Notification> all = new ArrayList<>(tree.notifications());
    for (String problem : configuration.problems()) {
      all.add(new Notification(Notification.Kind.CONFIGURATION, null, problem));
    }
    int excluded = tree.entries().size() - entries.size();
    if (excluded > 0) {
      all.add(
          new Notification(
              Notification.Kind.SKIPPED,
              null,
              String.format(Locale.ROOT, "the configuration excludes %,d files", excluded)));
    }
    this.notifications = all.stream().sorted().toList();
  }

  private static Past included(Past whole, String prefix, List<String> exclude) {
    return new Past(
        included(whole.entries(), prefix, exclude),
        whole.commits(),
        whole.oversized(),
        whole.gaps());
  }

  private static <E extends SourceEntry> List<E> included(
      List<E> entries, String prefix, List<String> exclude) {
    if (exclude.isEmpty()) {
      return entries;
    }
    PathPatterns patterns = PathPatterns.of(prefix, exclude);
    return entries.stream().filter(entry -> !patterns.match(entry.path())).toList();
  }

  @Override
  public String name() {
    return tree.name();
  }

  @Override
  public String prefix() {
    return tree.prefix();
  }

  @Override
  public List<SourceEntry> entries() {
    return entries;
  }

  @Override
  public List<Notification> notifications() {
    return notifications;
  }

  @Override
  public Optional<History> history() {
    return tree.history();
  }

  @Override
  public Optional<Past> past() {
    return past;
  }
}
