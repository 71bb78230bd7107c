package dev.seaworthy.core.project;

import dev.seaworthy.core.source.Span;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * An entity of Base44: a table that the builder's platform keeps, and who may do what with it.
 *
 * @param name its name
 * @param fields the names of its fields, in order
 * @param access what the {@code rls} block says of {@code create}, {@code read}, {@code update} and
 *     {@code delete}; empty where there is no such block
 * @param span where it is declared
 */
public record BuilderEntity(
    String name, List<String> fields, Optional<SortedMap<String, Access>> access, Span span)
    implements Fact {
  /** Takes copies. */
  public BuilderEntity {
    fields = List.copyOf(fields);
    access = access.map(TreeMap::new);
  }

  /**
   * Who may do one thing.
   *
   * @param rule the rule as it is written, such as {@code true} or <code>{"created_by": …}</code>
   * @param span where it stands
   */
  public record Access(String rule, Span span) {}
}
