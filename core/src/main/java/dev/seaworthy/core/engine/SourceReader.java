package dev.seaworthy.core.engine;

import dev.seaworthy.core.source.SourceEntry;
import dev.seaworthy.core.source.SourceFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** Reads and decodes a file of the tree. */
final class SourceReader {
  private SourceReader() {}

  static SourceFile read(SourceEntry entry) throws IOException {
    return new SourceFile(entry.path(), new String(entry.read(), StandardCharsets.UTF_8));
  }
}
