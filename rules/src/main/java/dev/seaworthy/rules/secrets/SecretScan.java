package dev.seaworthy.rules.secrets;

import dev.seaworthy.core.source.SourceFile;
import dev.seaworthy.rules.secrets.scan.ScanConfig;
import dev.seaworthy.rules.secrets.scan.ScanOptions;
import dev.seaworthy.rules.secrets.scan.ScanRule;
import dev.seaworthy.rules.secrets.scan.SecretMatch;
import java.util.ArrayList;
import java.util.List;

/**
 * A scan for secrets alone. What a rule of Seaworthy's pack matches must pass its judge and must
 * not be public by design; what any other rule matches counts as it is.
 */
public final class SecretScan {
  private final SecretPack pack;

  /** Creates a scan with any configuration. */
  public SecretScan(ScanConfig config) {
    this.pack = new SecretPack(config);
  }

  /** Returns whether nothing in a file counts, whatever it holds. */
  public boolean skips(String path) {
    return pack.scanner().skips(path);
  }

  /** Returns the secrets of a file, sorted by place and then by the id of the rule. */
  public List<SecretMatch> secretsIn(SourceFile file, ScanOptions options) {
    List<SecretMatch> judged = new ArrayList<>();
    List<SecretMatch> secrets = new ArrayList<>();
    for (SecretMatch match : pack.scanner().scan(file, options)) {
      (SecretKind.isDescribedBy(match.rule()) ? judged : secrets).add(match);
    }
    for (JudgedSecret secret : JudgedSecret.of(judged, pack, file)) {
      if (secret.kind().secretClass() != SecretClass.PUBLIC) {
        secrets.add(secret.match());
      }
    }
    secrets.sort(null);
    return secrets;
  }

  /** Returns where to replace what a rule finds, as a place or an adverb; empty if unknown. */
  public static String rotation(ScanRule rule) {
    return SecretKind.isDescribedBy(rule) ? SecretKind.of(rule).rotate() : "";
  }
}
