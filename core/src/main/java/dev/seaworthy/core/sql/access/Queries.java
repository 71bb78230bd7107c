package dev.seaworthy.core.sql.access;

import dev.seaworthy.core.sql.access.Frame.Relation;
import dev.seaworthy.core.sql.expression.SelectQuery;
import dev.seaworthy.core.sql.expression.SqlExpression;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Decides queries inside of conditions. A query that asks for rows that belong to the row and name
 * the user finds one for the owner and none for another user. A query about the user alone, such as
 * for a role, may find one for any user. What the user may not see is not found.
 */
final class Queries {
  private static final Set<String> AGGREGATES =
      Set.of("count", "sum", "min", "max", "avg", "bool_or", "bool_and", "array_agg");

  private final Conditions conditions;
  private final AccessEvaluator access;

  Queries(Conditions conditions, AccessEvaluator access) {
    this.conditions = conditions;
    this.access = access;
  }

  /** Returns the query of {@code (SELECT …)} or {@code ARRAY(SELECT …)}. */
  static SelectQuery of(SqlExpression expression) {
    return expression instanceof SqlExpression.ArrayQuery array
        ? array.query()
        : ((SqlExpression.ScalarQuery) expression).query();
  }

  /** Returns whether a query finds a row. */
  Truth exists(SelectQuery query, Frame outer) {
    return query.understood() ? search(query, Optional.empty(), outer).found() : Truth.OPAQUE;
  }

  /** Returns whether a value is among those that a query yields. */
  Truth contains(SelectQuery query, Term value, Frame outer) {
    if (value instanceof Term.Null) {
      return Truth.NULL;
    }
    if (!query.understood() || query.items().size() != 1) {
      return Truth.OPAQUE;
    }
    if (query.from().isEmpty()) {
      return Comparison.equal(value, value(query, outer), outer);
    }
    return search(query, Optional.of(value), outer).found();
  }

  /** Returns what is known of the one value that a query yields. */
  Term value(SelectQuery query, Frame outer) {
    if (!query.understood() || query.items().size() != 1) {
      return Term.OPAQUE;
    }
    SqlExpression item = query.items().get(0).expression().orElse(null);
    if (query.from().isEmpty() && query.where().isEmpty() && item != null) {
      return conditions.term(item, outer);
    }
    Search search = search(query, Optional.empty(), outer);
    if (item instanceof SqlExpression.Call call && AGGREGATES.contains(call.function().name())) {
      return search.found().opaque() ? Term.OPAQUE : Term.ANYTHING;
    }
    if (!search.found().canHold()) {
      return Term.NULL;
    }
    Term yielded = item == null ? Term.OF_QUERIED : conditions.term(item, search.frame());
    return outside(yielded, search);
  }

  /** Returns what a value of a queried row is to the condition around the query. */
  private static Term outside(Term yielded, Search search) {
    if (yielded instanceof Term.Flag flag) {
      Truth none = search.found().canFail() ? Truth.NULL : flag.truth();
      return new Term.Flag(flag.truth().orElse(none));
    }
    if (search.found().opaque()) {
      return Term.OPAQUE;
    }
    if (!(yielded instanceof Term.OfQueried)) {
      return yielded.isIdentity() ? yielded : Term.ANYTHING;
    }
    if (search.frame().isLinked()) {
      return Term.OF_ROW;
    }
    return search.frame().isTied() ? Term.OF_USER : Term.ANYTHING;
  }

  private record Search(Truth found, Frame frame) {}

  /**
   * Looks for a row.
   *
   * @param value what the first item must equal, too
   */
  private Search search(SelectQuery query, Optional<Term> value, Frame outer) {
    List<Relation> relations = new ArrayList<>();
    query.from().forEach(from -> relations.add(relation(from, outer)));
    List<SqlExpression> conjuncts = new ArrayList<>();
    query.where().ifPresent(where -> split(where, conjuncts));
    Optional<SqlExpression> item = query.items().get(0).expression();
    Frame unlinked = outer.query(relations, false);
    boolean linked =
        conjuncts.stream().anyMatch(each -> links(each, unlinked))
            || value.isPresent() && Comparison.links(value.get(), yielded(item, unlinked));
    Frame frame = outer.query(relations, linked);
    Truth found = Truth.TRUE;
    for (SqlExpression conjunct : conjuncts) {
      found = found.and(conditions.truth(conjunct, frame));
    }
    if (value.isPresent()) {
      found = found.and(Comparison.equal(value.get(), yielded(item, frame), frame));
    }
    for (SelectQuery.From from : query.from()) {
      found = found.and(access.visible(from, frame));
    }
    boolean certain = query.from().isEmpty() || frame.isLinked() && frame.isTied();
    if (frame.isLinked() && frame.isTied()) {
      outer.tie();
    }
    Truth exists = found.asExistence();
    return new Search(certain ? exists : exists.and(Truth.EITHER), frame);
  }

  private Term yielded(Optional<SqlExpression> item, Frame frame) {
    return item.map(each -> conditions.term(each, frame)).orElse(Term.OF_QUERIED);
  }

  private Relation relation(SelectQuery.From from, Frame outer) {
    if (from instanceof SelectQuery.FromTable table) {
      return new Relation(
          table.alias().orElse(table.table().name()), access.table(table.table()), Term.OF_QUERIED);
    }
    if (from instanceof SelectQuery.FromArray array) {
      Term items = conditions.term(array.array(), outer);
      return new Relation(
          array.alias().orElse(array.column()),
          Optional.empty(),
          items instanceof Term.OfRow ? items : Term.ANYTHING);
    }
    return new Relation(from.alias().orElse(""), Optional.empty(), Term.ANYTHING);
  }

  private boolean links(SqlExpression conjunct, Frame frame) {
    return conjunct instanceof SqlExpression.Binary binary
        && binary.operator().equals("=")
        && Comparison.links(
            conditions.term(binary.left(), frame), conditions.term(binary.right(), frame));
  }

  private static void split(SqlExpression condition, List<SqlExpression> conjuncts) {
    if (condition instanceof SqlExpression.Binary binary && binary.operator().equals("and")) {
      split(binary.left(), conjuncts);
      split(binary.right(), conjuncts);
    } else {
      conjuncts.add(condition);
    }
  }
}
