package dev.seaworthy.cli.source;

import dev.seaworthy.core.source.Past;
import dev.seaworthy.core.source.SourceTree;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;

/** A source tree that may hold an open file. Entries can be read until it is closed. */
public interface Source extends SourceTree, Closeable {

  /**
   * Opens what the user named.
   *
   * @throws UnusableSourceException if there is nothing at the path that could be audited
   * @throws IOException if the disk fails; the message says why in words for the user
   */
  static Source open(Path path) throws UnusableSourceException, IOException {
    if (Files.notExists(path)) {
      throw new UnusableSourceException(path + " does not exist");
    }
    try {
      Path real = path.toRealPath();
      if (Files.isDirectory(real)) {
        return FolderSource.open(real);
      }
      if (Files.isRegularFile(real) && real.toString().toLowerCase(Locale.ROOT).endsWith(".zip")) {
        return ZipSource.open(real);
      }
    } catch (FileSystemException e) {
      throw new IOException(FileEntry.reason(e), e);
    }
    throw new UnusableSourceException(path + " is neither a folder nor a .zip archive");
  }

  /** Returns the folder on this machine that the paths start from; empty for an archive. */
  Optional<Path> root();

  /**
   * Reads the version history for what files held before. Slow on a long history.
   *
   * @param skips whether nobody wants what a file at a path holds
   * @return empty where there is no repository; what could not be read is a gap of it
   */
  default Optional<Past> readPast(Predicate<String> skips) {
    return Optional.empty();
  }

  @Override
  void close() throws IOException;
}
