package dev.seaworthy.core.project;

/**
 * A framework in use by one package of the app.
 *
 * @param framework the framework
 * @param version the version or range as written; empty where none is
 * @param root the package's folder with a slash at its end, empty for the root
 * @param evidence the dependency that shows it
 */
public record FrameworkUse(Framework framework, String version, String root, Clue evidence) {}
