package dev.seaworthy.core.sql.schema;

import dev.seaworthy.core.source.Location;
import dev.seaworthy.core.sql.AlterType;
import dev.seaworthy.core.sql.ChangePublication;
import dev.seaworthy.core.sql.CreateExtension;
import dev.seaworthy.core.sql.CreateSequence;
import dev.seaworthy.core.sql.CreateType;
import dev.seaworthy.core.sql.DropObjects;
import dev.seaworthy.core.sql.ObjectName;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Applies the statements about types, sequences, extensions and publications. */
final class ObjectEditor {
  /** The extensions that have a schema of their own, whatever the search path. */
  private static final Map<String, String> OWN_SCHEMAS =
      Map.of(
          "pg_cron", "pg_catalog", "pgmq", "pgmq", "pgsodium", "pgsodium", "pg_graphql", "graphql");

  /** The extensions that others need. */
  private static final Map<String, String> NEEDED =
      Map.of("earthdistance", "cube", "postgis_topology", "postgis", "pgrouting", "postgis");

  private final Catalog catalog;

  ObjectEditor(Catalog catalog) {
    this.catalog = catalog;
  }

  void create(CreateType create, Location source) throws StatementRefused {
    ObjectName name = catalog.searchPath().forCreation(create.name());
    catalog.requireSchema(name.schema());
    if (catalog.types().contains(name) || catalog.tables().contains(name)) {
      throw new StatementRefused("duplicate_object", "type " + name + " exists already");
    }
    catalog.types().put(name, new UserType(name, create.labels(), source));
  }

  void alter(AlterType alter) throws StatementRefused {
    Optional<ObjectName> name = catalog.resolveType(alter.name());
    Optional<UserType> found = name.flatMap(catalog.types()::find);
    if (found.isEmpty()) {
      if (catalog.isStrict() && name.isEmpty()) {
        throw new StatementRefused("undefined_object", "no type " + alter.name() + " exists");
      }
      return;
    }
    UserType type = found.get();
    ObjectName moved = alter.newSchema().map(type.name()::in).orElse(type.name());
    ObjectName newName = alter.newName().map(moved::renamed).orElse(moved);
    Optional<List<String>> labels =
        type.labels().isPresent() ? Optional.of(labels(type, alter)) : Optional.empty();
    if (!newName.equals(type.name())) {
      new TypeUses(catalog).rename(type.name(), newName);
    }
    catalog.types().remove(type.name());
    catalog.types().put(newName, new UserType(newName, labels, type.source()));
  }

  private static List<String> labels(UserType type, AlterType alter) throws StatementRefused {
    List<String> labels = new ArrayList<>(type.labels().orElseThrow());
    if (alter.addedLabel().isPresent()) {
      String label = alter.addedLabel().get();
      if (!labels.contains(label)) {
        labels.add(label);
      } else if (!alter.ifNotExists()) {
        throw new StatementRefused(
            "duplicate_object", "type " + type.name() + " has the value " + label + " already");
      }
    }
    alter
        .renamedLabel()
        .ifPresent(
            from ->
                labels.replaceAll(
                    each -> each.equals(from) ? alter.newLabel().orElse(each) : each));
    return labels;
  }

  void create(CreateSequence create, Location source) throws StatementRefused {
    ObjectName name = catalog.searchPath().forCreation(create.name());
    catalog.requireSchema(name.schema());
    if (catalog.isRelation(name)) {
      if (create.ifNotExists()) {
        return;
      }
      throw new StatementRefused("duplicate_table", name + " exists already");
    }
    catalog.sequences().put(name, source);
  }

  void create(CreateExtension create, Location source) throws StatementRefused {
    if (catalog.extensions().contains(create.name())
        || Platform.EXTENSIONS.containsKey(create.name())) {
      if (create.ifNotExists()) {
        return;
      }
      throw new StatementRefused(
          "duplicate_object", "extension " + create.name() + " exists already");
    }
    Optional<String> needed = Optional.ofNullable(NEEDED.get(create.name()));
    if (needed.filter(other -> !catalog.extensions().contains(other)).isPresent()
        && !create.cascade()
        && catalog.isStrict()) {
      throw new StatementRefused(
          "undefined_object", "extension " + needed.get() + " is not installed");
    }
    if (create.schema().isPresent()) {
      catalog.requireSchema(create.schema().get());
    }
    String schema =
        Optional.ofNullable(OWN_SCHEMAS.get(create.name()))
            .or(create::schema)
            .orElseGet(() -> catalog.searchPath().forCreation(ObjectName.unqualified("")).schema());
    catalog.extensions().put(create.name(), new Extension(create.name(), schema, source));
  }

  /** Drops a type, sequence, extension or publication. */
  void drop(DropObjects drop, ObjectName name) throws StatementRefused {
    boolean known =
        switch (drop.objectKind()) {
          case "TYPE", "DOMAIN" -> dropType(name, drop.cascade());
          case "SEQUENCE" -> remove(catalog.sequences(), catalog.searchPath().forCreation(name));
          case "EXTENSION" ->
              remove(catalog.extensions(), name.name())
                  || Platform.EXTENSIONS.containsKey(name.name());
          case "PUBLICATION" ->
              remove(catalog.publications(), name.name())
                  || name.name().equals(Platform.REALTIME_PUBLICATION);
          default -> true;
        };
    if (!known && !drop.ifExists() && catalog.isStrict()) {
      throw new StatementRefused("undefined_object", "there is no " + name + " to drop");
    }
  }

  private boolean dropType(ObjectName name, boolean cascade) throws StatementRefused {
    Optional<ObjectName> type = catalog.resolveType(name).filter(catalog.types()::contains);
    if (type.isPresent()) {
      new TypeUses(catalog).drop(type.get(), cascade);
      catalog.types().remove(type.get());
    }
    return type.isPresent();
  }

  private static <K> boolean remove(LoggedMap<K, ?> objects, K key) {
    boolean known = objects.contains(key);
    objects.remove(key);
    return known;
  }

  void change(ChangePublication change, Location source) throws StatementRefused {
    Optional<Publication> known = catalog.publications().find(change.name());
    boolean platform = change.name().equals(Platform.REALTIME_PUBLICATION);
    boolean create = change.change() == ChangePublication.Change.CREATE;
    if (create && (known.isPresent() || platform)) {
      throw new StatementRefused(
          "duplicate_object", "publication " + change.name() + " exists already");
    }
    if (!create && known.isEmpty() && !platform && catalog.isStrict()) {
      throw new StatementRefused("undefined_object", "no publication " + change.name() + " exists");
    }
    Publication publication =
        known.orElseGet(
            () -> new Publication(change.name(), change.allTables(), new TreeMap<>(), List.of()));
    SortedMap<ObjectName, Location> tables = new TreeMap<>(publication.tables());
    List<String> schemas = new ArrayList<>(publication.schemas());
    if (change.change() == ChangePublication.Change.SET) {
      tables.clear();
      schemas.clear();
    }
    boolean drop = change.change() == ChangePublication.Change.DROP;
    for (ObjectName written : change.tables()) {
      edit(tables, catalog.require(written).name(), change, source);
    }
    if (drop) {
      schemas.removeAll(change.schemas());
    } else {
      schemas.addAll(change.schemas());
    }
    catalog
        .publications()
        .put(
            change.name(),
            new Publication(change.name(), publication.allTables(), tables, schemas));
  }

  private void edit(
      SortedMap<ObjectName, Location> tables,
      ObjectName table,
      ChangePublication change,
      Location source)
      throws StatementRefused {
    if (change.change() == ChangePublication.Change.DROP) {
      if (tables.remove(table) == null && catalog.isStrict()) {
        throw new StatementRefused(
            "undefined_object", table + " is not part of publication " + change.name());
      }
    } else if (tables.putIfAbsent(table, source) != null) {
      throw new StatementRefused(
          "duplicate_object", table + " is part of publication " + change.name() + " already");
    }
  }
}
