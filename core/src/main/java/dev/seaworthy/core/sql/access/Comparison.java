package dev.seaworthy.core.sql.access;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Compares values of which little is known. */
final class Comparison {
  private static final Pattern NUMBER = Pattern.compile("-?\\d{1,18}(\\.\\d{1,9})?");

  private Comparison() {}

  /** Returns the outcomes of {@code left operator right}. */
  static Truth compare(String operator, Term left, Term right, Frame frame) {
    return switch (operator) {
      case "=" -> equal(left, right, frame);
      case "<>", "!=" -> equal(left, right, frame).not();
      case "is distinct from" -> distinct(left, right, frame);
      case "is not distinct from" -> distinct(left, right, frame).not();
      case "like", "ilike", "~", "~*", "@>", "<@", "&&", "?" -> related(left, right, frame);
      case "not like", "not ilike", "!~", "!~*" -> related(left, right, frame).not();
      case "<", ">", "<=", ">=" -> ordered(operator, left, right);
      default -> Truth.OPAQUE;
    };
  }

  /**
   * Returns the outcomes of an equality. The owner is by definition the user whom the row names, so
   * that a comparison of the user with a column of the row comes out for the owner, and for nobody
   * else. A comparison with a row of a query asks for such a row: whether one exists is judged with
   * the query.
   */
  static Truth equal(Term left, Term right, Frame frame) {
    if (left instanceof Term.Null || right instanceof Term.Null) {
      return Truth.NULL;
    }
    if (left instanceof Term.Flag || right instanceof Term.Flag) {
      return sameFlag(left.truth(), right.truth());
    }
    if (left instanceof Term.Many many) {
      return contains(many, right, frame);
    }
    if (right instanceof Term.Many many) {
      return contains(many, left, frame);
    }
    if (left instanceof Term.Known a && right instanceof Term.Known b) {
      return Truth.of(a.text().equals(b.text()));
    }
    if (isOpaque(left) || isOpaque(right)) {
      return Truth.OPAQUE;
    }
    return match(left, right, frame);
  }

  private static Truth match(Term left, Term right, Frame frame) {
    if (left.isIdentity() && right.isIdentity()) {
      return Truth.TRUE;
    }
    if (isOfUser(left) && right instanceof Term.OfRow
        || isOfUser(right) && left instanceof Term.OfRow) {
      return owns(frame);
    }
    if (isOfUser(left) && right instanceof Term.OfQueried
        || isOfUser(right) && left instanceof Term.OfQueried) {
      frame.tie();
      return frame.isLinked() ? owns(frame) : Truth.TRUE;
    }
    boolean queried = left instanceof Term.OfQueried || right instanceof Term.OfQueried;
    boolean known = left instanceof Term.Known || right instanceof Term.Known;
    boolean anything = left instanceof Term.Anything || right instanceof Term.Anything;
    return queried && !known && !anything ? Truth.TRUE : Truth.ANY;
  }

  /** Returns whether an equality picks the rows of a query that belong to the row. */
  static boolean links(Term left, Term right) {
    return left instanceof Term.OfRow && right instanceof Term.OfQueried
        || left instanceof Term.OfQueried && right instanceof Term.OfRow;
  }

  private static Truth owns(Frame frame) {
    return switch (frame.principal()) {
      case OWNER -> Truth.TRUE;
      case OTHER -> Truth.FALSE;
      case ANONYMOUS, SERVICE -> Truth.ANY;
    };
  }

  private static boolean isOfUser(Term term) {
    return term.isIdentity() || term instanceof Term.OfUser || term instanceof Term.Claims;
  }

  private static boolean isOpaque(Term term) {
    return term instanceof Term.Anything anything && anything.opaque();
  }

  private static Truth sameFlag(Truth left, Truth right) {
    return left.and(right).or(left.not().and(right.not()));
  }

  private static Truth contains(Term.Many many, Term term, Frame frame) {
    Truth any = Truth.FALSE;
    for (Term item : many.items()) {
      any = any.or(equal(item, term, frame));
    }
    return any;
  }

  /** A pattern or a set that the user's id is part of is about the user as the id itself is. */
  private static Truth related(Term left, Term right, Frame frame) {
    if (left instanceof Term.Known && right instanceof Term.Known) {
      return Truth.EITHER;
    }
    return equal(left, right, frame);
  }

  private static Truth distinct(Term left, Term right, Frame frame) {
    if (left instanceof Term.Null) {
      return right.isNull().not();
    }
    if (right instanceof Term.Null) {
      return left.isNull().not();
    }
    Truth different = equal(left, right, frame).not();
    return different.canBeNull() ? different.withoutNull().orElse(Truth.EITHER) : different;
  }

  private static Truth ordered(String operator, Term left, Term right) {
    if (left instanceof Term.Null || right instanceof Term.Null) {
      return Truth.NULL;
    }
    Optional<Integer> order = order(left, right);
    if (order.isEmpty()) {
      return isOpaque(left) || isOpaque(right) ? Truth.OPAQUE : Truth.ANY;
    }
    return Truth.of(
        switch (operator) {
          case "<" -> order.get() < 0;
          case ">" -> order.get() > 0;
          case "<=" -> order.get() <= 0;
          default -> order.get() >= 0;
        });
  }

  private static Optional<Integer> order(Term left, Term right) {
    boolean numbers =
        List.of(left, right).stream()
            .allMatch(t -> t instanceof Term.Known known && NUMBER.matcher(known.text()).matches());
    if (!numbers) {
      return Optional.empty();
    }
    BigDecimal first = new BigDecimal(((Term.Known) left).text());
    return Optional.of(first.compareTo(new BigDecimal(((Term.Known) right).text())));
  }
}
