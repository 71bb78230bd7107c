package dev.seaworthy.rules.secrets;

import com.google.re2j.Pattern;
import dev.seaworthy.core.project.FileRole;
import dev.seaworthy.core.source.SourceFile;
import dev.seaworthy.rules.secrets.scan.SecretMatch;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Decides whether a literal that only its name calls a secret is one. It must be in code or
 * settings that run, its name must end in a word for a secret, and its value must look drawn by
 * chance: not a word, an address, a path, an identifier, a hash or a reference to something else.
 */
final class GenericSecret {
  private static final Set<String> SECRET_WORDS =
      Set.of("secret", "apikey", "password", "passwd", "passphrase");

  /** Words before {@code key} or {@code token} that make it a secret one. */
  private static final Set<String> QUALIFIERS =
      Set.of(
          "api",
          "secret",
          "access",
          "private",
          "encryption",
          "signing",
          "auth",
          "master",
          "service",
          "admin",
          "jwt",
          "role",
          "bot",
          "bearer",
          "personal",
          "deploy",
          "refresh",
          "internal");

  /** Words after which a name still means the same. */
  private static final Set<String> TRAILING =
      Set.of(
          "key",
          "value",
          "prod",
          "production",
          "live",
          "dev",
          "development",
          "default",
          "base64",
          "b64",
          "hex",
          "1",
          "2",
          "v1",
          "v2");

  /** Words that make a name mean something public or something else. */
  private static final Set<String> HARMLESS_WORDS =
      Set.of(
          "public",
          "publishable",
          "anon",
          "anonymous",
          "site",
          "csrf",
          "xsrf",
          "next",
          "version",
          "page",
          "cursor",
          "continuation",
          "storage",
          "cache",
          "query",
          "i18n",
          "translation",
          "label",
          "placeholder",
          "hash",
          "hashed",
          "idempotency",
          "sort",
          "primary",
          "foreign",
          "widget",
          "website",
          "measurement",
          "tracking",
          "vapid",
          "collector",
          "contract",
          "address",
          "mock",
          "fake",
          "test",
          "dummy",
          "example",
          "sample",
          "demo",
          "reset",
          "name",
          "streak",
          "long",
          "short",
          "fcm",
          "push",
          "feature",
          "design",
          "color",
          "css");

  private static final Pattern DRAWN = Pattern.compile("^[A-Za-z0-9+/=_.~!@#$%^&*|:,;?-]{16,200}$");
  private static final Pattern PRINTABLE = Pattern.compile("[ -~]+");
  private static final Pattern DIGIT = Pattern.compile("[0-9]");
  private static final Pattern LETTER = Pattern.compile("[A-Za-z]");

  /** References, digests, and keys of Google, which are judged by their use or are none. */
  private static final Pattern REFERENCE =
      Pattern.compile(
          "://|^\\d{3,}:|^(?:\\.{0,2}/|[a-z]:\\\\|#|\\.|--|@|data:|process\\.|import\\.|env\\.|Deno\\.|os\\."
              + "|0x[0-9a-fA-F]{40}$|\\$2[aby]\\$|\\$argon2|sha(?:1|256|384|512)[-:=]|ENC\\[|vault:"
              + "|arn:|projects/|op://|secret:|AIza)|\\(|^[a-z]+(?:\\.[a-z]\\w*)+$");

  private static final Pattern DATE_OR_VERSION =
      Pattern.compile("\\b\\d{4}-\\d{2}-\\d{2}\\b|^v?\\d+\\.\\d+");

  /**
   * Services that issue UUIDs as keys call them keys or secrets; a token of that shape is an id.
   */
  private static final Pattern UUID =
      Pattern.compile("^[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}$");

  private static final Pattern MADE_UP_FILE =
      Pattern.compile(
          "(?i)example|sample|template|(?:^|/)seed(?:s|ers?)?/|\\.dist$|\\.tpl$|fixture|mock|__snapshots__"
              + "|(^|[/._-])tests?([/._-]|$)|tests?\\.\\w+$|(^|/)(locales?|i18n|translations?|lang)/");

  /** Thirty letters of both cases and digits. */
  private static final Pattern MIXED =
      Pattern.compile(
          "^[A-Za-z0-9]*(?:[a-z][A-Za-z]*[0-9][a-z0-9]*[A-Z]|[A-Z][A-Za-z]*[0-9])[A-Za-z0-9]{26,}$");

  /** What a client is told apart by is public, unlike its secret. */
  private static final Set<String> CLIENT_WORDS = Set.of("key", "token", "apikey");

  /** How many letters in a row, on average, a text drawn by chance may have at most. */
  private static final double LONGEST_MEAN_RUN = 4.5;

  /** The same where a service is named, since many issue keys in lower case. */
  private static final double LONGEST_MEAN_RUN_OF_SERVICE = 8;

  private GenericSecret() {}

  /** Returns whether the match is likely a secret. */
  static boolean isLikely(SecretMatch match, SourceFile file, String name) {
    FileRole role = FileRole.of(file.pathInApp());
    String value = match.secret().of(file.text());
    return (role == FileRole.APP || role == FileRole.SCRIPT)
        && !MADE_UP_FILE.matcher(file.pathInApp()).find()
        && (namesASecret(name) || (namesAToken(name) && MIXED.matcher(value).find()))
        && looksDrawn(value, namesAService(name) ? LONGEST_MEAN_RUN_OF_SERVICE : LONGEST_MEAN_RUN)
        && !(UUID.matcher(value).find() && name.toLowerCase(Locale.ROOT).contains("token"));
  }

  /** Returns whether the last words of a name say that it holds a secret. */
  static boolean namesASecret(String name) {
    List<String> words = words(name);
    if (words.isEmpty() || words.stream().anyMatch(HARMLESS_WORDS::contains)) {
      return false;
    }
    int last = words.size() - 1;
    if (words.contains("client") && CLIENT_WORDS.contains(words.get(last))) {
      return false;
    }
    while (last > 0 && TRAILING.contains(words.get(last)) && !isQualified(words, last)) {
      last--;
    }
    return SECRET_WORDS.contains(words.get(last)) || isQualified(words, last);
  }

  /** Returns whether a name says token and not of what; only a long random value is one then. */
  private static boolean namesAToken(String name) {
    List<String> words = words(name);
    return !words.isEmpty()
        && words.get(words.size() - 1).equals("token")
        && words.stream().noneMatch(HARMLESS_WORDS::contains);
  }

  private static boolean isQualified(List<String> words, int at) {
    boolean keyOrToken = words.get(at).equals("key") || words.get(at).equals("token");
    return keyOrToken && at > 0 && isQualifier(words.get(at - 1));
  }

  private static boolean isQualifier(String word) {
    return QUALIFIERS.contains(word) || ServiceNames.contains(word);
  }

  private static boolean namesAService(String name) {
    return words(name).stream().anyMatch(ServiceNames::contains);
  }

  private static List<String> words(String name) {
    return Arrays.stream(
            name.split("[^A-Za-z0-9]+|(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])"))
        .filter(word -> !word.isEmpty())
        .map(word -> word.toLowerCase(Locale.ROOT))
        .toList();
  }

  /** Returns whether a value looks drawn by chance. */
  static boolean looksDrawn(String value) {
    return looksDrawn(value, LONGEST_MEAN_RUN);
  }

  /** Returns whether a value looks drawn by chance, or by the service whose keys it looks like. */
  static boolean looksDrawnAsKey(String value) {
    return looksDrawn(value, LONGEST_MEAN_RUN_OF_SERVICE);
  }

  private static boolean looksDrawn(String value, double longestMeanRun) {
    String inner = decoded(value);
    return looksDrawnAsWritten(value, longestMeanRun)
        && (inner.isEmpty() || looksDrawnAsWritten(inner, longestMeanRun));
  }

  /** Returns a value without its base64, so that it equals itself where it is written plain. */
  static String plain(String value) {
    String inner = decoded(value);
    return inner.isEmpty() ? value : inner;
  }

  /**
   * Returns the text that a value in base64 stands for, as in the secrets of Kubernetes; empty if
   * it stands for none. What looks drawn may turn out to be {@code your-key-here}.
   */
  private static String decoded(String value) {
    try {
      String text =
          new String(Base64.getDecoder().decode(value), StandardCharsets.ISO_8859_1).strip();
      return PRINTABLE.matcher(text).matches() ? text : "";
    } catch (IllegalArgumentException notBase64) {
      return "";
    }
  }

  private static boolean looksDrawnAsWritten(String value, double longestMeanRun) {
    return DRAWN.matcher(value).find()
        && DIGIT.matcher(CountedOut.withoutRuns(value)).find()
        && LETTER.matcher(value).find()
        && !REFERENCE.matcher(value).find()
        && !DATE_OR_VERSION.matcher(value).find()
        && meanRunOfLetters(value) <= longestMeanRun;
  }

  /** Words have long runs of letters of one case; chance has not. */
  private static double meanRunOfLetters(String value) {
    List<String> runs =
        Arrays.stream(value.split("[^A-Za-z]+|(?<=[a-z])(?=[A-Z])|(?<=[A-Z])(?=[a-z])"))
            .filter(run -> !run.isEmpty())
            .toList();
    int letters = runs.stream().mapToInt(String::length).sum();
    return runs.isEmpty() ? 0 : (double) letters / runs.size();
  }
}
