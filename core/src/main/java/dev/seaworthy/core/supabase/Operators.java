package dev.seaworthy.core.supabase;

import dev.seaworthy.core.supabase.TableQuery.ColumnUse;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The filters of the client, by the names that PostgREST has for them. */
final class Operators {
  /** The operators of a text, the longer first where one starts another. */
  static final String ALTERNATIVES =
      "eq|neq|gte|gt|lte|lt|like|ilike|match|imatch|isdistinct|is|in|cs|cd|ov|sl|sr|nxr|nxl|adj"
          + "|fts|plfts|phfts|wfts";

  private static final Set<String> SAME_NAME =
      Set.of("eq", "neq", "gt", "gte", "lt", "lte", "like", "ilike", "is", "in");
  private static final Map<String, String> OTHER_NAMES =
      Map.ofEntries(
          Map.entry("contains", "cs"),
          Map.entry("containedBy", "cd"),
          Map.entry("overlaps", "ov"),
          Map.entry("textSearch", "fts"),
          Map.entry("rangeGt", "sr"),
          Map.entry("rangeGte", "nxl"),
          Map.entry("rangeLt", "sl"),
          Map.entry("rangeLte", "nxr"),
          Map.entry("rangeAdjacent", "adj"),
          Map.entry("likeAllOf", "like"),
          Map.entry("likeAnyOf", "like"),
          Map.entry("ilikeAllOf", "ilike"),
          Map.entry("ilikeAnyOf", "ilike"));

  private Operators() {}

  /** Returns the operator of a method whose first argument is a column; empty for any other. */
  static Optional<String> ofMethod(String method) {
    return SAME_NAME.contains(method)
        ? Optional.of(method)
        : Optional.ofNullable(OTHER_NAMES.get(method));
  }

  /** Returns the use of a column, which may have its embedded table written before it. */
  static ColumnUse use(String written, String operator, Optional<String> relation) {
    int json = written.indexOf("->");
    int dot = (json < 0 ? written : written.substring(0, json)).lastIndexOf('.');
    return dot < 0
        ? new ColumnUse(relation, written, operator)
        : new ColumnUse(
            Optional.of(written.substring(0, dot)), written.substring(dot + 1), operator);
  }
}
