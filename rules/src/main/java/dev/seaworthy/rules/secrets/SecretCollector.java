package dev.seaworthy.rules.secrets;

import dev.seaworthy.core.project.Fact;
import dev.seaworthy.core.rule.FactCollector;
import dev.seaworthy.core.rule.FileContext;
import dev.seaworthy.core.rule.Listeners;
import dev.seaworthy.core.source.SourceFile;
import dev.seaworthy.core.source.Span;
import dev.seaworthy.rules.secrets.scan.ScanOptions;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Finds the keys, passwords and tokens of every file. */
public record SecretCollector() implements FactCollector {
  private static final String ALLOW_COMMENT = "gitleaks:allow";
  private static final ScanOptions HEEDLESS = new ScanOptions(0, false);

  @Override
  public void collect(FileContext file, Listeners on, Consumer<Fact> facts) {
    on.onText(source -> findIn(source, facts));
  }

  /** Finds what one file holds, in the order of the text. */
  static void findIn(SourceFile file, Consumer<Fact> facts) {
    List<JudgedSecret> secrets = secrets(file, ScanOptions.PLAIN);
    secrets.forEach(secret -> facts.accept(fact(secret)));
    if (file.text().contains(ALLOW_COMMENT)) {
      Set<Span> reported = secrets.stream().map(JudgedSecret::span).collect(Collectors.toSet());
      secrets(file, HEEDLESS).stream()
          .filter(secret -> !reported.contains(secret.span()) && isHarmful(secret))
          .forEach(secret -> facts.accept(hidden(secret, false)));
    }
    secrets(new SourceFile(file.path(), file.path()), ScanOptions.PLAIN).stream()
        .filter(secret -> isHarmful(secret) && !secret.kind().isGeneric())
        .forEach(secret -> facts.accept(hidden(secret, true)));
  }

  private static List<JudgedSecret> secrets(SourceFile file, ScanOptions options) {
    SecretPack pack = SecretPack.standard();
    return JudgedSecret.of(pack.scanner().scan(file, options), pack, file);
  }

  private static boolean isHarmful(JudgedSecret secret) {
    return secret.kind().secretClass() != SecretClass.PUBLIC;
  }

  private static HiddenSecret hidden(JudgedSecret secret, boolean inPath) {
    return new HiddenSecret(secret.span(), inPath, secret.fingerprint());
  }

  private static Fact fact(JudgedSecret secret) {
    String kind = secret.kind().id();
    return isHarmful(secret)
        ? new SecretFact(kind, secret.span(), secret.name(), secret.opens(), secret.fingerprint())
        : new PublicKeyFact(kind, secret.span());
  }
}
