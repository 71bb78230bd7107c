package dev.seaworthy.rules.database;

import dev.seaworthy.core.source.Location;
import dev.seaworthy.core.sql.ObjectName;
import java.util.List;

/**
 * A search for rows of a table by the values of columns. An index of any of them serves.
 *
 * @param table the table
 * @param columns the columns whose values are given, at least one
 * @param place the query or policy that searches
 * @param seen what is to be seen there, as a phrase
 */
record TableSearch(ObjectName table, List<String> columns, Location place, String seen) {
  /** Copies the list. */
  TableSearch {
    columns = List.copyOf(columns);
  }
}
