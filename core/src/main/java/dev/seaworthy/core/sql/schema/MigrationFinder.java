package dev.seaworthy.core.sql.schema;

import static java.util.Comparator.comparing;
import static java.util.Comparator.comparingLong;

import dev.seaworthy.core.sql.CreateTable;
import dev.seaworthy.core.sql.schema.MigrationSet.Kind;
import dev.seaworthy.core.sql.schema.MigrationSet.Script;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Finds out which SQL files make the database, and in which order. */
public final class MigrationFinder {
  private static final Pattern NOT_APPLIED_FOLDER =
      Pattern.compile(
          "(^|[/_.-])(discarded|archived?|backups?|old|deprecated|legacy|rollbacks?|down|undo|seeds?"
              + "|seeders|tests?|__tests__|fixtures|examples?|samples?|docs?|verification)"
              + "([_.-][^/]*)?/");
  private static final Pattern SUPABASE_DISCARDED =
      Pattern.compile("(^|/)supabase_discarded_migrations/");
  private static final Pattern NOT_APPLIED_NAME =
      Pattern.compile(
          "(^|[._-])(down|rollback|revert|undo|seeds?|tests?|verify|dummy|sample|mock)([._-]|$)");
  private static final Pattern SUPABASE = Pattern.compile("(^|.*/)supabase/migrations/[^/]+");
  private static final Pattern PRISMA =
      Pattern.compile("((?:^|.*/)prisma/migrations)/[^/]+/migration\\.sql");
  private static final Pattern NUMBERED_NAME = Pattern.compile("v?(\\d+)(?:[._-].*)?\\.sql");
  private static final Pattern DIGITS = Pattern.compile("\\d+");

  private MigrationFinder() {}

  /** Returns the migrations among the SQL files of an app. */
  public static MigrationSet find(List<Script> files) {
    return find(files, "");
  }

  /**
   * Returns the migrations among the SQL files of an app.
   *
   * @param prefix the audited folder, in which the paths start: empty, or ending in a slash. A name
   *     such as {@code examples} in it says nothing about its files
   */
  public static MigrationSet find(List<Script> files, String prefix) {
    List<Script> applied = new ArrayList<>();
    List<String> leftOut = new ArrayList<>();
    for (Script file : files) {
      if (isApplied(file.path(), prefix)) {
        applied.add(file);
      } else {
        leftOut.add(file.path());
      }
    }
    applied.sort(comparing(Script::path));
    return supabase(applied, leftOut)
        .or(() -> numbered(applied, leftOut))
        .orElseGet(() -> plain(applied, leftOut));
  }

  private static boolean isApplied(String path, String prefix) {
    String lower = path.toLowerCase(Locale.ROOT);
    String inApp = lower.substring(path.startsWith(prefix) ? prefix.length() : 0);
    if (SUPABASE_DISCARDED.matcher(inApp).find() || NOT_APPLIED_FOLDER.matcher(inApp).find()) {
      return false;
    }
    return SUPABASE.matcher(lower).matches() || !NOT_APPLIED_NAME.matcher(name(lower)).find();
  }

  private static Optional<MigrationSet> supabase(List<Script> files, List<String> leftOut) {
    Map<String, List<Script>> byFolder = new TreeMap<>();
    for (Script file : files) {
      if (SUPABASE.matcher(file.path()).matches()) {
        byFolder.computeIfAbsent(folder(file.path()), key -> new ArrayList<>()).add(file);
      }
    }
    return byFolder.entrySet().stream()
        .min(
            Comparator.<Map.Entry<String, List<Script>>>comparingLong(
                    entry -> entry.getKey().chars().filter(c -> c == '/').count())
                .thenComparing(entry -> -entry.getValue().size()))
        .map(
            entry ->
                set(
                    Kind.SUPABASE,
                    entry.getKey(),
                    sorted(entry.getValue(), comparing(file -> name(file.path()))),
                    files,
                    leftOut));
  }

  /** Of several folders with numbered files, the one that creates the most tables counts. */
  private static Optional<MigrationSet> numbered(List<Script> files, List<String> leftOut) {
    Map<String, List<Script>> byFolder = new TreeMap<>();
    for (Script file : files) {
      Matcher prisma = PRISMA.matcher(file.path());
      if (prisma.matches()) {
        byFolder.computeIfAbsent(prisma.group(1), key -> new ArrayList<>()).add(file);
      } else if (number(file.path()).isPresent()) {
        byFolder.computeIfAbsent(folder(file.path()), key -> new ArrayList<>()).add(file);
      }
    }
    return byFolder.entrySet().stream()
        .filter(entry -> tables(entry.getValue()) > 0)
        .max(comparingLong(entry -> tables(entry.getValue())))
        .map(
            entry -> {
              boolean prisma = PRISMA.matcher(entry.getValue().get(0).path()).matches();
              Comparator<Script> order =
                  prisma
                      ? comparing(Script::path)
                      : comparing((Script file) -> number(file.path()).orElse(""))
                          .thenComparing(Script::path);
              return set(
                  prisma ? Kind.PRISMA : Kind.NUMBERED,
                  entry.getKey(),
                  sorted(entry.getValue(), order),
                  files,
                  leftOut);
            });
  }

  /** Files that create tables come before those that change them. */
  private static MigrationSet plain(List<Script> files, List<String> leftOut) {
    if (files.isEmpty() && leftOut.isEmpty()) {
      return MigrationSet.EMPTY;
    }
    List<Script> ordered =
        sorted(
            files,
            comparing((Script file) -> tables(List.of(file)) == 0).thenComparing(Script::path));
    List<String> folders = ordered.stream().map(file -> folder(file.path())).distinct().toList();
    return set(Kind.PLAIN, folders.size() == 1 ? folders.get(0) : "", ordered, files, leftOut);
  }

  private static MigrationSet set(
      Kind kind, String folder, List<Script> scripts, List<Script> all, List<String> leftOut) {
    Set<String> applied = scripts.stream().map(Script::path).collect(Collectors.toSet());
    List<Script> others = all.stream().filter(file -> !applied.contains(file.path())).toList();
    return new MigrationSet(kind, folder, scripts, others, leftOut);
  }

  private static List<Script> sorted(List<Script> files, Comparator<Script> order) {
    return files.stream().sorted(order).toList();
  }

  private static long tables(List<Script> files) {
    return files.stream()
        .flatMap(file -> file.statements().stream())
        .filter(CreateTable.class::isInstance)
        .count();
  }

  /** Returns the leading number of a file's name, padded so that texts sort as numbers. */
  private static Optional<String> number(String path) {
    String name = name(path).toLowerCase(Locale.ROOT);
    if (!NUMBERED_NAME.matcher(name).matches()) {
      return Optional.empty();
    }
    Matcher digits = DIGITS.matcher(name);
    return digits.find()
        ? Optional.of("0".repeat(Math.max(0, 20 - digits.group().length())) + digits.group())
        : Optional.empty();
  }

  private static String name(String path) {
    return path.substring(path.lastIndexOf('/') + 1);
  }

  private static String folder(String path) {
    return path.substring(0, Math.max(0, path.lastIndexOf('/')));
  }
}
