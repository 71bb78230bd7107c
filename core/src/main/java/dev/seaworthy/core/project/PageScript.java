package dev.seaworthy.core.project;

/**
 * A script that an HTML page of the app loads.
 *
 * @param src the address as written
 */
public record PageScript(String src) implements Fact {}
