package dev.seaworthy.rules.secrets;

import dev.seaworthy.core.project.Fact;
import dev.seaworthy.core.project.SensitiveFact;
import dev.seaworthy.core.source.SourceFile;
import java.util.ArrayList;
import java.util.List;

/** What nobody may see of a file. */
public final class SensitiveTexts {
  private SensitiveTexts() {}

  /** Returns the secrets in the text and the path of a file, those that a comment allows too. */
  public static List<String> in(SourceFile file) {
    List<Fact> facts = new ArrayList<>();
    SecretCollector.findIn(file, facts::add);
    return facts.stream()
        .filter(SensitiveFact.class::isInstance)
        .map(SensitiveFact.class::cast)
        .map(secret -> secret.span().of(secret.inPath() ? file.path() : file.text()))
        .toList();
  }
}
