package dev.seaworthy.cli;

import dev.seaworthy.rules.secrets.GitleaksRules;
import dev.seaworthy.rules.secrets.SecretPack;
import dev.seaworthy.rules.secrets.scan.Aliases;
import dev.seaworthy.rules.secrets.scan.ScanConfig;
import dev.seaworthy.rules.secrets.scan.ScanConfigException;
import dev.seaworthy.rules.secrets.scan.ScanConfigReader;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * Finds the configuration of a scan for secrets where gitleaks would: the option, the variable
 * GITLEAKS_CONFIG with a path, GITLEAKS_CONFIG_TOML with a text, {@code .gitleaks.toml} in the
 * scanned folder, the default.
 *
 * @param config the configuration
 * @param file the file that it was read from, if it was
 */
record SecretsConfiguration(ScanConfig config, Optional<Path> file) {
  private static final String FILE_NAME = ".gitleaks.toml";

  /**
   * Loads the configuration.
   *
   * @param named what the option says
   * @param standard the file that is the default instead of Seaworthy's pack
   * @param root the scanned folder or file
   * @param environment the variables of the process
   * @throws TroubleException if it cannot be read or is invalid
   */
  static SecretsConfiguration load(
      Optional<Path> named, Optional<Path> standard, Path root, Map<String, String> environment)
      throws TroubleException {
    try {
      ScanConfigReader.Extended extended = extended(standard);
      String text = environment.getOrDefault("GITLEAKS_CONFIG_TOML", "");
      Optional<Path> file = named.or(() -> ofVariable(environment));
      if (file.isEmpty() && text.isEmpty()) {
        Path inRoot = root.resolve(FILE_NAME);
        file = Files.isRegularFile(inRoot) ? Optional.of(inRoot) : standard;
      }
      if (file.isPresent()) {
        String toml = TextFile.read(file.get()).text();
        ScanConfig config = ScanConfigReader.read(file.get().toString(), toml, extended);
        return new SecretsConfiguration(config, file);
      }
      ScanConfig config =
          text.isEmpty()
              ? extended.standard()
              : ScanConfigReader.read("GITLEAKS_CONFIG_TOML", text, extended);
      return new SecretsConfiguration(config, Optional.empty());
    } catch (ScanConfigException e) {
      throw new TroubleException(e.getMessage());
    }
  }

  private static Optional<Path> ofVariable(Map<String, String> environment) {
    String path = environment.getOrDefault("GITLEAKS_CONFIG", "");
    return path.isEmpty() ? Optional.empty() : Optional.of(path(path));
  }

  private static Path path(String name) {
    try {
      return Path.of(name.replace('/', File.separatorChar));
    } catch (InvalidPathException e) {
      throw new ScanConfigException("'" + name + "' is not the name of a file", e);
    }
  }

  /** Paths are relative to where the command runs, as they are for gitleaks. */
  private static ScanConfigReader.Extended extended(Optional<Path> standard) {
    return new ScanConfigReader.Extended() {
      @Override
      public String file(String path) {
        return read(path(path));
      }

      @Override
      public Aliases aliases() {
        return standard.isPresent() ? Aliases.NONE : GitleaksRules.aliases();
      }

      @Override
      public ScanConfig standard() {
        return standard
            .map(file -> ScanConfigReader.read(file.toString(), read(file)))
            .orElseGet(() -> SecretPack.standard().scanner().config());
      }
    };
  }

  private static String read(Path file) {
    try {
      return TextFile.read(file).text();
    } catch (TroubleException e) {
      throw new ScanConfigException("the extended configuration " + e.getMessage(), e);
    }
  }
}
