package dev.seaworthy.core.sql.schema;

import dev.seaworthy.core.source.Location;
import dev.seaworthy.core.sql.ObjectName;

/**
 * A view as the migrations leave it.
 *
 * @param name its name with its schema
 * @param materialized whether its rows are stored
 * @param securityInvoker whether the rights of the reader apply instead of the owner's
 * @param query the query as it is written
 * @param source the statement that created it
 */
public record View(
    ObjectName name, boolean materialized, boolean securityInvoker, String query, Location source) {
  View renamed(ObjectName newName) {
    return new View(newName, materialized, securityInvoker, query, source);
  }

  View withSecurityInvoker(boolean invoker) {
    return new View(name, materialized, invoker, query, source);
  }
}
