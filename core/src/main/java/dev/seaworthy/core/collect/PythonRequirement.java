package dev.seaworthy.core.collect;

import dev.seaworthy.core.project.Dependency;
import dev.seaworthy.core.source.Span;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A line of a Python requirements file, by the grammar of PEP 508 as far as name and version. */
final class PythonRequirement {
  private static final Pattern LINE =
      Pattern.compile("\\s*([A-Za-z0-9][A-Za-z0-9._-]*)\\s*(?:\\[[^]]*])?\\s*([^;#]*).*");

  private PythonRequirement() {}

  /** Returns the requirement of a line; empty for a comment, an option or an empty line. */
  static Optional<Dependency> parse(String line, Span span) {
    Matcher matcher = LINE.matcher(line);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    String name = matcher.group(1).toLowerCase(Locale.ROOT);
    return Optional.of(
        new Dependency(name, matcher.group(2).strip(), Dependency.Scope.RUNTIME, span));
  }
}
