package dev.seaworthy.cli;

import dev.seaworthy.cli.source.Source;
import dev.seaworthy.core.source.SourceEntry;
import java.io.IOException;
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
      return ConfigurationReader.read(TextFile.read(named.get()));
    }
    String path = source.prefix() + Configuration.FILE_NAME;
    for (SourceEntry entry : source.entries()) {
      if (entry.path().equals(path)) {
        try {
          return ConfigurationReader.read(TextFile.decode(path, entry.read()));
        } catch (IOException e) {
          throw new TroubleException(path + " cannot be read: " + e.getMessage());
        }
      }
    }
    return Configuration.NONE;
  }
}
