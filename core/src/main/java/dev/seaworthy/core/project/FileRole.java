package dev.seaworthy.core.project;

import java.util.Locale;
import java.util.regex.Pattern;

/** The part that a file plays in the app, decided by its path. */
public enum FileRole {
  /** Code or configuration that may run in production. */
  APP,
  /** Tests, their fixtures and mocks, stories. */
  TEST,
  /** Programs that a person runs by hand or once: seeds, migrations in code, tools. */
  SCRIPT,
  /** Documentation and examples. */
  DOCS;

  private static final Pattern TEST_PATH =
      Pattern.compile(
          "(^|/)(__tests__|__mocks__|__fixtures__|tests?|e2e|cypress|playwright|fixtures|mocks"
              + "|spec|specs|src/test)/"
              + "|\\.(test|tests|spec|e2e|stories|story|mock|fixture)\\.[a-z]+$"
              + "|(^|/)(test|setup-?tests?|jest\\.[^/]*|vitest\\.[^/]*|playwright\\.config|cypress\\.config)"
              + "\\.[a-z]+$");
  private static final Pattern SCRIPT_PATH =
      Pattern.compile(
          "(^|/)(scripts?|seeds?|seeders?|bin|tools?|scratch|archive)/|(^|/)seed\\.[a-z]+$");
  private static final Pattern DOCS_PATH =
      Pattern.compile(
          "(^|/)(docs?|examples?|samples?|demo)/|(^|/)(?!requirements)[^/]*\\.(md|mdx|txt|rst|adoc)$");

  /** Maven's and Gradle's folder of production code; below it folders name packages. */
  private static final Pattern MAIN_PATH =
      Pattern.compile("(^|/)src/main/(java|kotlin|resources)/");

  /** Returns the role of the file at {@code path}. */
  public static FileRole of(String path) {
    String lower = path.toLowerCase(Locale.ROOT);
    if (MAIN_PATH.matcher(lower).find()) {
      return APP;
    }
    if (TEST_PATH.matcher(lower).find()) {
      return TEST;
    }
    if (DOCS_PATH.matcher(lower).find()) {
      return DOCS;
    }
    return SCRIPT_PATH.matcher(lower).find() ? SCRIPT : APP;
  }
}
