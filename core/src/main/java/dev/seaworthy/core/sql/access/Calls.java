package dev.seaworthy.core.sql.access;

import dev.seaworthy.core.sql.ObjectName;
import dev.seaworthy.core.sql.expression.SqlExpression;
import dev.seaworthy.core.sql.schema.Function;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What functions and operators yield: Supabase's own, those of PostgreSQL that policies use, and
 * those that the migrations define, by their bodies.
 */
final class Calls {
  /** A function that calls itself, or a long chain of them, is not followed. */
  private static final int MAX_CALLS = 6;

  /** Claims that identify the user. */
  private static final Set<String> IDENTIFYING = Set.of("sub", "email", "phone");

  private static final String CLAIMS = "request.jwt.claims";
  private static final String CLAIM = "request.jwt.claim.";

  private final Conditions conditions;
  private final Functions functions;
  private final Bodies bodies;

  Calls(Conditions conditions, Functions functions) {
    this.conditions = conditions;
    this.functions = functions;
    this.bodies = new Bodies(conditions);
  }

  Term term(SqlExpression.Call call, Frame frame) {
    ObjectName name = call.function();
    if ("auth".equals(name.schema())) {
      return session(name.name(), frame);
    }
    if (name.name().equals("coalesce")) {
      return coalesce(call.arguments(), frame);
    }
    List<Term> arguments = new ArrayList<>();
    Map<String, Term> named = new HashMap<>();
    for (SqlExpression argument : call.arguments()) {
      if (argument instanceof SqlExpression.Binary pass
          && (pass.operator().equals("=>") || pass.operator().equals(":="))
          && pass.left() instanceof SqlExpression.NameReference parameter) {
        named.put(parameter.parts().get(0), conditions.term(pass.right(), frame));
      } else {
        arguments.add(conditions.term(argument, frame));
      }
    }
    if (name.name().equals("current_setting") && !arguments.isEmpty()) {
      return setting(arguments.get(0), frame);
    }
    Optional<Function> defined = functions.find(name, arguments.size() + named.size());
    if (defined.isPresent() && frame.calls() < MAX_CALLS) {
      Map<String, Term> values = Functions.bind(defined.get(), arguments, named);
      return bodies.result(defined.get(), frame.body(values, defined.get().securityDefiner()));
    }
    return Functions.isBuiltIn(name) && defined.isEmpty() ? derived(arguments) : Term.OPAQUE;
  }

  /** The functions of Supabase's schema {@code auth}. */
  private static Term session(String name, Frame frame) {
    return switch (name) {
      case "uid", "email" -> frame.principal().isSignedIn() ? Term.IDENTITY : Term.NULL;
      case "role" -> new Term.Known(frame.principal().role());
      case "jwt" -> new Term.Claims(List.of());
      default -> Term.OPAQUE;
    };
  }

  private static Term setting(Term setting, Frame frame) {
    if (!(setting instanceof Term.Known known)) {
      return Term.OPAQUE;
    }
    if (known.text().equals(CLAIMS)) {
      return new Term.Claims(List.of());
    }
    return known.text().startsWith(CLAIM)
        ? claim(List.of(known.text().substring(CLAIM.length())), frame)
        : Term.ANYTHING;
  }

  /** Returns the value of an operator that compares nothing. */
  Term operator(String operator, Term left, Term right, Frame frame) {
    if ((operator.equals("->") || operator.equals("->>")) && left instanceof Term.Claims claims) {
      if (!(right instanceof Term.Known key)) {
        return Term.OF_USER;
      }
      List<String> path = new ArrayList<>(claims.path());
      path.add(key.text());
      return claim(path, frame);
    }
    if (left instanceof Term.Known a && right instanceof Term.Known b && operator.equals("||")) {
      return new Term.Known(a.text() + b.text());
    }
    return derived(List.of(left, right));
  }

  /** The public key of the app is a token too: it has a role and no user. */
  private static Term claim(List<String> path, Frame frame) {
    if (path.equals(List.of("role"))) {
      return new Term.Known(frame.principal().role());
    }
    if (!frame.principal().isSignedIn()) {
      return Term.NULL;
    }
    if (path.size() == 1 && IDENTIFYING.contains(path.get(0))) {
      return Term.IDENTITY;
    }
    return path.get(path.size() - 1).endsWith("_metadata") ? new Term.Claims(path) : Term.OF_USER;
  }

  private Term coalesce(List<SqlExpression> arguments, Frame frame) {
    Term rest = Term.NULL;
    for (int i = arguments.size() - 1; i >= 0; i--) {
      Term term = conditions.term(arguments.get(i), frame);
      Truth missing = term.isNull();
      if (term instanceof Term.Flag flag && missing.canHold() && rest instanceof Term.Flag other) {
        Truth present = flag.truth().withoutNull();
        rest = new Term.Flag(present.orElse(other.truth()));
      } else if (!missing.canHold() || rest instanceof Term.Null) {
        rest = term;
      } else {
        rest = missing.mustHold() ? rest : keptOr(term, rest);
      }
    }
    return rest;
  }

  /** A default in place of a missing value leaves a value of the row, or of the user, one. */
  private static Term keptOr(Term term, Term otherwise) {
    return otherwise instanceof Term.Known || otherwise.equals(term) ? term : Term.ANYTHING;
  }

  /** A value that is computed of others is about what they are about; null makes it null. */
  private static Term derived(List<Term> arguments) {
    if (arguments.contains(Term.NULL)) {
      return Term.NULL;
    }
    if (arguments.stream().anyMatch(t -> t instanceof Term.Anything a && a.opaque())) {
      return Term.OPAQUE;
    }
    List<Term> unknown =
        arguments.stream().filter(term -> !(term instanceof Term.Known)).distinct().toList();
    boolean flag = unknown.stream().anyMatch(Term.Flag.class::isInstance);
    return unknown.size() == 1 && !flag ? unknown.get(0) : Term.ANYTHING;
  }
}
