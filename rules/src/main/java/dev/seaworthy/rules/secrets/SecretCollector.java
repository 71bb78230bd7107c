package dev.seaworthy.rules.secrets;

import dev.seaworthy.core.project.Fact;
import dev.seaworthy.core.rule.FactCollector;
import dev.seaworthy.core.rule.FileContext;
import dev.seaworthy.core.rule.Listeners;
import dev.seaworthy.core.source.SourceFile;
import dev.seaworthy.rules.secrets.scan.SecretMatch;
import java.util.List;
import java.util.function.Consumer;

/** Finds the keys, passwords and tokens of every file. */
public record SecretCollector() implements FactCollector {

  @Override
  public void collect(FileContext file, Listeners on, Consumer<Fact> facts) {
    on.onText(source -> findIn(source, facts));
  }

  /** Finds what one file holds, in the order of the text. */
  static void findIn(SourceFile file, Consumer<Fact> facts) {
    SecretPack pack = SecretPack.standard();
    List<SecretMatch> matches = pack.scanner().scan(file);
    JudgedSecret.of(matches, pack, file).forEach(secret -> facts.accept(fact(secret)));
  }

  private static Fact fact(JudgedSecret secret) {
    String kind = secret.kind().id();
    return secret.kind().secretClass() == SecretClass.PUBLIC
        ? new PublicKeyFact(kind, secret.span())
        : new SecretFact(kind, secret.span(), secret.name(), secret.opens(), secret.fingerprint());
  }
}
