package dev.seaworthy.rules.database;

import dev.seaworthy.core.js.JsFile;
import dev.seaworthy.core.js.ast.Declaration.VariableDeclarator;
import dev.seaworthy.core.js.ast.Expression;
import dev.seaworthy.core.js.ast.Expression.CallExpression;
import dev.seaworthy.core.js.ast.Expression.Identifier;
import dev.seaworthy.core.js.ast.Expression.MemberExpression;
import dev.seaworthy.core.js.ast.Expression.NewExpression;
import dev.seaworthy.core.js.ast.Expression.ObjectExpression;
import dev.seaworthy.core.js.ast.Expression.Property;
import dev.seaworthy.core.js.ast.Literal.BooleanLiteral;
import dev.seaworthy.core.js.ast.Literal.StringLiteral;
import dev.seaworthy.core.js.ast.Node;
import dev.seaworthy.core.js.scope.Definition;
import dev.seaworthy.core.js.scope.ImportedName;
import dev.seaworthy.core.js.scope.Scopes;
import dev.seaworthy.core.project.Fact;
import dev.seaworthy.core.project.FileRole;
import dev.seaworthy.core.rule.FactCollector;
import dev.seaworthy.core.rule.FileContext;
import dev.seaworthy.core.rule.Listeners;
import dev.seaworthy.core.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** Finds where JavaScript opens a SQLite file. */
final class SqliteOpenings implements FactCollector {
  /** A part of the name of every module that opens SQLite files. */
  private static final Set<String> MODULES = Set.of("sql", "knex", "typeorm");

  private record Opening(Expression callee, List<Expression> arguments, Span span) {}

  @Override
  public void collect(FileContext file, Listeners on, Consumer<Fact> facts) {
    if (file.role() != FileRole.APP || !file.mentionsAny(MODULES)) {
      return;
    }
    List<Opening> openings = new ArrayList<>();
    on.on(
        NewExpression.class,
        (node, above) -> openings.add(new Opening(node.callee(), node.arguments(), node.span())));
    on.on(
        CallExpression.class,
        (node, above) -> openings.add(new Opening(node.callee(), node.arguments(), node.span())));
    on.onJs(js -> openings.forEach(opening -> judge(opening, js, facts)));
  }

  @Override
  public Set<String> words() {
    return MODULES;
  }

  private static void judge(Opening opening, JsFile js, Consumer<Fact> facts) {
    if (opening.arguments().isEmpty()) {
      return;
    }
    origin(opening.callee(), js.scopes())
        .flatMap(SqliteDriver::of)
        .flatMap(driver -> database(driver, opening, js.scopes()))
        .ifPresent(facts);
  }

  /** Returns what is called, seeing through {@code require("sqlite3").verbose()}. */
  private static Optional<ImportedName> origin(Expression callee, Scopes scopes) {
    Optional<ImportedName> known = scopes.imported(callee);
    if (known.isPresent()
        || !(callee instanceof MemberExpression member)
        || !(member.object() instanceof Identifier object)
        || !(member.property() instanceof Identifier property)) {
      return known;
    }
    return scopes
        .binding(object)
        .flatMap(binding -> binding.onlyDefinition())
        .map(Definition::node)
        .filter(VariableDeclarator.class::isInstance)
        .map(declarator -> ((VariableDeclarator) declarator).init())
        .filter(CallExpression.class::isInstance)
        .map(call -> ((CallExpression) call).callee())
        .filter(SqliteOpenings::isVerbose)
        .flatMap(verbose -> scopes.imported(((MemberExpression) verbose).object()))
        .map(whole -> new ImportedName(whole.module(), property.name()));
  }

  private static boolean isVerbose(Expression callee) {
    return callee instanceof MemberExpression member
        && member.property() instanceof Identifier name
        && name.name().equals("verbose");
  }

  private static Optional<SqliteDatabase> database(
      SqliteDriver driver, Opening opening, Scopes scopes) {
    Node first = opening.arguments().get(0);
    if (isReadOnly(opening.arguments())) {
      return Optional.empty();
    }
    Node address = first;
    if (first instanceof ObjectExpression options) {
      if (!driver.engines().isEmpty() && !namesEngine(options, driver)) {
        return Optional.empty();
      }
      address = addressIn(options, driver);
    } else if (!driver.engines().isEmpty()) {
      return Optional.empty();
    }
    return address instanceof Expression place
        ? at(place, driver, opening, scopes)
        : Optional.empty();
  }

  private static Optional<SqliteDatabase> at(
      Expression node, SqliteDriver driver, Opening opening, Scopes scopes) {
    SqliteAddress address = SqliteAddress.of(node, scopes);
    boolean file =
        switch (address.kind()) {
          case FILE -> !driver.maybeRemote() || address.file().startsWith("file:");
          case VARIABLE -> true;
          case COMPUTED -> driver.takesOnlyPaths() || !address.file().isEmpty();
          case MEMORY, REMOTE -> false;
        };
    return file
        ? Optional.of(
            new SqliteDatabase(
                "`" + driver.module() + "`",
                driver.dependency(),
                address.file(),
                address.variable(),
                driver.maybeRemote(),
                opening.span()))
        : Optional.empty();
  }

  private static boolean isReadOnly(List<Expression> arguments) {
    return arguments.stream()
        .filter(ObjectExpression.class::isInstance)
        .map(options -> value((ObjectExpression) options, "readonly", "readOnly"))
        .anyMatch(value -> value instanceof BooleanLiteral flag && flag.value());
  }

  private static boolean namesEngine(ObjectExpression options, SqliteDriver driver) {
    return value(options, "dialect", "type", "client") instanceof StringLiteral engine
        && driver.engines().contains(engine.value());
  }

  /** Returns what holds the address: a property, or one of the object in {@code connection}. */
  private static Node addressIn(ObjectExpression options, SqliteDriver driver) {
    Node connection = value(options, "connection");
    if (connection instanceof ObjectExpression inner) {
      return addressIn(inner, driver);
    }
    return connection != null ? connection : value(options, driver.keys().toArray(String[]::new));
  }

  /** Returns the value of the first of some properties that an object has, or null. */
  private static Node value(ObjectExpression object, String... keys) {
    for (String key : keys) {
      for (Node node : object.properties()) {
        if (node instanceof Property property && property.name().filter(key::equals).isPresent()) {
          return property.value();
        }
      }
    }
    return null;
  }
}
