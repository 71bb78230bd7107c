package dev.seaworthy.rules.secrets;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tomlj.Toml;
import org.tomlj.TomlParseResult;
import org.tomlj.TomlTable;

/**
 * Makes keys that look real and are not, so that none stands in the repository. A text says {@code
 * ${fake:stripe-secret-key}} where the example of that kind goes; the same kind gives the same key
 * everywhere.
 */
public final class FakeSecrets {
  private static final Pattern FAKE = Pattern.compile("\\$\\{fake:([a-z0-9-]+)}");
  private static final Pattern RANDOM = Pattern.compile("\\{([a-z0-9]+):([^}]*)}");

  private static final String LOWER = "abcdefghijklmnopqrstuvwxyz";
  private static final String UPPER = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";
  private static final String DIGITS = "0123456789";
  private static final Map<String, String> ALPHABETS =
      Map.ofEntries(
          Map.entry("alnum", LOWER + UPPER + DIGITS),
          Map.entry("letters", LOWER + UPPER),
          Map.entry("word", LOWER + UPPER + DIGITS + "-_"),
          Map.entry("base64", LOWER + UPPER + DIGITS + "+/"),
          Map.entry("base36", LOWER + DIGITS),
          Map.entry("base32", UPPER + "234567"),
          Map.entry("hex", DIGITS + "abcdef"),
          Map.entry("digits", DIGITS),
          Map.entry("lower", LOWER),
          Map.entry("upper", UPPER + DIGITS),
          Map.entry("bech", "QPZRY9X8GF2TVDW0S3JN54KHCE6MUA7L"));

  private FakeSecrets() {}

  /** Puts the key of its kind wherever {@code text} says {@code ${fake:kind}}. */
  public static String expand(String text) {
    return FAKE.matcher(text)
        .replaceAll(
            found -> {
              String kind = found.group(1);
              TomlTable example = examples().getTable(kind);
              if (example == null) {
                throw new IllegalArgumentException("no example for " + kind);
              }
              String template = example.getString("fake");
              return Matcher.quoteReplacement(generate(template, new Random(kind.hashCode())));
            });
  }

  /** Returns the table of the examples by kind. */
  static TomlParseResult examples() {
    try (InputStream table = FakeSecrets.class.getResourceAsStream("/secrets/examples.toml")) {
      TomlParseResult parsed = Toml.parse(new String(table.readAllBytes(), StandardCharsets.UTF_8));
      if (parsed.hasErrors()) {
        throw new IllegalStateException(parsed.errors().get(0));
      }
      return parsed;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Replaces every {@code {alphabet:length}} of a template. */
  static String generate(String template, Random random) {
    return RANDOM
        .matcher(template)
        .replaceAll(
            found -> Matcher.quoteReplacement(part(found.group(1), found.group(2), random)));
  }

  private static String part(String alphabet, String argument, Random random) {
    return switch (alphabet) {
      case "jwt" -> token(argument, false, random);
      case "prettyjwt" -> token(argument, true, random);
      case "jwt64" -> standardBase64(token(argument, false, random));
      case "b64" ->
          standardBase64(draw(ALPHABETS.get("alnum"), Integer.parseInt(argument), random));
      case "uuid" -> generate("{hex:8}-{hex:4}-{hex:4}-{hex:4}-{hex:12}", random);
      default -> draw(ALPHABETS.get(alphabet), Integer.parseInt(argument), random);
    };
  }

  private static String draw(String alphabet, int length, Random random) {
    return random
        .ints(length, 0, alphabet.length())
        .mapToObj(i -> String.valueOf(alphabet.charAt(i)))
        .collect(Collectors.joining());
  }

  private static String token(String claims, boolean pretty, Random random) {
    List<String> members = Stream.of(claims.split(",")).map(FakeSecrets::member).toList();
    String payload =
        pretty
            ? "{\n  " + String.join(",\n  ", members) + "\n}"
            : "{" + String.join(",", members) + "}";
    return base64("{\"alg\":\"HS256\",\"typ\":\"JWT\"}")
        + "."
        + base64(payload)
        + "."
        + draw(ALPHABETS.get("word"), 43, random);
  }

  private static String member(String claim) {
    String[] parts = claim.split("=", 2);
    String value = parts[1].matches("\\d+") ? parts[1] : "\"" + parts[1] + "\"";
    return "\"" + parts[0] + "\":" + value;
  }

  private static String standardBase64(String text) {
    return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }

  private static String base64(String text) {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }
}
