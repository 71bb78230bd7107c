package dev.seaworthy.core.sql;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Builds the statements about schemas, types, extensions, publications, and those of a session.
 *
 * @param text the text of the statement
 */
record ObjectReader(DdlText text) {

  Optional<SqlStatement> read(PostgresDdl.StatementContext statement) {
    if (statement.createSchema() != null) {
      return Optional.of(createSchema(statement.createSchema()));
    }
    if (statement.dropObjects() != null) {
      return Optional.of(dropObjects(statement.dropObjects()));
    }
    if (statement.createSequence() != null) {
      PostgresDdl.CreateSequenceContext create = statement.createSequence();
      return Optional.of(
          new CreateSequence(
              text.tokens().span(),
              text.objectName(create.qualifiedName()),
              create.ifNotExists() != null));
    }
    if (statement.createExtension() != null) {
      return Optional.of(createExtension(statement.createExtension()));
    }
    if (statement.createRole() != null) {
      String name = text.value(statement.createRole().role().getStop().getTokenIndex());
      return Optional.of(new CreateRole(text.tokens().span(), name));
    }
    if (statement.doBlock() != null) {
      return Optional.of(doBlock(statement.doBlock()));
    }
    if (statement.setVariable() != null) {
      return Optional.of(setVariable(statement.setVariable()));
    }
    return type(statement).or(() -> publication(statement));
  }

  private SqlStatement createSchema(PostgresDdl.CreateSchemaContext create) {
    String name =
        create.name() == null
            ? text.value(create.role().getStop().getTokenIndex())
            : text.identifier(create.name());
    return new CreateSchema(text.tokens().span(), name, create.ifNotExists() != null);
  }

  private SqlStatement dropObjects(PostgresDdl.DropObjectsContext context) {
    String kind =
        context.MATERIALIZED() != null
            ? "MATERIALIZED VIEW"
            : context.FOREIGN() != null
                ? "FOREIGN TABLE"
                : DdlText.upperWords(text.tokens().slice(1, 2));
    return new DropObjects(
        text.tokens().span(),
        kind,
        context.qualifiedName().stream().map(text::objectName).toList(),
        context.ifExists() != null,
        context.dropBehaviour() != null && context.dropBehaviour().CASCADE() != null);
  }

  private SqlStatement createExtension(PostgresDdl.CreateExtensionContext create) {
    return new CreateExtension(
        text.tokens().span(),
        text.identifier(create.name()),
        create.ifNotExists() != null,
        create.extensionOption().stream()
            .filter(option -> option.SCHEMA() != null)
            .map(option -> text.identifier(option.name(0)))
            .findFirst(),
        create.extensionOption().stream().anyMatch(option -> option.CASCADE() != null));
  }

  private Optional<SqlStatement> type(PostgresDdl.StatementContext statement) {
    if (statement.createType() != null) {
      PostgresDdl.CreateTypeContext create = statement.createType();
      boolean labelled = create.name() != null && text.identifier(create.name()).equals("enum");
      return Optional.of(
          new CreateType(
              text.tokens().span(),
              text.objectName(create.qualifiedName()),
              false,
              labelled ? Optional.of(text.strings(create.group())) : Optional.empty()));
    }
    if (statement.createDomain() != null) {
      return Optional.of(
          new CreateType(
              text.tokens().span(),
              text.objectName(statement.createDomain().qualifiedName()),
              true,
              Optional.empty()));
    }
    return Optional.ofNullable(statement.alterType()).map(this::alterType);
  }

  private SqlStatement alterType(PostgresDdl.AlterTypeContext alter) {
    boolean label = !alter.STRING().isEmpty();
    boolean renames = alter.RENAME() != null;
    List<String> labels =
        alter.STRING().stream()
            .map(string -> text.value(string.getSymbol().getTokenIndex()))
            .toList();
    Optional<String> name =
        alter.name().isEmpty() ? Optional.empty() : Optional.of(text.identifier(alter.name(0)));
    return new AlterType(
        text.tokens().span(),
        text.objectName(alter.qualifiedName()),
        renames && !label && alter.name().size() == 1 ? name : Optional.empty(),
        alter.SCHEMA() == null ? Optional.empty() : name,
        label && !renames ? Optional.of(labels.get(0)) : Optional.empty(),
        alter.ifNotExists() != null,
        label && renames ? Optional.of(labels.get(0)) : Optional.empty(),
        label && renames ? Optional.of(labels.get(1)) : Optional.empty());
  }

  private Optional<SqlStatement> publication(PostgresDdl.StatementContext statement) {
    if (statement.createPublication() != null) {
      PostgresDdl.CreatePublicationContext create = statement.createPublication();
      return Optional.of(
          publication(
              create.name(),
              ChangePublication.Change.CREATE,
              create.ALL() != null,
              create.publicationObjects()));
    }
    PostgresDdl.AlterPublicationContext alter = statement.alterPublication();
    if (alter == null) {
      return Optional.empty();
    }
    ChangePublication.Change change =
        alter.publicationObjects() == null
            ? ChangePublication.Change.NONE
            : alter.ADD() != null
                ? ChangePublication.Change.ADD
                : alter.DROP() != null
                    ? ChangePublication.Change.DROP
                    : ChangePublication.Change.SET;
    return Optional.of(publication(alter.name(0), change, false, alter.publicationObjects()));
  }

  private SqlStatement publication(
      PostgresDdl.NameContext name,
      ChangePublication.Change change,
      boolean allTables,
      PostgresDdl.PublicationObjectsContext objects) {
    List<PostgresDdl.PublicationObjectContext> each =
        objects == null ? List.of() : objects.publicationObject();
    return new ChangePublication(
        text.tokens().span(),
        text.identifier(name),
        change,
        allTables,
        each.stream()
            .filter(object -> object.qualifiedName() != null)
            .map(object -> text.objectName(object.qualifiedName()))
            .toList(),
        each.stream()
            .filter(object -> object.SCHEMA() != null)
            .map(object -> text.identifier(object.name()))
            .toList());
  }

  private SqlStatement doBlock(PostgresDdl.DoBlockContext context) {
    PostgresDdl.LanguageNameContext named = context.before == null ? context.after : context.before;
    String language =
        named == null
            ? "plpgsql"
            : text.value(named.getStart().getTokenIndex()).toLowerCase(Locale.ROOT);
    return new DoBlock(text.tokens().span(), language, text.body(context.body));
  }

  private SqlStatement setVariable(PostgresDdl.SetVariableContext context) {
    return new SetVariable(
        text.tokens().span(),
        DdlText.normalized(text.slice(context.settingName())),
        context.settingValue().stream()
            .map(value -> text.value(value.getStart().getTokenIndex()))
            .toList(),
        context.LOCAL() != null);
  }
}
