package dev.seaworthy.core.collect;

import dev.seaworthy.core.js.ast.TsDeclaration.TSInterfaceDeclaration;
import dev.seaworthy.core.js.ast.TsDeclaration.TSTypeAliasDeclaration;
import dev.seaworthy.core.js.ast.TypeElement;
import dev.seaworthy.core.js.ast.TypeElement.TSPropertySignature;
import dev.seaworthy.core.js.ast.TypeNode;
import dev.seaworthy.core.js.ast.TypeNode.TSTypeLiteral;
import dev.seaworthy.core.project.DeclaredTable;
import dev.seaworthy.core.project.DeclaredTable.DeclaredColumn;
import dev.seaworthy.core.project.DeclaredTable.Origin;
import dev.seaworthy.core.project.Fact;
import dev.seaworthy.core.rule.FactCollector;
import dev.seaworthy.core.rule.FileContext;
import dev.seaworthy.core.rule.Listeners;
import dev.seaworthy.core.source.SourceFile;
import dev.seaworthy.core.source.Span;
import dev.seaworthy.core.sql.ObjectName;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Reads the tables of a {@code Database} type that {@code supabase gen types} wrote. It is made out
 * of the live database, so it knows tables that no migration makes.
 */
public final class SupabaseTypes implements FactCollector {
  private static final String MARK = "Tables:";

  @Override
  public Set<String> words() {
    return Set.of(MARK);
  }

  @Override
  public void collect(FileContext file, Listeners on, Consumer<Fact> facts) {
    if (!file.mentions(MARK)) {
      return;
    }
    on.on(
        TSTypeAliasDeclaration.class,
        (alias, ancestors) -> {
          if (alias.id().name().equals("Database")) {
            schemas(members(alias.typeAnnotation()), file.source(), facts);
          }
        });
    on.on(
        TSInterfaceDeclaration.class,
        (declaration, ancestors) -> {
          if (declaration.id().name().equals("Database")) {
            schemas(declaration.body().body(), file.source(), facts);
          }
        });
  }

  private static void schemas(List<TypeElement> schemas, SourceFile source, Consumer<Fact> facts) {
    for (TypeElement schema : schemas) {
      Optional<String> name = name(schema);
      for (TypeElement table : property(members(schema), "Tables")) {
        if (name.isPresent() && name(table).isPresent()) {
          ObjectName qualified = new ObjectName(name.get(), name(table).get());
          facts.accept(
              new DeclaredTable(
                  Origin.SUPABASE_TYPES,
                  qualified,
                  columns(property(members(table), "Row"), source),
                  List.of(),
                  new Span(table.start(), table.start() + name(table).get().length())));
        }
      }
    }
  }

  private static List<DeclaredColumn> columns(List<TypeElement> row, SourceFile source) {
    return row.stream()
        .filter(column -> name(column).isPresent())
        .map(
            column -> {
              String type =
                  type(column).map(t -> new Span(t.start(), t.end()).of(source.text())).orElse("");
              return new DeclaredColumn(
                  name(column).orElseThrow(),
                  type.replaceAll("\\s+", " "),
                  !type.contains("| null"),
                  new Span(column.start(), column.end()));
            })
        .toList();
  }

  private static List<TypeElement> property(List<TypeElement> members, String name) {
    return members.stream()
        .filter(member -> name(member).filter(name::equals).isPresent())
        .findFirst()
        .map(SupabaseTypes::members)
        .orElse(List.of());
  }

  private static Optional<String> name(TypeElement member) {
    return member instanceof TSPropertySignature property ? property.name() : Optional.empty();
  }

  private static Optional<TypeNode> type(TypeElement member) {
    return member instanceof TSPropertySignature property && property.typeAnnotation() != null
        ? Optional.of(property.typeAnnotation().typeAnnotation())
        : Optional.empty();
  }

  private static List<TypeElement> members(TypeElement member) {
    return type(member).map(SupabaseTypes::members).orElse(List.of());
  }

  private static List<TypeElement> members(TypeNode type) {
    return type instanceof TSTypeLiteral literal ? literal.members() : List.of();
  }
}
