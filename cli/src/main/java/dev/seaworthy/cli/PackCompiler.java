package dev.seaworthy.cli;

import dev.seaworthy.rules.secrets.PackResource;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Compiles the tables of the secret pack into {@link PackResource#COMPILED}; a step of the build.
 */
public final class PackCompiler {
  private PackCompiler() {}

  /**
   * Compiles the pack.
   *
   * @param args the folder of the compiled classes and resources
   * @throws IOException if the disk refuses
   */
  public static void main(String[] args) throws IOException {
    Path file = Path.of(args[0], PackResource.COMPILED.substring(1));
    Files.createDirectories(file.getParent());
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
      PackResource.compile(out);
    }
  }
}
