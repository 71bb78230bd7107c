package dev.seaworthy.core.project;

import dev.seaworthy.core.js.module.PackageJson;

/** How modules of a package are found. */
public record PackageJsonFact(PackageJson manifest) implements Fact {}
