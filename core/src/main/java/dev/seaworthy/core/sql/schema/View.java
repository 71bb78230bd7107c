package dev.seaworthy.core.sql.schema;

import dev.seaworthy.core.source.Location;
import dev.seaworthy.core.sql.ObjectName;
import java.util.List;

/**
 * A view as the migrations leave it.
 *
 * @param name its name with its schema
 * @param materialized whether its rows are stored
 * @param securityInvoker whether the rights of the reader apply instead of the owner's
 * @param query the query as it is written
 * @param indexes the indexes of a materialized view
 * @param privileges what roles may do with it
 * @param source the statement that created it
 */
public record View(
    ObjectName name,
    boolean materialized,
    boolean securityInvoker,
    String query,
    List<Index> indexes,
    Privileges privileges,
    Location source) {
  /** Copies the list. */
  public View {
    indexes = List.copyOf(indexes);
  }

  View renamed(ObjectName newName) {
    return new View(newName, materialized, securityInvoker, query, indexes, privileges, source);
  }

  View withSecurityInvoker(boolean invoker) {
    return new View(name, materialized, invoker, query, indexes, privileges, source);
  }

  View withIndexes(List<Index> newIndexes) {
    return new View(name, materialized, securityInvoker, query, newIndexes, privileges, source);
  }

  View withPrivileges(Privileges newPrivileges) {
    return new View(name, materialized, securityInvoker, query, indexes, newPrivileges, source);
  }
}
