package dev.seaworthy.bench;

import dev.seaworthy.core.source.SourceFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The files that are parsed, read before anything is measured. */
public final class Corpus {
  private Corpus() {}

  /** Reads the files of a folder, in the order of their names. */
  public static List<SourceFile> read(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.sorted().map(Corpus::file).toList();
    }
  }

  private static SourceFile file(Path path) {
    try {
      return new SourceFile(path.getFileName().toString(), Files.readString(path));
    } catch (IOException error) {
      throw new UncheckedIOException(error);
    }
  }
}
