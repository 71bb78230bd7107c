package dev.seaworthy.core.project;

import dev.seaworthy.core.js.module.TsConfig;

/** A configuration of TypeScript that a file states. */
public record TsConfigFact(TsConfig config) implements Fact {}
