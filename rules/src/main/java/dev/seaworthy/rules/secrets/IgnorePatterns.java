package dev.seaworthy.rules.secrets;

import dev.seaworthy.core.project.Fact;

/**
 * What a {@code .gitignore} does to the files of environment variables beside it.
 *
 * @param ignoresEnv whether git ignores {@code .env}
 */
record IgnorePatterns(boolean ignoresEnv) implements Fact {}
