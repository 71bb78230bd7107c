package dev.seaworthy.core.project;

import dev.seaworthy.core.source.Span;

/**
 * A setting that says where the app is deployed.
 *
 * @param platform the id of the platform
 * @param text what says so, as a phrase
 * @param span where it is written
 */
public record HostSetting(String platform, String text, Span span) implements Fact {}
