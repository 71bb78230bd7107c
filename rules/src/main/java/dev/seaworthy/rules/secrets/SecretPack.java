package dev.seaworthy.rules.secrets;

import dev.seaworthy.rules.secrets.scan.Allowlist;
import dev.seaworthy.rules.secrets.scan.ScanConfig;
import dev.seaworthy.rules.secrets.scan.ScanConfigReader;
import dev.seaworthy.rules.secrets.scan.ScanRule;
import dev.seaworthy.rules.secrets.scan.Scanner;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The kinds of key that Seaworthy knows, from the tables {@code secrets/*.toml}. Where two kinds
 * claim the same text, the one that stands first is right: providers before guesses, exact shapes
 * before wide ones.
 */
public final class SecretPack {
  private static final List<String> TABLES =
      List.of("ai", "database", "payment", "messaging", "platform", "named", "generic");

  private final Scanner scanner;
  private final Map<String, SecretKind> kinds;
  private final Map<String, Integer> ranks = new HashMap<>();

  /** Creates a pack of the rules that say what kind of key they find. */
  SecretPack(ScanConfig config) {
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
    private static final SecretPack PACK = new SecretPack(read());

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

  /** Returns how many kinds claim a text before the kind with an id does. */
  int rank(String id) {
    return ranks.get(id);
  }

  private static ScanConfig read() {
    List<ScanRule> rules = new ArrayList<>();
    List<Allowlist> allowlists = new ArrayList<>();
    for (String table : TABLES) {
      String path = "/secrets/" + table + ".toml";
      ScanConfig config = ScanConfigReader.read(path, resource(path));
      rules.addAll(config.rules());
      allowlists.addAll(config.allowlists());
    }
    return new ScanConfig(rules, allowlists);
  }

  /** Returns the text of a table of the pack. */
  static String resource(String path) {
    try (InputStream table = SecretPack.class.getResourceAsStream(path)) {
      if (table == null) {
        throw new IllegalStateException("the resource " + path + " is missing");
      }
      return new String(table.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
