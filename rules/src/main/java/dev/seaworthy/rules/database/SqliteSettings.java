package dev.seaworthy.rules.database;

import dev.seaworthy.core.config.ConfigDocument;
import dev.seaworthy.core.config.ConfigEntry;
import dev.seaworthy.core.config.ConfigMap;
import dev.seaworthy.core.config.ConfigNode;
import dev.seaworthy.core.config.ConfigScalar;
import dev.seaworthy.core.project.Fact;
import dev.seaworthy.core.project.FileRole;
import dev.seaworthy.core.rule.FactCollector;
import dev.seaworthy.core.rule.FileContext;
import dev.seaworthy.core.rule.Listeners;
import dev.seaworthy.core.source.Language;
import dev.seaworthy.core.source.SourceFile;
import dev.seaworthy.core.source.Span;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds SQLite in settings: the datasource of a Prisma schema, the JDBC address of a Spring
 * application, and the addresses of databases in environment files.
 */
final class SqliteSettings implements FactCollector {
  /** The driver's name in the facts of a Prisma schema. */
  static final String PRISMA = "Prisma";

  /** The driver's name in the facts of a Spring application. */
  static final String JDBC = "Spring";

  private static final Pattern DATASOURCE =
      Pattern.compile("(?m)^\\s*datasource\\s+\\w+\\s*\\{([^}]*)}");
  private static final Pattern PROVIDER = Pattern.compile("(?m)^\\s*provider\\s*=\\s*\"(\\w+)\"");
  private static final Pattern URL =
      Pattern.compile("(?m)^\\s*url\\s*=\\s*(?:\"([^\"]*)\"|env\\(\\s*\"(\\w+)\"\\s*\\))");
  private static final Pattern SPRING_FILE =
      Pattern.compile("application(-(prod|production))?\\.(properties|ya?ml)");
  private static final Pattern JDBC_FILE =
      Pattern.compile("jdbc:(sqlite:(?!:memory:|file::memory:)|h2:(?!mem:|tcp:|ssl:)).+");
  private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{([\\w.]+):(.*)}");

  @Override
  public void collect(FileContext file, Listeners on, Consumer<Fact> facts) {
    String name = file.source().name();
    if (file.role() != FileRole.APP) {
      return;
    }
    if (name.endsWith(".prisma")) {
      on.onText(source -> prisma(source, facts));
    } else if (SPRING_FILE.matcher(name).matches()) {
      on.onConfig(document -> spring(document, facts));
    } else if (file.source().language() == Language.DOTENV) {
      on.onConfig(document -> environment(document, facts));
    }
  }

  private static void prisma(SourceFile source, Consumer<Fact> facts) {
    Matcher block = DATASOURCE.matcher(source.text());
    while (block.find()) {
      Matcher provider = PROVIDER.matcher(block.group(1));
      if (provider.find() && provider.group(1).equals("sqlite")) {
        int start = block.start(1);
        Matcher url = URL.matcher(block.group(1));
        boolean hasUrl = url.find();
        String file = hasUrl && url.group(1) != null ? url.group(1) : "";
        String variable = hasUrl && url.group(2) != null ? url.group(2) : "";
        Span span = new Span(start + provider.start(1) - 1, start + provider.end(1) + 1);
        facts.accept(new SqliteDatabase(PRISMA, "@prisma/client", file, variable, false, span));
      }
    }
  }

  private static void spring(ConfigDocument document, Consumer<Fact> facts) {
    for (ConfigNode root : document.documents()) {
      root.scalar("spring.datasource.url")
          .or(() -> root.scalar("spring", "datasource", "url"))
          .flatMap(SqliteSettings::jdbc)
          .ifPresent(facts);
    }
  }

  private static Optional<Fact> jdbc(ConfigScalar url) {
    String address = url.value();
    String variable = "";
    Matcher placeholder = PLACEHOLDER.matcher(address);
    if (placeholder.matches()) {
      variable = placeholder.group(1);
      address = placeholder.group(2);
    }
    if (!JDBC_FILE.matcher(address).matches()) {
      return Optional.empty();
    }
    String driver = address.startsWith("jdbc:h2:") ? "com.h2database:h2" : "org.xerial:sqlite-jdbc";
    return Optional.of(new SqliteDatabase(JDBC, driver, address, variable, false, url.span()));
  }

  private static void environment(ConfigDocument document, Consumer<Fact> facts) {
    if (document.root() instanceof ConfigMap map) {
      for (ConfigEntry entry : map.entries()) {
        entry.value().scalar().ifPresent(value -> address(entry.key(), value, facts));
      }
    }
  }

  private static void address(String name, ConfigScalar value, Consumer<Fact> facts) {
    SqliteAddress address = SqliteAddress.of(value.value());
    if (address.kind() == SqliteAddress.Kind.REMOTE) {
      facts.accept(new DatabaseAddress(name, false, value.span()));
    } else if (value.value().matches("(file:.*|.*\\.(db|sqlite3?|db3))")) {
      facts.accept(new DatabaseAddress(name, true, value.span()));
    }
  }
}
