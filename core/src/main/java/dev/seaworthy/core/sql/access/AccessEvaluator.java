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
import java.util.Optional;
import java.util.Set;

/**
 * Tells what each principal may do with the rows of a table: grants first, then row level security
 * with its policies, permissive ones joined by or, restrictive ones by and.
 *
 * <p>Source: chapter 5.9 and the page CREATE POLICY of the PostgreSQL manual. Not safe for use by
 * several threads.
 */
public final class AccessEvaluator {
  /** Schemas of Supabase that the roles of the Data API cannot read. */
  private static final Set<String> CLOSED = Set.of("auth", "vault", "cron", "net");

  private static final Set<String> SYSTEM = Set.of("pg_catalog", "information_schema");

  private final Schema schema;
  private final Conditions conditions;
  private final Deque<ObjectName> reading = new ArrayDeque<>();

  /** Creates an evaluator for one database. */
  public AccessEvaluator(Schema schema) {
    this.schema = schema;
    this.conditions = new Conditions(this, new Functions(schema));
  }

  /** Returns what a principal may do with a row of a table. */
  public Access access(Table table, Command command, Principal principal) {
    try {
      return decide(table, command, principal);
    } catch (RecursivePolicy recursive) {
      return new Access(Verdict.DENIED, Reason.RECURSION, List.of());
    } finally {
      reading.clear();
    }
  }

  /**
   * Returns whether one policy, taken alone, lets a principal do something with a row; {@link
   * Verdict#DENIED} for one that is not for the command or the role, or that asks its own table.
   */
  public Verdict decide(Table table, Policy policy, Command command, Principal principal) {
    try {
      reading.push(table.name());
      return applies(policy, command, principal)
          ? condition(table, policy, command, principal).verdict()
          : Verdict.DENIED;
    } catch (RecursivePolicy recursive) {
      return Verdict.DENIED;
    } finally {
      reading.clear();
    }
  }

  private Access decide(Table table, Command command, Principal principal) {
    if (!isGranted(table, command, principal)) {
      return new Access(Verdict.DENIED, Reason.NO_GRANT, List.of());
    }
    if (principal == Principal.SERVICE) {
      return new Access(Verdict.ALLOWED, Reason.BYPASS, List.of());
    }
    if (table.rowSecurity().state() != RowSecurity.State.ON) {
      boolean off = table.rowSecurity().state() == RowSecurity.State.OFF;
      return new Access(
          off ? Verdict.ALLOWED : Verdict.UNKNOWN,
          off ? Reason.NO_ROW_SECURITY : Reason.UNKNOWN_STATE,
          List.of());
    }
    if (reading.contains(table.name())) {
      throw new RecursivePolicy();
    }
    reading.push(table.name());
    Access decided = byPolicies(table, command, principal);
    reading.pop();
    return decided;
  }

  private Access byPolicies(Table table, Command command, Principal principal) {
    Truth opened = Truth.FALSE;
    Truth kept = Truth.TRUE;
    List<Policy> opening = new ArrayList<>();
    boolean any = false;
    for (Policy policy : table.policies()) {
      if (applies(policy, command, principal)) {
        Truth condition = condition(table, policy, command, principal);
        if (!policy.permissive()) {
          kept = kept.and(condition);
          continue;
        }
        any = true;
        opened = opened.or(condition);
        if (condition.canHold()) {
          opening.add(policy);
        }
      }
    }
    Truth decided = opened.and(kept);
    if (command == Command.UPDATE || command == Command.DELETE) {
      decided = decided.and(sees(table, principal));
    }
    return new Access(decided.verdict(), any ? Reason.POLICIES : Reason.NO_POLICY, opening);
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

  private static boolean applies(Policy policy, Command command, Principal principal) {
    boolean ofCommand = policy.command().equals("ALL") || policy.command().equals(command.name());
    return ofCommand
        && (policy.roles().contains("public") || policy.roles().contains(principal.role()));
  }

  /** A permissive policy without a condition opens nothing, a restrictive one keeps nothing out. */
  private Truth condition(Table table, Policy policy, Command command, Principal principal) {
    Frame frame = Frame.ofRow(table, principal);
    Truth missing = Truth.of(!policy.permissive());
    Truth using = policy.using().map(text -> truth(text, frame)).orElse(missing);
    Truth check = policy.check().map(text -> truth(text, frame)).orElse(using);
    return switch (command) {
      case SELECT, DELETE -> using;
      case INSERT -> check;
      case UPDATE -> using.and(check);
    };
  }

  private Truth truth(String condition, Frame frame) {
    return conditions.truth(ExpressionParser.parse(SqlTokens.of(condition)), frame);
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

  /** The policies of a table lead back to the table; PostgreSQL's error 42P17. */
  private static final class RecursivePolicy extends RuntimeException {
    RecursivePolicy() {
      super(null, null, false, false);
    }
  }
}
