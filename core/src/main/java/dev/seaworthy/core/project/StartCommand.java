package dev.seaworthy.core.project;

/**
 * A command line, or the name of a file in one, by which a host starts the app.
 *
 * @param command the command line
 * @param reason where it is stated, as a phrase
 */
public record StartCommand(String command, String reason) implements Fact {}
