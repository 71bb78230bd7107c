package dev.seaworthy.rules.secrets;

import java.util.Locale;
import java.util.regex.Pattern;

/** Tells the files of environment variables that an app runs with from those that explain them. */
final class EnvFileName {
  private static final Pattern ENV_FILE =
      Pattern.compile(
          "^(?:\\.env(?:\\.[\\w.-]+)?|[\\w-]+\\.env|\\.dev\\.vars(?:\\.[\\w-]+)?|\\.envrc)$");
  private static final Pattern EXPLANATION =
      Pattern.compile("example|sample|template|dist|default|schema|tpl|encrypted|vault");

  /** Files that frameworks mean to be committed: their values serve a developer's machine. */
  private static final Pattern DEVELOPMENT = Pattern.compile("\\.(?:test|development|dev|ci)$");

  private EnvFileName() {}

  /** Returns whether a file gives values to the variables of a running app. */
  static boolean isUsed(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    return ENV_FILE.matcher(lower).matches() && !EXPLANATION.matcher(lower).find();
  }

  /** Returns whether the values of a used file serve development or tests alone. */
  static boolean isForDevelopment(String name) {
    return DEVELOPMENT.matcher(name.toLowerCase(Locale.ROOT)).find();
  }
}
