package dev.seaworthy.core.collect;

import dev.seaworthy.core.js.ast.Expression;
import dev.seaworthy.core.js.ast.Expression.CallExpression;
import dev.seaworthy.core.js.ast.Expression.Identifier;
import dev.seaworthy.core.js.ast.Expression.MemberExpression;
import dev.seaworthy.core.js.ast.Expression.ObjectExpression;
import dev.seaworthy.core.js.ast.Expression.Property;
import dev.seaworthy.core.js.ast.Literal.StringLiteral;
import dev.seaworthy.core.js.ast.Node;
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
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Reads the tables that calls of Drizzle's {@code pgTable} declare. Keys that a third argument
 * declares are not read, nor foreign keys to tables of other files.
 */
public final class DrizzleTables implements FactCollector {
  private static final String MARK = "pgTable(";

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
        CallExpression.class,
        (call, ancestors) -> {
          if (call.callee() instanceof Identifier callee
              && callee.name().equals("pgTable")
              && call.arguments().size() > 1
              && call.arguments().get(0) instanceof StringLiteral name
              && call.arguments().get(1) instanceof ObjectExpression columns) {
            facts.accept(table(name, columns));
          }
        });
  }

  private static DeclaredTable table(StringLiteral name, ObjectExpression object) {
    List<DeclaredColumn> columns = new ArrayList<>();
    List<DeclaredKey> keys = new ArrayList<>();
    for (Node node : object.properties()) {
      if (node instanceof Property property
          && property.name().isPresent()
          && property.value() instanceof Expression value) {
        column(property, value, columns, keys);
      }
    }
    return new DeclaredTable(
        Origin.DRIZZLE,
        new ObjectName("public", name.value()),
        columns,
        keys,
        new Span(name.start(), name.end()));
  }

  /** A column is a call with modifiers after it: {@code uuid("id").primaryKey()}. */
  private static void column(
      Property property, Expression value, List<DeclaredColumn> columns, List<DeclaredKey> keys) {
    List<String> modifiers = new ArrayList<>();
    Expression at = value;
    while (at instanceof CallExpression call
        && call.callee() instanceof MemberExpression member
        && member.property() instanceof Identifier modifier) {
      modifiers.add(modifier.name());
      at = member.object();
    }
    if (!(at instanceof CallExpression base) || !(base.callee() instanceof Identifier type)) {
      return;
    }
    String name =
        base.arguments().stream()
            .findFirst()
            .filter(StringLiteral.class::isInstance)
            .map(first -> ((StringLiteral) first).value())
            .orElseGet(() -> property.name().orElseThrow());
    Span span = new Span(property.start(), property.end());
    boolean primary = modifiers.contains("primaryKey");
    columns.add(
        new DeclaredColumn(name, type.name(), primary || modifiers.contains("notNull"), span));
    if (primary) {
      keys.add(DeclaredKey.of(KeyKind.PRIMARY, List.of(name), span));
    } else if (modifiers.contains("unique")) {
      keys.add(DeclaredKey.of(KeyKind.UNIQUE, List.of(name), span));
    }
  }
}
