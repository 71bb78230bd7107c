package dev.seaworthy.core.project;

/** The file says {@code "use client"}: it and what it imports run in the browser. */
public record ClientModule() implements Fact {}
