package dev.seaworthy.core.supabase;

import dev.seaworthy.core.supabase.TableQuery.Embedding;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads the tables that a {@code select} embeds: {@code id, author:profiles!fk(name), ...tags(*)}.
 *
 * <p>Source: the manual of PostgREST, "Resource Embedding".
 */
final class EmbeddedSelect {
  private final List<Embedding> found = new ArrayList<>();

  private EmbeddedSelect() {}

  static List<Embedding> of(String select) {
    EmbeddedSelect reader = new EmbeddedSelect();
    reader.read(select, Optional.empty());
    return reader.found;
  }

  private void read(String select, Optional<String> within) {
    for (String item : Commas.split(select)) {
      int open = item.indexOf('(');
      int close = item.lastIndexOf(')');
      if (open > 0 && close > open + 1) {
        embedded(item.substring(0, open), item.substring(open + 1, close), within);
      }
    }
  }

  private void embedded(String head, String columns, Optional<String> within) {
    String named = head.replaceFirst("^\\.\\.\\.", "");
    String[] parts = named.substring(named.indexOf(':') + 1).trim().split("!");
    String target = parts[0].trim();
    Optional<String> hint = Optional.empty();
    for (int i = 1; i < parts.length; i++) {
      String part = parts[i].trim();
      if (!part.equals("inner") && !part.equals("left")) {
        hint = Optional.of(part);
      }
    }
    if (!target.isEmpty()) {
      found.add(new Embedding(within, target, hint));
      read(columns, Optional.of(target));
    }
  }
}
