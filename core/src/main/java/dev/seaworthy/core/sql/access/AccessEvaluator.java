package dev.seaworthy.core.sql.access;

import dev.seaworthy.core.sql.ObjectName;
import dev.seaworthy.core.sql.SqlTokens;
import dev.seaworthy.core.sql.access.Access.Reason;
import dev.seaworthy.core.sql.expression.ExpressionParser;
import dev.seaworthy.core.sql.expression.SelectQuery;
import dev.seaworthy.core.sql.schema.Policy;
import dev.seaworthy.core.sql.schema.RowSecurity;
import dev.seaworthy.core.sql.schema.Schema;
import dev.seaworthy.core.sql.schema.Table;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Tells what each principal may do with the rows of a table: grants first, then row level security
 * with its policies, permissive ones joined by or, restrictive ones by and.
 *
 * <p>Source: chapter 5.9 and the page CREATE POLICY of the PostgreSQL manual. Not safe for use by
 * several threads.
 */
final class AccessEvaluator {
  /** Schemas of Supabase that the roles of the Data API cannot read. */
  private static final Set<String> CLOSED = Set.of("auth", "vault", "cron", "net");

  private static final Set<String> SYSTEM = Set.of("pg_catalog", "information_schema");

  private final Schema schema;
  private final Map<ObjectName, Map<String, Term>> known;
  private final Conditions conditions;
  private final PolicyCycles cycles;
  private final Deque<Asked> asking = new ArrayDeque<>();

  /** What is being decided: a table that comes up again for the same command never ends. */
  private record Asked(ObjectName table, Command command) {}

  /** Creates an evaluator for one database. */
  AccessEvaluator(Schema schema) {
    this(schema, Map.of());
  }

  /** Creates an evaluator that knows what some columns of some tables hold. */
  AccessEvaluator(Schema schema, Map<ObjectName, Map<String, Term>> known) {
    this.schema = schema;
    this.known = known;
    this.cycles = new PolicyCycles(schema);
    this.conditions = new Conditions(this, new Functions(schema));
  }

  /** Returns what a principal may do with a row of a table. */
  Access access(Table table, Command command, Principal principal) {
    try {
      return decide(table, command, principal);
    } catch (RecursivePolicy recursive) {
      return new Access(Verdict.DENIED, Reason.RECURSION, List.of(), recursive.cycle);
    } finally {
      asking.clear();
    }
  }

  private Access decide(Table table, Command command, Principal principal) {
    if (!isGranted(table, command, principal)) {
      return Access.of(Verdict.DENIED, Reason.NO_GRANT);
    }
    if (principal == Principal.SERVICE) {
      return Access.of(Verdict.ALLOWED, Reason.BYPASS);
    }
    if (table.rowSecurity().state() != RowSecurity.State.ON) {
      boolean off = table.rowSecurity().state() == RowSecurity.State.OFF;
      return Access.of(
          off ? Verdict.ALLOWED : Verdict.UNKNOWN,
          off ? Reason.NO_ROW_SECURITY : Reason.UNKNOWN_STATE);
    }
    List<Access.Step> cycle = cycles.of(table, command, principal.role());
    Asked asked = new Asked(table.name(), command);
    if (!cycle.isEmpty() || asking.contains(asked)) {
      throw new RecursivePolicy(cycle);
    }
    asking.push(asked);
    Access decided = byPolicies(table, command, principal);
    asking.pop();
    return decided;
  }

  private Access byPolicies(Table table, Command command, Principal principal) {
    Truth opened = Truth.FALSE;
    Truth kept = Truth.TRUE;
    List<Policy> applied =
        table.policies().stream().filter(p -> applies(p, command, principal.role())).toList();
    if (applied.stream().noneMatch(Policy::permissive)) {
      return Access.of(Verdict.DENIED, Reason.NO_POLICY);
    }
    List<Access.Decision> decisions = new ArrayList<>();
    for (Policy policy : applied) {
      Truth condition = condition(table, policy, command, principal);
      decisions.add(new Access.Decision(policy, condition.verdict()));
      if (policy.permissive()) {
        opened = opened.or(condition);
      } else {
        kept = kept.and(condition);
      }
    }
    Truth decided = opened.and(kept);
    if (command == Command.UPDATE || command == Command.DELETE) {
      decided = decided.and(sees(table, principal));
    }
    return new Access(decided.verdict(), Reason.POLICIES, decisions, List.of());
  }

  /** A row that is changed or removed is found by a condition, which needs to see it. */
  private Truth sees(Table table, Principal principal) {
    return isGranted(table, Command.SELECT, principal)
        ? truth(byPolicies(table, Command.SELECT, principal).verdict())
        : Truth.FALSE;
  }

  /** A grant on some of the columns is one too. */
  private static boolean isGranted(Table table, Command command, Principal principal) {
    return table.privileges().allows(principal.role(), command.name())
        || table.columnPrivileges().values().stream()
            .anyMatch(column -> column.allows(principal.role(), command.name()));
  }

  static boolean applies(Policy policy, Command command, String role) {
    boolean ofCommand = policy.command().equals("ALL") || policy.command().equals(command.name());
    return ofCommand && (policy.roles().contains("public") || policy.roles().contains(role));
  }

  /** A permissive policy without a condition opens nothing, a restrictive one keeps nothing out. */
  private Truth condition(Table table, Policy policy, Command command, Principal principal) {
    Frame frame = Frame.ofRow(table, principal, known.getOrDefault(table.name(), Map.of()));
    Optional<String> written = policy.check().or(policy::using);
    Truth missing = Truth.of(!policy.permissive());
    return switch (command) {
      case SELECT, DELETE -> truth(policy.using(), missing, frame);
      case INSERT -> truth(written, missing, frame);
      case UPDATE -> truth(policy.using(), missing, frame).and(truth(written, missing, frame));
    };
  }

  private Truth truth(Optional<String> condition, Truth missing, Frame frame) {
    return condition
        .map(text -> conditions.truth(ExpressionParser.parse(SqlTokens.of(text)), frame))
        .orElse(missing);
  }

  /** Returns a table that a query names. */
  Optional<Table> table(ObjectName name) {
    return schema.table(name.schema() == null ? "public" : name.schema(), name.name());
  }

  /**
   * Returns whether a query sees the rows it asks for. A user who asks for rows that name the user
   * is the owner of those.
   */
  Truth visible(SelectQuery.From from, Frame frame) {
    if (frame.isDefiner() || !(from instanceof SelectQuery.FromTable queried)) {
      return Truth.TRUE;
    }
    ObjectName name = queried.table();
    boolean system =
        name.schema() == null ? name.name().startsWith("pg_") : SYSTEM.contains(name.schema());
    if (system) {
      return Truth.TRUE;
    }
    if (name.schema() != null && CLOSED.contains(name.schema())) {
      return Truth.FALSE;
    }
    Optional<Table> table = table(name);
    if (table.isEmpty()) {
      return isView(name) ? Truth.TRUE : Truth.OPAQUE;
    }
    boolean own = frame.isTied() && frame.principal().isSignedIn();
    Principal reader = own ? Principal.OWNER : frame.principal();
    return truth(decide(table.get(), Command.SELECT, reader).verdict());
  }

  private boolean isView(ObjectName name) {
    ObjectName full = name.schema() == null ? name.in("public") : name;
    return schema.views().containsKey(full) && !schema.views().get(full).securityInvoker();
  }

  private static Truth truth(Verdict verdict) {
    return switch (verdict) {
      case ALLOWED -> Truth.TRUE;
      case DEPENDS -> Truth.EITHER;
      case DENIED -> Truth.FALSE;
      case UNKNOWN -> Truth.OPAQUE;
    };
  }

  /**
   * The policies of a table lead back to a table: PostgreSQL's error 42P17, or, where a function
   * does the asking, 54001.
   */
  private static final class RecursivePolicy extends RuntimeException {
    private final transient List<Access.Step> cycle;

    RecursivePolicy(List<Access.Step> cycle) {
      super(null, null, false, false);
      this.cycle = cycle;
    }
  }
}
