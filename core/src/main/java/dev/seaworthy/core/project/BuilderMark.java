package dev.seaworthy.core.project;

import dev.seaworthy.core.source.Span;

/**
 * A text that a builder leaves in an app or that the app needs the builder for.
 *
 * @param builder the id of the builder
 * @param trace what was looked for
 * @param span where it was found
 */
public record BuilderMark(String builder, BuilderTrace trace, Span span) implements Fact {}
