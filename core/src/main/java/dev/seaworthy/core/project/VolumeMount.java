package dev.seaworthy.core.project;

import dev.seaworthy.core.source.Span;

/**
 * A disk that outlives the process, mounted by the settings of a host.
 *
 * @param platform the id of the platform
 * @param path where it is mounted
 * @param span where it is written
 */
public record VolumeMount(String platform, String path, Span span) implements Fact {}
