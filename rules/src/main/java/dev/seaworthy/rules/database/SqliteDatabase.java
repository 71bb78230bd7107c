package dev.seaworthy.rules.database;

import dev.seaworthy.core.project.Fact;
import dev.seaworthy.core.source.Span;

/**
 * A SQLite (or H2) database that an app opens and that is a file on the server's own disk, unless
 * an environment variable says otherwise.
 *
 * @param driver what opens it, as reports print it
 * @param dependency the package that must be installed for it; empty for a part of the runtime
 * @param file the file as written, or empty where the code computes it
 * @param variable the environment variable that holds the address, or empty
 * @param maybeRemote whether the driver also opens databases on other machines, so that only the
 *     value of the variable tells
 * @param span what opens it
 */
record SqliteDatabase(
    String driver, String dependency, String file, String variable, boolean maybeRemote, Span span)
    implements Fact {

  /** Returns what it is, as the beginning of a sentence. */
  String phrase() {
    return driver + " opens " + (file.isEmpty() ? "a database file" : "`" + file + "`");
  }
}
