package dev.seaworthy.core.js.resource;

/**
 * Where a value comes from.
 *
 * @param module the specifier of the module
 * @param export what it exports; empty for the module as a whole or its default export
 * @param instance whether the value was made by the export, not the export itself
 */
record Origin(String module, String export, boolean instance) {
  Origin member(String name) {
    return name.equals("default") ? this : new Origin(module, name, false);
  }

  Origin made() {
    return new Origin(module, export, true);
  }

  /** Returns whether this is an import from the app itself. */
  boolean isLocal() {
    return module.startsWith(".")
        || module.startsWith("@/")
        || module.startsWith("~/")
        || module.startsWith("#")
        || module.startsWith("src/");
  }
}
