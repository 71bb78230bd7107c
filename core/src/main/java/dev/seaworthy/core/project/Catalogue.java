package dev.seaworthy.core.project;

import dev.seaworthy.core.config.ConfigDocument;
import dev.seaworthy.core.config.ConfigMap;
import dev.seaworthy.core.config.ConfigNode;
import dev.seaworthy.core.config.ConfigParser;
import dev.seaworthy.core.config.ConfigScalar;
import dev.seaworthy.core.project.BuilderTrace.Medium;
import dev.seaworthy.core.source.Parsed;
import dev.seaworthy.core.source.SourceFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The tables of builders and platforms, read when they are first needed. */
public final class Catalogue {
  private Catalogue() {}

  private static final class BuildersHolder {
    static final List<Builder> ALL =
        tables("builders.toml", "builder").map(Catalogue::builder).toList();
  }

  private static final class PlatformsHolder {
    static final List<Platform> ALL =
        tables("platforms.toml", "platform").map(Catalogue::platform).toList();
  }

  /** Returns the builders, in the order of their table. */
  public static List<Builder> builders() {
    return BuildersHolder.ALL;
  }

  /** Returns the platforms, in the order of their table. */
  public static List<Platform> platforms() {
    return PlatformsHolder.ALL;
  }

  /** Returns the platform with an id, such as {@code vercel}. */
  public static Optional<Platform> platform(String id) {
    return platforms().stream().filter(p -> p.id().equals(id)).findFirst();
  }

  static Stream<ConfigNode> tables(String resource, String key) {
    try (InputStream in = Catalogue.class.getResourceAsStream(resource)) {
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      Parsed<ConfigDocument> parsed = ConfigParser.parse(new SourceFile(resource, text));
      if (!parsed.isValid()) {
        throw new IllegalStateException(resource + ": " + parsed.problems().get(0));
      }
      return parsed.tree().root().list(key).items().stream();
    } catch (IOException e) {
      throw new UncheckedIOException(resource, e);
    }
  }

  private static Builder builder(ConfigNode table) {
    List<BuilderTrace> traces = table.list("trace").items().stream().map(Catalogue::trace).toList();
    return new Builder(required(table, "id"), required(table, "name"), traces);
  }

  private static BuilderTrace trace(ConfigNode row) {
    for (Medium medium : Medium.values()) {
      Optional<ConfigScalar> what = row.scalar(medium.name().toLowerCase(Locale.ROOT));
      if (what.isPresent()) {
        Confidence confidence =
            row.scalar("confidence")
                .map(word -> Confidence.of(word.value()))
                .orElse(Confidence.CERTAIN);
        return new BuilderTrace(
            BuilderTrace.Kind.of(required(row, "kind")),
            medium,
            what.get().value(),
            confidence,
            required(row, "shows"));
      }
    }
    throw new IllegalStateException("a trace without anything to look for: " + row);
  }

  private static Platform platform(ConfigNode table) {
    ConfigMap disk = table.map("disk");
    ConfigMap rollback = table.map("rollback");
    Platform.Marks marks =
        new Platform.Marks(
            strings(table, "files").stream().map(Glob::of).toList(),
            strings(table, "dependencies"),
            strings(table, "deployments"),
            strings(table, "commands"),
            strings(table, "entries").stream().map(Glob::of).toList());
    return new Platform(
        required(table, "id"),
        required(table, "name"),
        Platform.process(required(table, "process")),
        table.scalar("beside").isPresent(),
        disk.scalar("kind").map(kind -> new Platform.Disk(volume(kind.value()), fact(disk))),
        rollback
            .scalar("kind")
            .map(kind -> new Platform.Rollback(kind.value().equals("instant"), fact(rollback))),
        marks);
  }

  private static Platform.Volume volume(String diskKind) {
    return switch (diskKind) {
      case "ephemeral" -> Platform.Volume.NONE;
      case "volume" -> Platform.Volume.DECLARED;
      case "attached" -> Platform.Volume.ATTACHED;
      default -> throw new IllegalStateException("unknown kind of disk: " + diskKind);
    };
  }

  private static PlatformFact fact(ConfigNode table) {
    return new PlatformFact(
        required(table, "text"), required(table, "source"), required(table, "checked"));
  }

  static String required(ConfigNode table, String key) {
    return table
        .scalar(key)
        .orElseThrow(() -> new IllegalStateException(key + " is missing in " + table))
        .value();
  }

  static List<String> strings(ConfigNode table, String key) {
    List<String> values = new ArrayList<>();
    for (ConfigNode item : table.list(key).items()) {
      item.scalar().ifPresent(scalar -> values.add(scalar.value()));
    }
    return values;
  }
}
