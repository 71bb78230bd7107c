package dev.seaworthy.core.project;

/**
 * Something that binds the app to a builder.
 *
 * @param builder the builder
 * @param kind what it means for the app: {@code RUNTIME}, {@code DATA} or {@code DEV}
 * @param evidence what shows it
 */
public record BuilderTie(Builder builder, BuilderTrace.Kind kind, Clue evidence) {}
