package dev.seaworthy.rules.secrets;

import dev.seaworthy.core.config.ConfigDocument;
import dev.seaworthy.core.config.ConfigEntry;
import dev.seaworthy.core.config.ConfigMap;
import dev.seaworthy.core.config.ConfigScalar;
import dev.seaworthy.core.project.Fact;
import dev.seaworthy.core.project.FileRole;
import dev.seaworthy.core.rule.FactCollector;
import dev.seaworthy.core.rule.FileContext;
import dev.seaworthy.core.rule.Listeners;
import dev.seaworthy.core.source.Language;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** Finds the variables of an app that are called like secrets and have a value in its files. */
record EnvFileCollector() implements FactCollector {
  private static final int SHORTEST = 6;

  /** Values that stand for a secret, or lead nowhere but to the same machine. */
  private static final Pattern STAND_IN =
      Pattern.compile(
          "(?i)your|change|replace|placeholder|example|dummy|insert|here$|sample|todo|xxx|\\*\\*\\*|<|>|\\$\\{|\\.\\.\\."
              + "|localhost|127\\.0\\.0\\.1|^\\$|^(?:test|dev|local|secret|password|postgres|admin|root|none"
              + "|null|undefined|true|false|mysql|redis|minio\\w*|supersecret)\\d*$|^https?://[^@]*$");

  @Override
  public void collect(FileContext file, Listeners on, Consumer<Fact> facts) {
    boolean used =
        file.source().language() == Language.DOTENV
            && file.role() == FileRole.APP
            && EnvFileName.isUsed(file.source().name());
    if (used && !EnvFileName.isForDevelopment(file.source().name())) {
      on.onConfig(document -> variables(document, facts));
    }
  }

  private static void variables(ConfigDocument document, Consumer<Fact> facts) {
    if (document.root() instanceof ConfigMap variables) {
      for (ConfigEntry entry : variables.entries()) {
        if (entry.value() instanceof ConfigScalar value
            && isSecret(entry.key())
            && value.value().length() >= SHORTEST
            && !STAND_IN.matcher(value.value()).find()
            && !CountedOut.fills(value.value())) {
          facts.accept(new EnvSecret(entry.key(), entry.keySpan(), value.span()));
        }
      }
    }
  }

  private static boolean isSecret(String variable) {
    return SecretNames.isSecret(variable) || OwnSecretName.matches(variable);
  }
}
