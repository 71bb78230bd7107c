package dev.seaworthy.core.sql.access;

import dev.seaworthy.core.sql.schema.Policy;
import java.util.List;

/**
 * What a principal may do with the rows of a table.
 *
 * @param verdict the answer
 * @param reason what it follows from
 * @param policies the policies that open the rows, where they decide
 */
public record Access(Verdict verdict, Reason reason, List<Policy> policies) {
  /** Copies the list. */
  public Access {
    policies = List.copyOf(policies);
  }

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
    /** The policies of the table ask the table itself: PostgreSQL refuses every such query. */
    RECURSION
  }
}
