package dev.seaworthy.core.project;

import dev.seaworthy.core.source.Span;

/**
 * A package that a manifest asks for.
 *
 * @param name the name in its ecosystem; {@code group:artifact} for Java
 * @param version the version or range as written; empty where none is
 * @param scope what it is asked for
 * @param span where it is written
 */
public record Dependency(String name, String version, Scope scope, Span span) {
  /** What a package is asked for. */
  public enum Scope {
    /** To run. */
    RUNTIME,
    /** To build or test. */
    DEV,
    /** To be brought by whoever depends on this package. */
    PEER,
    /** To run, if it can be installed. */
    OPTIONAL
  }
}
