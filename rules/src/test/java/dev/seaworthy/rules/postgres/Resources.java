package dev.seaworthy.rules.postgres;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The files beside the tests. */
final class Resources {
  private Resources() {}

  static String text(String name) throws IOException {
    try (InputStream in = Resources.class.getResourceAsStream(name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  /** Returns the lines that are neither blank nor comments. */
  static List<String> lines(String name) throws IOException {
    return text(name).lines().filter(line -> !line.isBlank() && !line.startsWith("#")).toList();
  }
}
