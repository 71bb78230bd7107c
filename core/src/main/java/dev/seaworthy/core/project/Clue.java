package dev.seaworthy.core.project;

import dev.seaworthy.core.source.Location;

/**
 * Something in the repository that speaks for a property of the app.
 *
 * @param text what it is, as a phrase
 * @param location where it is, or null when it is not in a file
 */
public record Clue(String text, Location location) {}
