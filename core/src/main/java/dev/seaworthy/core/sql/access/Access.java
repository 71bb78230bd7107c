package dev.seaworthy.core.sql.access;

import dev.seaworthy.core.sql.ObjectName;
import dev.seaworthy.core.sql.schema.Policy;
import java.util.List;

/**
 * What a principal may do with the rows of a table.
 *
 * @param verdict the answer
 * @param reason what it follows from
 * @param decisions what each policy for the role and the command says, where they decide
 * @param cycle the policies that lead back to a table, where PostgreSQL refuses the query for that
 */
public record Access(Verdict verdict, Reason reason, List<Decision> decisions, List<Step> cycle) {
  /** Copies the lists. */
  public Access {
    decisions = List.copyOf(decisions);
    cycle = List.copyOf(cycle);
  }

  /** Returns an answer in which no policy has a part. */
  static Access of(Verdict verdict, Reason reason) {
    return new Access(verdict, reason, List.of(), List.of());
  }

  /** Returns the permissive policies that, taken alone, answer so. */
  public List<Policy> opening(Verdict answer) {
    return decisions.stream()
        .filter(decision -> decision.policy().permissive() && decision.verdict() == answer)
        .map(Decision::policy)
        .toList();
  }

  /**
   * What one policy says, taken alone.
   *
   * @param verdict whether its condition holds
   */
  public record Decision(Policy policy, Verdict verdict) {}

  /**
   * A policy that asks a table.
   *
   * @param table the table of the policy
   * @param asked the table that its condition queries
   */
  public record Step(ObjectName table, Policy policy, ObjectName asked) {}

  /** What an answer follows from. */
  public enum Reason {
    /** The role has no grant for the command. */
    NO_GRANT,
    /** Row level security is off: the grant alone decides. */
    NO_ROW_SECURITY,
    /** The role bypasses row level security. */
    BYPASS,
    /** No migration says whether row level security is on. */
    UNKNOWN_STATE,
    /** Row level security is on, and no policy is for the role and the command. */
    NO_POLICY,
    /** The policies decide. */
    POLICIES,
    /** The policies of the table lead back to a table: PostgreSQL refuses every such query. */
    RECURSION
  }
}
