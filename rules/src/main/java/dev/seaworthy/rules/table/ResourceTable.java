package dev.seaworthy.rules.table;

import dev.seaworthy.core.typestate.ResourceSpec;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.tomlj.Toml;
import org.tomlj.TomlArray;
import org.tomlj.TomlParseResult;
import org.tomlj.TomlTable;

/** Reads the tables {@code resources/*.toml}. */
public final class ResourceTable {
  private static final Set<String> COLUMNS =
      Set.of(
          "id",
          "noun",
          "modules",
          "owners",
          "acquire",
          "callback",
          "makers",
          "opened-by",
          "release",
          "owner-release",
          "per-request",
          "repair",
          "source",
          "checked");

  private ResourceTable() {}

  /**
   * Reads a table of the class path.
   *
   * @param name the name of the file without its ending
   * @throws IllegalStateException if the table is missing or wrong
   */
  public static List<ResourceSpec> read(String name) {
    String path = "/resources/" + name + ".toml";
    try (InputStream in = ResourceTable.class.getResourceAsStream(path)) {
      if (in == null) {
        throw new IllegalStateException("no table " + path);
      }
      TomlParseResult table = Toml.parse(in);
      if (table.hasErrors()) {
        throw new IllegalStateException(path + ": " + table.errors().get(0));
      }
      TomlArray rows = table.getArrayOrEmpty("resource");
      List<ResourceSpec> specs = new ArrayList<>();
      for (int i = 0; i < rows.size(); i++) {
        specs.add(spec(path, rows.getTable(i)));
      }
      return List.copyOf(specs);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static ResourceSpec spec(String path, TomlTable row) {
    if (!COLUMNS.containsAll(row.keySet())) {
      throw new IllegalStateException(path + ": unknown column in " + row.keySet());
    }
    return new ResourceSpec(
        required(path, row, "id"),
        required(path, row, "noun"),
        set(row, "modules"),
        set(row, "owners"),
        set(row, "acquire"),
        list(row, "callback"),
        set(row, "makers"),
        row.getString("opened-by", () -> ""),
        set(row, "release"),
        set(row, "owner-release"),
        row.getBoolean("per-request", () -> false),
        required(path, row, "repair"),
        required(path, row, "source"),
        LocalDate.parse(required(path, row, "checked")).toString());
  }

  private static String required(String path, TomlTable row, String column) {
    String value = row.getString(column);
    if (value == null || value.isBlank()) {
      throw new IllegalStateException(path + ": a row has no " + column);
    }
    return value;
  }

  private static Set<String> set(TomlTable row, String column) {
    return new HashSet<>(list(row, column));
  }

  private static List<String> list(TomlTable row, String column) {
    return row.getArrayOrEmpty(column).toList().stream().map(String.class::cast).toList();
  }
}
