package dev.seaworthy.core.sql.schema;

import dev.seaworthy.core.sql.AlterTable;
import dev.seaworthy.core.sql.AlterView;
import dev.seaworthy.core.sql.CreateView;
import dev.seaworthy.core.sql.ObjectName;
import dev.seaworthy.core.sql.TableAction;
import dev.seaworthy.core.sql.schema.Dependencies.Dependent;
import dev.seaworthy.core.sql.schema.Dependencies.Kind;
import java.util.List;
import java.util.Optional;

/** Applies the statements about views. */
final class ViewEditor {
  private final Catalog catalog;
  private final Requirements requirements;
  private final DependentEditor dependents;

  ViewEditor(Catalog catalog) {
    this.catalog = catalog;
    this.requirements = new Requirements(catalog);
    this.dependents = new DependentEditor(catalog);
  }

  void create(CreateView create, Place place) throws StatementRefused {
    ObjectName name = catalog.forCreation(create.name(), create.temporary());
    Optional<View> known = catalog.views().find(name);
    boolean taken = known.isPresent() || catalog.tables().contains(name);
    if (taken && create.ifNotExists()) {
      return;
    }
    if (taken && !(create.orReplace() && known.isPresent())) {
      throw new StatementRefused("duplicate_table", name + " exists already");
    }
    References references = requirements.requireQuery(create.query().tokens());
    catalog
        .dependencies()
        .add(new Dependent(Kind.VIEW, name, name.name(), create.query().text()), references);
    catalog.put(
        new View(
            name,
            create.materialized(),
            create.securityInvoker(),
            create.query().text(),
            known.map(View::indexes).orElse(List.of()),
            known
                .map(View::privileges)
                .orElseGet(() -> catalog.defaults().of("TABLES", name.schema())),
            place.at(create.span())));
  }

  void alter(AlterView alter) throws StatementRefused {
    Optional<View> found = catalog.views().find(catalog.resolve(alter.name()));
    if (found.isEmpty()) {
      if (catalog.isStrict() && !alter.ifExists()) {
        throw new StatementRefused("undefined_table", "no view " + alter.name() + " exists");
      }
      return;
    }
    View view = found.get();
    ObjectName moved = alter.newSchema().map(view.name()::in).orElse(view.name());
    View renamed = view.renamed(alter.newName().map(moved::renamed).orElse(moved));
    replace(view, alter.securityInvoker().map(renamed::withSecurityInvoker).orElse(renamed));
  }

  /** {@code ALTER TABLE} may rename and move views too. */
  void alter(View view, AlterTable alter) {
    View changed = view;
    for (TableAction action : alter.actions()) {
      if (action instanceof TableAction.RenameTable rename) {
        changed = changed.renamed(changed.name().renamed(rename.newName()));
      } else if (action instanceof TableAction.SetSchema move) {
        changed = changed.renamed(changed.name().in(move.schema()));
      }
    }
    replace(view, changed);
  }

  private void replace(View view, View changed) {
    catalog.disown(view.name(), view.indexes());
    catalog.views().remove(view.name());
    catalog.put(changed);
    catalog.own(changed.name(), changed.indexes());
    catalog.dependencies().moved(view.name(), changed.name());
  }

  void drop(ObjectName name, boolean ifExists, boolean cascade) throws StatementRefused {
    ObjectName resolved = catalog.resolve(name);
    if (catalog.isStrict() && !catalog.views().contains(resolved)) {
      if (catalog.tables().contains(resolved)) {
        throw new StatementRefused("wrong_object_type", resolved + " is a table");
      }
      if (!ifExists) {
        throw new StatementRefused("undefined_table", "no view " + resolved + " exists");
      }
    }
    dependents.dropDependentsOfRelation(resolved, cascade);
    catalog.dropView(resolved);
  }
}
