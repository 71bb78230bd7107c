package dev.seaworthy.rules.secrets;

import dev.seaworthy.rules.secrets.scan.Alias;
import dev.seaworthy.rules.secrets.scan.Aliases;
import dev.seaworthy.rules.secrets.scan.LazyPattern;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.tomlj.Toml;
import org.tomlj.TomlParseResult;
import org.tomlj.TomlTable;

/**
 * The rules of gitleaks' default configuration, which ignore files, reports and configurations
 * name, as {@code secrets/gitleaks.toml} lists them.
 */
public final class GitleaksRules {
  private static final String TABLE = "/secrets/gitleaks.toml";

  /** What gitleaks calls a secret that none of its other rules knows. */
  private static final String GENERIC = "generic-api-key";

  private GitleaksRules() {}

  /** Read on first use, because most runs meet no id of gitleaks. */
  private static final class Table {
    private static final Aliases ALIASES = read();

    private Table() {}
  }

  /** Returns what gitleaks' rules are called here. */
  public static Aliases aliases() {
    return Table.ALIASES;
  }

  /**
   * Returns the ids by which gitleaks may know a secret.
   *
   * @param kind the id of the kind that found it
   * @param secret the secret in clear
   */
  public static Set<String> idsOf(String kind, String secret) {
    Set<String> ids = new LinkedHashSet<>();
    aliases()
        .byId()
        .forEach(
            (id, alias) -> {
              if (alias.all().contains(kind) && hasShape(secret, alias)) {
                ids.add(id);
              }
            });
    return ids.isEmpty() && SecretPack.standard().has(kind) ? Set.of(GENERIC) : ids;
  }

  private static boolean hasShape(String secret, Alias alias) {
    return alias.secret().map(shape -> shape.occursIn(secret)).orElse(true);
  }

  private static Aliases read() {
    TomlParseResult table = Toml.parse(SecretPack.resource(TABLE));
    if (table.hasErrors()) {
      throw new IllegalStateException(TABLE + ": " + table.errors().get(0));
    }
    TomlTable rules = table.getTable("rules");
    Map<String, Alias> aliases = new LinkedHashMap<>();
    for (String id : rules.keySet()) {
      TomlTable row = rules.getTable(List.of(id));
      aliases.put(
          id,
          new Alias(
              texts(row, "kinds"),
              texts(row, "also"),
              Optional.ofNullable(row.getString("secret"))
                  .map(shape -> new LazyPattern(shape, TABLE + ": " + id))));
    }
    return new Aliases(aliases);
  }

  private static List<String> texts(TomlTable row, String column) {
    return row.getArrayOrEmpty(column).toList().stream().map(String.class::cast).toList();
  }
}
