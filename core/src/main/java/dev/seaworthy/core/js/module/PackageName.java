package dev.seaworthy.core.js.module;

/** The name of the package in a specifier such as {@code @scope/name/sub/path}. */
final class PackageName {
  private PackageName() {}

  static String of(String specifier) {
    int slash = specifier.indexOf('/');
    if (specifier.startsWith("@") && slash >= 0) {
      slash = specifier.indexOf('/', slash + 1);
    }
    return slash < 0 ? specifier : specifier.substring(0, slash);
  }
}
