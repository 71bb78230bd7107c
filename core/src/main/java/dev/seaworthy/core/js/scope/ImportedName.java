package dev.seaworthy.core.js.scope;

/**
 * A value that comes from another module.
 *
 * @param module the module as written, such as {@code pg} or {@code ./db}
 * @param path the way to the value: the export, then properties, joined by dots. {@code default}
 *     stands for the default export and {@code *} for the module as a whole, be it imported as a
 *     namespace or by {@code require}
 */
public record ImportedName(String module, String path) {
  /** The path of a module as a whole. */
  public static final String WHOLE = "*";

  /** Returns what a property of this value is. */
  ImportedName property(String name) {
    return new ImportedName(module, path.equals(WHOLE) ? name : path + "." + name);
  }
}
