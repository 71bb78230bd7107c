package dev.seaworthy.cli.source;

import dev.seaworthy.core.source.SourceEntry;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/**
 * A file on disk.
 *
 * @param path relative to the root of the reports
 * @param size in bytes, when it was listed
 * @param file where it is
 */
record FileEntry(String path, long size, Path file) implements SourceEntry {

  @Override
  public byte[] read() throws IOException {
    try (InputStream in = Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS)) {
      return in.readNBytes((int) Selection.LARGEST_BYTES);
    } catch (FileSystemException e) {
      throw new IOException(reason(e), e);
    }
  }

  /** Returns why the file system refused, in words for the user. */
  static String reason(IOException e) {
    if (e instanceof AccessDeniedException) {
      return "permission denied";
    }
    if (e instanceof NoSuchFileException) {
      return "it is gone";
    }
    if (e instanceof FileSystemException failure && failure.getReason() != null) {
      return failure.getReason();
    }
    return e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
  }
}
