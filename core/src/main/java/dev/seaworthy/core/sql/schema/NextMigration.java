package dev.seaworthy.core.sql.schema;

import static java.util.Comparator.naturalOrder;

import java.math.BigInteger;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Names the file of a migration that is applied after all others, as its folder names them. */
public final class NextMigration {
  private static final int TIMESTAMP_LENGTH = 14;
  private static final DateTimeFormatter TIMESTAMP =
      DateTimeFormatter.ofPattern("uuuuMMddHHmmss").withResolverStyle(ResolverStyle.STRICT);

  /** Flyway's {@code V}, a number, what separates it from the words, and the words. */
  private static final Pattern NAME = Pattern.compile("([vV]?)(\\d+)([._-]*)(.*)");

  private NextMigration() {}

  /**
   * Returns the path of the next migration.
   *
   * @param words what it does, in snake case
   * @return empty where nothing shows how the files are named, or that a new one would be the last
   */
  public static Optional<String> path(MigrationSet migrations, String words) {
    return switch (migrations.kind()) {
      case SUPABASE -> sorted(migrations, 0, words).map(name -> name + ".sql");
      case PRISMA -> sorted(migrations, 1, words).map(name -> name + "/migration.sql");
      case NUMBERED -> numbered(migrations, words);
      case PLAIN, NONE -> Optional.empty();
    };
  }

  /**
   * Names a file or folder among others that are applied in the order of their names.
   *
   * @param below how many levels below it the scripts are
   */
  private static Optional<String> sorted(MigrationSet migrations, int below, String words) {
    Optional<String> last =
        migrations.scripts().stream().map(script -> name(script.path(), below)).max(naturalOrder());
    Matcher parts = NAME.matcher(last.orElse(""));
    if (!parts.matches()) {
      return Optional.empty();
    }
    String next = next(parts.group(2)) + "_" + words;
    return next.compareTo(last.get()) > 0
        ? Optional.of(migrations.folder() + "/" + next)
        : Optional.empty();
  }

  private static Optional<String> numbered(MigrationSet migrations, String words) {
    int count = migrations.scripts().size();
    String last = name(migrations.scripts().get(count - 1).path(), 0);
    String base = last.substring(0, last.length() - ".sql".length());
    Matcher parts = NAME.matcher(base);
    if (!parts.matches()) {
      return Optional.empty();
    }
    String separator = base.contains("__") ? "__" : parts.group(3).isEmpty() ? "_" : parts.group(3);
    String folder = migrations.folder().isEmpty() ? "" : migrations.folder() + "/";
    String suffix = base.endsWith(".up") ? ".up.sql" : ".sql";
    return Optional.of(folder + parts.group(1) + next(parts.group(2)) + separator + words + suffix);
  }

  /** Returns the last part of a path but {@code below} others. */
  private static String name(String path, int below) {
    String[] parts = path.split("/");
    return parts[parts.length - 1 - below];
  }

  /** Returns the next second of a timestamp, the next of any other number. */
  private static String next(String digits) {
    if (digits.length() == TIMESTAMP_LENGTH) {
      try {
        return LocalDateTime.parse(digits, TIMESTAMP).plusSeconds(1).format(TIMESTAMP);
      } catch (DateTimeException notATime) {
        return following(digits);
      }
    }
    return following(digits);
  }

  private static String following(String digits) {
    String next = new BigInteger(digits).add(BigInteger.ONE).toString();
    return "0".repeat(Math.max(0, digits.length() - next.length())) + next;
  }
}
