package dev.seaworthy.rules.secrets;

import dev.seaworthy.rules.secrets.scan.ScanConfig;
import dev.seaworthy.rules.secrets.scan.ScanRule;
import dev.seaworthy.rules.secrets.scan.Scanner;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The kinds of key that a configuration knows. Where two kinds claim the same text, the one that
 * stands first is right: providers before guesses, exact shapes before wide ones.
 */
public final class SecretPack {
  private final Scanner scanner;
  private final Map<String, SecretKind> kinds;
  private final Map<String, Integer> ranks = new HashMap<>();

  /** Creates a pack of the rules that say what kind of key they find. */
  public SecretPack(ScanConfig config) {
    scanner = new Scanner(config);
    kinds = new LinkedHashMap<>();
    for (ScanRule rule : config.rules()) {
      if (SecretKind.isDescribedBy(rule)) {
        ranks.put(rule.id(), ranks.size());
        kinds.put(rule.id(), SecretKind.of(rule));
      }
    }
  }

  /** Read on first use, because a run that audits nothing needs no pack. */
  private static final class Standard {
    private static final SecretPack PACK = new SecretPack(PackResource.standard().kinds());

    private Standard() {}
  }

  /** Returns the pack that Seaworthy brings. */
  public static SecretPack standard() {
    return Standard.PACK;
  }

  /** Returns the scanner that finds the kinds. */
  public Scanner scanner() {
    return scanner;
  }

  /** Returns the kinds, in the order in which they claim a text. */
  public List<SecretKind> kinds() {
    return List.copyOf(kinds.values());
  }

  /**
   * Returns the kind with an id.
   *
   * @throws IllegalArgumentException if there is none
   */
  public SecretKind kind(String id) {
    SecretKind kind = kinds.get(id);
    if (kind == null) {
      throw new IllegalArgumentException("no kind of secret is called " + id);
    }
    return kind;
  }

  /** Returns whether there is a kind with an id. */
  boolean has(String id) {
    return kinds.containsKey(id);
  }

  /** Returns how many kinds claim a text before the kind with an id does. */
  int rank(String id) {
    return ranks.get(id);
  }

  /** Returns the text of a resource. */
  static String resource(String path) {
    try (InputStream in = SecretPack.class.getResourceAsStream(path)) {
      if (in == null) {
        throw new IllegalStateException("the resource " + path + " is missing");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
