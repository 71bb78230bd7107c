package dev.seaworthy.rules.secrets;

import dev.seaworthy.rules.secrets.scan.LazyPattern;
import dev.seaworthy.rules.secrets.scan.ScanRule;
import java.util.List;
import java.util.Optional;

/**
 * A kind of file that is a credential as a whole: one row of {@code secrets/files.toml}.
 *
 * @param description what it is, as a noun phrase
 * @param path the files of the kind
 * @param nameIsProof whether the name of the file is proof enough; otherwise a secret must stand in
 *     it
 * @param harm what a stranger can do with it, as a verb phrase
 * @param rotate where to replace it
 */
record CredentialFile(
    String description, LazyPattern path, boolean nameIsProof, String harm, String rotate) {

  private static final List<CredentialFile> ALL =
      PackResource.standard().files().rules().stream().map(CredentialFile::of).toList();

  /** Returns what a file is by its path; empty if it is no credential. */
  static Optional<CredentialFile> of(String path) {
    return ALL.stream().filter(kind -> kind.path().occursIn(path)).findFirst();
  }

  private static CredentialFile of(ScanRule rule) {
    return new CredentialFile(
        rule.description(),
        rule.path().orElseThrow(),
        rule.traits().getOrDefault("proof", "").equals("name"),
        rule.traits().get("harm"),
        rule.traits().get("rotate"));
  }
}
