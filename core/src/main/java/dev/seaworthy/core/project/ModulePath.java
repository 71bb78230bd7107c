package dev.seaworthy.core.project;

import dev.seaworthy.core.js.module.PathAlias;

/**
 * A way to name modules without a relative path, from {@code tsconfig.json}, {@code jsconfig.json}
 * or the settings of Vite.
 *
 * @param alias what it stands for
 */
public record ModulePath(PathAlias alias) implements Fact {}
