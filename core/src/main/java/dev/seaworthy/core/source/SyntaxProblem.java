package dev.seaworthy.core.source;

/**
 * A place where a file does not follow its language.
 *
 * @param span where; never null
 * @param message what was expected, in words for the author of the file
 */
public record SyntaxProblem(Span span, String message) {}
