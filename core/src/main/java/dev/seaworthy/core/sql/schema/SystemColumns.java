package dev.seaworthy.core.sql.schema;

import java.util.Set;

/** The columns that every table has. */
final class SystemColumns {
  static final Set<String> NAMES = Set.of("ctid", "xmin", "xmax", "cmin", "cmax", "tableoid");

  private SystemColumns() {}
}
