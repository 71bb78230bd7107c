package dev.seaworthy.core.js.module;

import dev.seaworthy.core.source.Span;
import java.util.Locale;
import java.util.Set;

/**
 * One module asks for another.
 *
 * @param from the path of the module that asks
 * @param to the path of the module that it gets
 * @param kind how it asks
 * @param specifier the module as written
 * @param span where that is written in {@code from}, quotes included
 * @param sides where the program follows the edge; none for one of types
 */
public record ModuleEdge(
    String from, String to, Kind kind, String specifier, Span span, Set<Side> sides) {

  /** How a module is asked for. */
  public enum Kind {
    /** {@code import … from "m"}, {@code import "m"}. */
    STATIC,
    /** An import or export of types alone: gone when the program runs. */
    TYPE,
    /** {@code export … from "m"}. */
    REEXPORT,
    /** {@code import("m")}. */
    DYNAMIC,
    /** {@code require("m")}, {@code import m = require("m")}. */
    REQUIRE,
    /**
     * {@code import.meta.glob("m/*")}, {@code require.context("m")}, {@code import(`m/${name}`)}:
     * all modules that a pattern matches.
     */
    GLOB,
    /** {@code new Worker("m")}, also with {@code new URL("m", import.meta.url)}. */
    WORKER,
    /** {@code new URL("m", import.meta.url)}: the file, to be fetched. */
    ASSET;

    /** Returns the name in lower case, as JSON prints it. */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** Copies the sides. */
  public ModuleEdge {
    sides = Set.copyOf(sides);
  }
}
