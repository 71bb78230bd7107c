package dev.seaworthy.core.project;

import dev.seaworthy.core.source.Span;

/**
 * A module that a JavaScript or TypeScript file asks for by a constant name.
 *
 * @param specifier the module as written, such as {@code ./db} or {@code pg}
 * @param kind how it is asked for
 * @param span where the name is written, quotes included
 */
public record ModuleImport(String specifier, Kind kind, Span span) implements Fact {
  /** How a module is asked for. */
  public enum Kind {
    /** {@code import … from "m"} */
    STATIC,
    /** {@code import type … from "m"}: gone when the program runs. */
    TYPE,
    /** {@code export … from "m"} */
    REEXPORT,
    /** {@code import("m")} */
    DYNAMIC,
    /** {@code require("m")} */
    REQUIRE
  }
}
