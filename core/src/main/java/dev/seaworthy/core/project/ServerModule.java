package dev.seaworthy.core.project;

/** The file says {@code "use server"}: the browser may call its functions but never gets them. */
public record ServerModule() implements Fact {}
