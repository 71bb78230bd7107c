package dev.seaworthy.cli;

import dev.seaworthy.cli.source.Source;
import dev.seaworthy.core.source.Decoded;
import dev.seaworthy.core.source.SourceEntry;
import dev.seaworthy.core.source.TextDecoder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;

/** Finds and loads the configuration of an audit. */
final class ConfigurationFile {
  private ConfigurationFile() {}

  /**
   * Loads the file that the user named, or else the one in the audited folder, or nothing.
   *
   * @throws TroubleException if the file that the user named cannot be read, or either is no text
   */
  static Configuration load(Optional<Path> named, Source source) throws TroubleException {
    if (named.isPresent()) {
      return read(named.get());
    }
    String path = source.prefix() + Configuration.FILE_NAME;
    for (SourceEntry entry : source.entries()) {
      if (entry.path().equals(path)) {
        try {
          return parse(path, entry.read());
        } catch (IOException e) {
          throw new TroubleException(path + " cannot be read: " + e.getMessage());
        }
      }
    }
    return Configuration.NONE;
  }

  private static Configuration read(Path file) throws TroubleException {
    try {
      return parse(file.toString(), Files.readAllBytes(file));
    } catch (NoSuchFileException e) {
      throw new TroubleException(file + " does not exist");
    } catch (IOException e) {
      throw new TroubleException(file + " cannot be read: " + e.getMessage());
    }
  }

  private static Configuration parse(String path, byte[] bytes) throws TroubleException {
    if (TextDecoder.decode(bytes) instanceof Decoded.Text text) {
      return ConfigurationReader.read(path, text.text());
    }
    throw new TroubleException(path + " is not a text");
  }
}
