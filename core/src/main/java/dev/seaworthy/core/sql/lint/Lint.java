package dev.seaworthy.core.sql.lint;

/**
 * One lint that a schema fails.
 *
 * @param name the name of the lint, such as {@code rls_disabled_in_public}
 * @param cacheKey what splinter calls this finding, made of the lint and the object
 */
public record Lint(String name, String cacheKey) {
  static Lint of(String name, String... parts) {
    return new Lint(name, name + "_" + String.join("_", parts));
  }
}
