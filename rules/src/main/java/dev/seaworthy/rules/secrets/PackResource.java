package dev.seaworthy.rules.secrets;

import dev.seaworthy.rules.secrets.scan.CompiledConfig;
import dev.seaworthy.rules.secrets.scan.ScanConfig;
import dev.seaworthy.rules.secrets.scan.ScanConfigReader;
import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The tables {@code secrets/*.toml}, which the build compiles into one resource, because parsing
 * them would cost more than most audits.
 *
 * @param kinds the rules that find keys
 * @param files the rules that find files which are credentials as a whole
 */
public record PackResource(ScanConfig kinds, ScanConfig files) {
  /** The resource that holds the tables compiled. */
  public static final String COMPILED = "/secrets/pack.bin";

  /** What finds keys, in the order in which kinds claim a text, and where none is looked for. */
  private static final List<String> KINDS =
      List.of("ai", "database", "payment", "messaging", "platform", "named", "generic", "paths");

  private static final List<String> FILES = List.of("files");

  /** Read on first use, because a run that audits nothing needs no pack. */
  private static final class Standard {
    private static final PackResource PACK = load();

    private Standard() {}
  }

  /** Returns the tables that Seaworthy brings. */
  static PackResource standard() {
    return Standard.PACK;
  }

  /** Loads what is compiled, or the tables where nothing is, as in this module's tests. */
  private static PackResource load() {
    try (InputStream pack = PackResource.class.getResourceAsStream(COMPILED)) {
      if (pack == null) {
        return fromTables();
      }
      DataInputStream in = new DataInputStream(new BufferedInputStream(pack));
      return new PackResource(CompiledConfig.read(in), CompiledConfig.read(in));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Compiles the tables; a step of the build.
   *
   * @throws IOException if {@code out} fails
   */
  public static void compile(OutputStream out) throws IOException {
    PackResource tables = fromTables();
    DataOutputStream data = new DataOutputStream(out);
    CompiledConfig.write(tables.kinds, data);
    CompiledConfig.write(tables.files, data);
    data.flush();
  }

  /** Reads the tables. */
  static PackResource fromTables() {
    return new PackResource(read(KINDS), read(FILES));
  }

  private static ScanConfig read(List<String> tables) {
    Map<String, String> texts = new LinkedHashMap<>();
    for (String table : tables) {
      String path = "/secrets/" + table + ".toml";
      texts.put(path, SecretPack.resource(path));
    }
    return ScanConfigReader.readAll(texts);
  }
}
