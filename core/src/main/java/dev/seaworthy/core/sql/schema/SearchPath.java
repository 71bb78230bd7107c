package dev.seaworthy.core.sql.schema;

import dev.seaworthy.core.sql.ObjectName;
import java.util.List;
import java.util.stream.Stream;

/** The schemas in which a name without one is looked up, of the session that replays a file. */
final class SearchPath {
  /** The schema of what lives as long as the session; it comes before all others. */
  static final String TEMPORARY = "pg_temp";

  private static final List<String> DEFAULT = List.of("public", "extensions");

  private final UndoLog undo;
  private List<String> schemas = DEFAULT;

  SearchPath(UndoLog undo) {
    this.undo = undo;
  }

  List<String> schemas() {
    return schemas;
  }

  void set(List<String> path) {
    List<String> before = schemas;
    undo.add(() -> schemas = before);
    schemas = path;
  }

  void reset() {
    set(DEFAULT);
  }

  /** Returns the name with the schema in which a new object of that name is created. */
  ObjectName forCreation(ObjectName name) {
    if (name.schema() != null) {
      return name;
    }
    return name.in(schemas.isEmpty() ? "public" : schemas.get(0));
  }

  /** Returns the names that a table, view or type may have in full, the first choice first. */
  Stream<ObjectName> candidates(ObjectName name) {
    return name.schema() != null
        ? Stream.of(name)
        : Stream.concat(Stream.of(TEMPORARY), schemas.stream()).map(name::in);
  }
}
