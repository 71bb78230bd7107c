package dev.seaworthy.core.project;

import dev.seaworthy.core.js.module.ImportMap;

/** An import map that a file states. */
public record ImportMapFact(ImportMap map) implements Fact {}
