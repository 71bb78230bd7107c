package dev.seaworthy.core.supabase;

import java.util.ArrayList;
import java.util.List;

/** Splits the lists of PostgREST's texts, in which parentheses and quotes hold commas together. */
final class Commas {
  private Commas() {}

  /** Returns the items between the outer commas, trimmed, empty ones left out. */
  static List<String> split(String text) {
    List<String> items = new ArrayList<>();
    int depth = 0;
    boolean quoted = false;
    int start = 0;
    for (int i = 0; i <= text.length(); i++) {
      char c = i < text.length() ? text.charAt(i) : ',';
      if (c == '"') {
        quoted = !quoted;
      } else if (!quoted && (c == '(' || c == '{')) {
        depth++;
      } else if (!quoted && (c == ')' || c == '}')) {
        depth--;
      }
      boolean ends = i == text.length() || (c == ',' && depth == 0 && !quoted);
      if (ends) {
        String item = text.substring(start, i).trim();
        if (!item.isEmpty()) {
          items.add(item);
        }
        start = i + 1;
      }
    }
    return items;
  }
}
