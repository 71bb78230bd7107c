package dev.seaworthy.cli;

import dev.seaworthy.core.source.Decoded;
import dev.seaworthy.core.source.SourceFile;
import dev.seaworthy.core.source.TextDecoder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** Reads a text that the user named. */
final class TextFile {
  private TextFile() {}

  /**
   * Reads a file; its path in reports is as the user wrote it.
   *
   * @throws TroubleException if there is none, it cannot be read, or it is binary
   */
  static SourceFile read(Path file) throws TroubleException {
    return decode(file.toString(), bytes(file));
  }

  /**
   * Reads the content of a file, text or not.
   *
   * @throws TroubleException if there is none or it cannot be read
   */
  static byte[] bytes(Path file) throws TroubleException {
    try {
      return Files.readAllBytes(file);
    } catch (NoSuchFileException e) {
      throw new TroubleException(file + " does not exist");
    } catch (IOException e) {
      throw new TroubleException(file + " cannot be read: " + e.getMessage());
    }
  }

  /**
   * Decodes the content of a file.
   *
   * @throws TroubleException if it is binary
   */
  static SourceFile decode(String path, byte[] content) throws TroubleException {
    Decoded decoded = TextDecoder.decode(content);
    if (decoded instanceof Decoded.Text text) {
      return new SourceFile(path, text.text());
    }
    throw new TroubleException(path + " is no text: " + ((Decoded.Binary) decoded).reason());
  }
}
