package dev.seaworthy.core.project;

/**
 * Something that a host's documentation says.
 *
 * @param text the fact, as a clause
 * @param source the address of the page
 * @param checked the day on which the page was last read, {@code yyyy-mm-dd}
 */
public record PlatformFact(String text, String source, String checked) {}
