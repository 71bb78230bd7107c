package dev.seaworthy.rules.secrets.scan;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.seaworthy.core.source.SourceFile;
import dev.seaworthy.rules.secrets.SecretPack;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Compares the scanner with labelled samples; run by {@code scripts/secrets-parity}. Each line of
 * the samples is a JSON object with {@code rule}, {@code expect} ({@code match} or {@code
 * no_match}), {@code path} and {@code text}.
 */
final class ParityReport {
  private ParityReport() {}

  /**
   * Prints how many samples are judged as labelled.
   *
   * @param args the samples, then optionally a gitleaks configuration; with one, each sample is put
   *     to its own rule, without, to all rules of the built-in pack
   */
  public static void main(String[] args) throws IOException {
    List<String> samples = Files.readAllLines(Path.of(args[0]));
    if (args.length > 1) {
      ownRule(samples, ScanConfigReader.read(args[1], Files.readString(Path.of(args[1]))));
    } else {
      anyRule(samples, SecretPack.standard().scanner());
    }
  }

  private static void ownRule(List<String> samples, ScanConfig config) throws IOException {
    Map<String, Scanner> scanners = new HashMap<>();
    for (ScanRule rule : config.compiled().rules()) {
      scanners.put(rule.id(), new Scanner(new ScanConfig(List.of(rule), config.allowlists())));
    }
    int same = 0;
    for (String line : samples) {
      Map<String, String> sample = parse(line);
      boolean expected = sample.get("expect").equals("match");
      if (finds(scanners.get(sample.get("rule")), sample) == expected) {
        same++;
      } else {
        System.out.println("differs: " + line);
      }
    }
    System.out.printf("%d of %d samples as labelled%n", same, samples.size());
  }

  private static void anyRule(List<String> samples, Scanner scanner) throws IOException {
    Map<String, int[]> byRule = new TreeMap<>();
    for (String line : samples) {
      Map<String, String> sample = parse(line);
      int[] counts = byRule.computeIfAbsent(sample.get("rule"), rule -> new int[4]);
      int column = sample.get("expect").equals("match") ? 0 : 2;
      counts[column]++;
      if (finds(scanner, sample)) {
        counts[column + 1]++;
      }
    }
    int[] all = new int[4];
    System.out.println("rule\tmatch\tfound\tno_match\tflagged");
    byRule.forEach(
        (rule, counts) -> {
          System.out.printf(
              "%s\t%d\t%d\t%d\t%d%n", rule, counts[0], counts[1], counts[2], counts[3]);
          for (int i = 0; i < all.length; i++) {
            all[i] += counts[i];
          }
        });
    System.out.printf("all\t%d\t%d\t%d\t%d%n", all[0], all[1], all[2], all[3]);
  }

  private static boolean finds(Scanner scanner, Map<String, String> sample) {
    String path = sample.get("path") == null ? "" : sample.get("path");
    return !scanner.scan(new SourceFile(path, sample.get("text"))).isEmpty();
  }

  private static Map<String, String> parse(String line) throws IOException {
    Map<String, String> fields = new HashMap<>();
    try (JsonParser json = new JsonFactory().createParser(line)) {
      json.nextToken();
      while (json.nextToken() == JsonToken.FIELD_NAME) {
        String key = json.currentName();
        json.nextToken();
        fields.put(key, json.getValueAsString());
      }
    }
    return fields;
  }
}
