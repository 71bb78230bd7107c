package dev.seaworthy.rules.database;

/** Where a database file lies, seen from the folder of a volume. */
enum DatabasePlace {
  /** In the folder, or below it. */
  INSIDE,
  /** Elsewhere. */
  OUTSIDE,
  /** The code does not say. */
  UNKNOWN;

  /**
   * Places a file. Where the app runs is not known, so a relative path is taken to lie in a folder
   * whose name it shares.
   *
   * @param folder the absolute path at which the volume is mounted
   */
  static DatabasePlace of(SqliteDatabase database, String folder) {
    String mounted = folder.replaceFirst("/+$", "") + "/";
    String file = database.file().replaceFirst("^(file:|jdbc:(sqlite:|h2:(file:)?))", "");
    String name = mounted.substring(mounted.lastIndexOf('/', mounted.length() - 2));
    boolean shared = ("/" + file.replaceFirst("^(\\./|…/)", "")).contains(name);
    if (file.startsWith(mounted) || (!file.startsWith("/") && shared)) {
      return INSIDE;
    }
    boolean said = !file.isEmpty() && !file.startsWith("…") && database.variable().isEmpty();
    return said ? OUTSIDE : UNKNOWN;
  }
}
