package dev.seaworthy.core.project;

import dev.seaworthy.core.config.ConfigNode;
import dev.seaworthy.core.js.module.Side;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** The table of {@link EntryConvention}s, read when it is first needed. */
final class EntryConventions {
  private static final String MODULE = "\\.(?:[mc]?[jt]s|[jt]sx|vue|svelte|astro)";

  private EntryConventions() {}

  private static final class Holder {
    static final List<EntryConvention> ENTRIES =
        Catalogue.tables("entries.toml", "entry").map(EntryConventions::entry).toList();
    static final List<EntryConvention> CLOSED =
        Catalogue.tables("entries.toml", "closed").map(EntryConventions::closed).toList();
  }

  /** Returns where modules are started. */
  static List<EntryConvention> entries() {
    return Holder.ENTRIES;
  }

  /** Returns which modules are kept from a side. */
  static List<EntryConvention> closed() {
    return Holder.CLOSED;
  }

  private static EntryConvention entry(ConfigNode row) {
    Set<Side> sides = EnumSet.noneOf(Side.class);
    Catalogue.strings(row, "sides").forEach(word -> sides.add(side(word)));
    return convention(row, sides, Catalogue.required(row, "reason"));
  }

  private static EntryConvention closed(ConfigNode row) {
    return convention(row, Set.of(side(Catalogue.required(row, "side"))), "");
  }

  private static EntryConvention convention(ConfigNode row, Set<Side> sides, String reason) {
    String path = Catalogue.required(row, "path");
    return new EntryConvention(
        Catalogue.strings(row, "packages"),
        Catalogue.strings(row, "unless"),
        Pattern.compile("(?:" + path + ")" + MODULE),
        sides,
        reason);
  }

  private static Side side(String word) {
    return Side.valueOf(word.toUpperCase(Locale.ROOT));
  }
}
