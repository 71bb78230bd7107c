package dev.seaworthy.rules.secrets;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.seaworthy.core.project.Fact;
import dev.seaworthy.core.source.SourceFile;
import dev.seaworthy.rules.secrets.scan.ScanConfig;
import dev.seaworthy.rules.secrets.scan.ScanConfigReader;
import dev.seaworthy.rules.secrets.scan.ScanRule;
import dev.seaworthy.rules.secrets.scan.Scanner;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Compares the scanner with labelled samples; run by {@code scripts/secrets-parity}. */
final class ParityReport {

  /**
   * One labelled text.
   *
   * @param rule the rule of gitleaks that it belongs to
   * @param leak whether that rule finds something
   * @param file the text
   */
  private record Sample(String rule, boolean leak, SourceFile file) {

    static Sample of(String line) throws IOException {
      Map<String, String> fields = new HashMap<>();
      try (JsonParser json = new JsonFactory().createParser(line)) {
        json.nextToken();
        while (json.nextToken() == JsonToken.FIELD_NAME) {
          String key = json.currentName();
          json.nextToken();
          fields.put(key, json.getValueAsString(""));
        }
      }
      return new Sample(
          fields.get("rule"),
          fields.get("expect").equals("match"),
          new SourceFile(fields.get("path"), fields.get("text")));
    }
  }

  private ParityReport() {}

  /**
   * Prints how many samples are judged as labelled.
   *
   * @param args the samples, then optionally a configuration of gitleaks
   */
  public static void main(String[] args) throws IOException {
    List<Sample> samples = new ArrayList<>();
    for (String line : Files.readAllLines(Path.of(args[0]))) {
      samples.add(Sample.of(line));
    }
    if (args.length > 1) {
      putToOwnRule(samples, ScanConfigReader.read(args[1], Files.readString(Path.of(args[1]))));
    } else {
      putToAllKinds(samples);
    }
  }

  private static void putToOwnRule(List<Sample> samples, ScanConfig config) {
    Map<String, Scanner> scanners = new HashMap<>();
    for (ScanRule rule : config.rules()) {
      scanners.put(rule.id(), new Scanner(new ScanConfig(List.of(rule), config.allowlists())));
    }
    int same = 0;
    for (Sample sample : samples) {
      boolean found = !scanners.get(sample.rule()).scan(sample.file()).isEmpty();
      if (found == sample.leak()) {
        same++;
      } else {
        System.out.println("differs: " + sample);
      }
    }
    System.out.printf("%d of %d samples as labelled%n", same, samples.size());
  }

  /**
   * Returns whether a rule about secrets finds something: in the text, or by the name of the file.
   */
  private static boolean isFound(Sample sample) {
    List<Fact> facts = new ArrayList<>();
    SecretCollector.findIn(sample.file(), facts::add);
    return CredentialFile.of(sample.file().path()).filter(CredentialFile::nameIsProof).isPresent()
        || (sample.leak()
            ? !facts.isEmpty()
            : facts.stream().anyMatch(SecretFact.class::isInstance));
  }

  /**
   * A leak is found when its key is recognised, be it as one that is public by design; a clean text
   * is flagged only by what a report would show.
   */
  private static void putToAllKinds(List<Sample> samples) {
    Map<String, int[]> byRule = new TreeMap<>();
    int[] all = new int[4];
    for (Sample sample : samples) {
      int[] counts = byRule.computeIfAbsent(sample.rule(), rule -> new int[4]);
      int column = sample.leak() ? 0 : 2;
      boolean found = isFound(sample);
      counts[column]++;
      counts[column + 1] += found ? 1 : 0;
      all[column]++;
      all[column + 1] += found ? 1 : 0;
    }
    byRule.put("all", all);
    System.out.println("rule\tleaks\tfound\tclean\tflagged");
    byRule.forEach(
        (rule, counts) ->
            System.out.printf(
                "%s\t%d\t%d\t%d\t%d%n", rule, counts[0], counts[1], counts[2], counts[3]));
  }
}
