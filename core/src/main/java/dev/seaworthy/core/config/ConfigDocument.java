package dev.seaworthy.core.config;

import dev.seaworthy.core.source.SourceFile;
import java.util.List;

/**
 * A parsed configuration file.
 *
 * @param source the text
 * @param documents the documents in it: one, or several in YAML; never none
 */
public record ConfigDocument(SourceFile source, List<ConfigNode> documents) {

  /** Copies the documents; a file without any holds an empty map. */
  public ConfigDocument {
    documents = documents.isEmpty() ? List.of(ConfigMap.EMPTY) : List.copyOf(documents);
  }

  /** Returns the first document. */
  public ConfigNode root() {
    return documents.get(0);
  }
}
