package dev.seaworthy.core.collect;

import dev.seaworthy.core.project.DeclaredTable;
import dev.seaworthy.core.project.DeclaredTable.DeclaredColumn;
import dev.seaworthy.core.project.DeclaredTable.DeclaredKey;
import dev.seaworthy.core.project.DeclaredTable.KeyKind;
import dev.seaworthy.core.project.DeclaredTable.Origin;
import dev.seaworthy.core.project.Fact;
import dev.seaworthy.core.rule.FactCollector;
import dev.seaworthy.core.rule.FileContext;
import dev.seaworthy.core.rule.Listeners;
import dev.seaworthy.core.source.Span;
import dev.seaworthy.core.sql.ObjectName;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the models of {@code schema.prisma} as tables. Source: "Prisma schema reference" of the
 * Prisma manual.
 */
public final class PrismaModels implements FactCollector {
  private static final Pattern MODEL = Pattern.compile("(?m)^model\\s+(\\w+)\\s*\\{([^}]*)}");
  private static final Pattern LINE = Pattern.compile("(?m)^[ \\t]*(\\S[^\\r\\n]*)$");
  private static final Pattern FIELD = Pattern.compile("(\\w+)\\s+(\\w+)(\\[])?(\\?)?(.*)");
  private static final Pattern MAPPED = Pattern.compile("@map\\(\\s*(?:name:\\s*)?\"([^\"]+)\"");
  private static final Pattern LIST = Pattern.compile("(?:(\\w+):\\s*)?\\[([^\\]]*)]");
  private static final Pattern POSTGRES =
      Pattern.compile("provider\\s*=\\s*\"(postgresql|postgres|cockroachdb)\"");

  @Override
  public void collect(FileContext file, Listeners on, Consumer<Fact> facts) {
    if (file.source().name().endsWith(".prisma")) {
      on.onText(
          source -> {
            if (POSTGRES.matcher(source.text()).find()) {
              new Reader(source.text()).read(facts);
            }
          });
    }
  }

  private static final class Reader {
    private final String text;
    private final Map<String, String> tables = new HashMap<>();

    Reader(String text) {
      this.text = text;
    }

    void read(Consumer<Fact> facts) {
      for (Matcher model = MODEL.matcher(text); model.find(); ) {
        tables.put(model.group(1), tableName(model.group(1), model.group(2)));
      }
      for (Matcher model = MODEL.matcher(text); model.find(); ) {
        facts.accept(model(model));
      }
    }

    private static String tableName(String model, String body) {
      for (String line : body.split("\\R")) {
        Matcher mapped = MAPPED.matcher(line);
        if (line.strip().startsWith("@@map") && mapped.find()) {
          return mapped.group(1);
        }
      }
      return model;
    }

    private DeclaredTable model(Matcher model) {
      List<DeclaredColumn> columns = new ArrayList<>();
      List<DeclaredKey> keys = new ArrayList<>();
      Map<String, String> columnNames = new HashMap<>();
      for (Matcher line = LINE.matcher(model.group(2)); line.find(); ) {
        Span span = new Span(model.start(2) + line.start(1), model.start(2) + line.end(1));
        String written = line.group(1);
        Matcher field = FIELD.matcher(written);
        if (written.startsWith("@@")) {
          blockKey(written, columnNames, span).ifPresent(keys::add);
        } else if (!written.startsWith("//") && field.matches()) {
          field(field, columns, keys, columnNames, span);
        }
      }
      return new DeclaredTable(
          Origin.PRISMA,
          new ObjectName("public", tables.get(model.group(1))),
          columns,
          keys,
          new Span(model.start(1), model.end(1)));
    }

    private void field(
        Matcher field,
        List<DeclaredColumn> columns,
        List<DeclaredKey> keys,
        Map<String, String> columnNames,
        Span span) {
      String attributes = field.group(5);
      if (tables.containsKey(field.group(2))) {
        relation(field.group(2), attributes, columnNames, span).ifPresent(keys::add);
        return;
      }
      Matcher mapped = MAPPED.matcher(attributes);
      String column = mapped.find() ? mapped.group(1) : field.group(1);
      columnNames.put(field.group(1), column);
      columns.add(new DeclaredColumn(column, field.group(2), field.group(4) == null, span));
      if (attributes.contains("@id")) {
        keys.add(DeclaredKey.of(KeyKind.PRIMARY, List.of(column), span));
      } else if (attributes.contains("@unique")) {
        keys.add(DeclaredKey.of(KeyKind.UNIQUE, List.of(column), span));
      }
    }

    private Optional<DeclaredKey> relation(
        String model, String attributes, Map<String, String> columnNames, Span span) {
      List<String> fields = List.of();
      List<String> references = List.of();
      for (Matcher list = LIST.matcher(attributes); list.find(); ) {
        if ("fields".equals(list.group(1))) {
          fields = names(list.group(2), columnNames);
        } else if ("references".equals(list.group(1))) {
          references = names(list.group(2), Map.of());
        }
      }
      return fields.isEmpty()
          ? Optional.empty()
          : Optional.of(
              new DeclaredKey(
                  KeyKind.FOREIGN,
                  fields,
                  Optional.of(new ObjectName("public", tables.get(model))),
                  references,
                  span));
    }

    private static Optional<DeclaredKey> blockKey(
        String written, Map<String, String> columnNames, Span span) {
      Matcher list = LIST.matcher(written);
      Optional<KeyKind> kind =
          written.startsWith("@@id")
              ? Optional.of(KeyKind.PRIMARY)
              : written.startsWith("@@unique")
                  ? Optional.of(KeyKind.UNIQUE)
                  : written.startsWith("@@index") ? Optional.of(KeyKind.INDEX) : Optional.empty();
      return kind.isPresent() && list.find()
          ? Optional.of(DeclaredKey.of(kind.get(), names(list.group(2), columnNames), span))
          : Optional.empty();
    }

    /** Returns the columns of a list of fields, without their lengths and orders. */
    private static List<String> names(String list, Map<String, String> columnNames) {
      List<String> names = new ArrayList<>();
      for (String field : list.split(",")) {
        String name = field.strip().split("\\(", 2)[0];
        names.add(columnNames.getOrDefault(name, name));
      }
      return names;
    }
  }
}
