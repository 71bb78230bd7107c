package dev.seaworthy.core.project;

/** A route module that has nothing for the browser: it answers requests and renders no page. */
public record ServerRoute() implements Fact {}
