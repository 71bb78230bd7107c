package dev.seaworthy.core.supabase;

import dev.seaworthy.core.js.JsFile;
import dev.seaworthy.core.js.ast.Declaration.FunctionDeclaration;
import dev.seaworthy.core.js.ast.Declaration.VariableDeclaration;
import dev.seaworthy.core.js.ast.Declaration.VariableDeclarator;
import dev.seaworthy.core.js.ast.Expression;
import dev.seaworthy.core.js.ast.Expression.AssignmentExpression;
import dev.seaworthy.core.js.ast.Expression.Identifier;
import dev.seaworthy.core.js.ast.Expression.MemberExpression;
import dev.seaworthy.core.js.ast.Expression.ObjectExpression;
import dev.seaworthy.core.js.ast.Expression.Property;
import dev.seaworthy.core.js.ast.FunctionNode;
import dev.seaworthy.core.js.ast.Literal.StringLiteral;
import dev.seaworthy.core.js.ast.ModuleDeclaration.ExportDefaultDeclaration;
import dev.seaworthy.core.js.ast.ModuleDeclaration.ExportNamedDeclaration;
import dev.seaworthy.core.js.ast.ModuleDeclaration.ExportSpecifier;
import dev.seaworthy.core.js.ast.Node;
import dev.seaworthy.core.js.ast.Statement;
import dev.seaworthy.core.js.ast.Statement.ExpressionStatement;
import dev.seaworthy.core.js.scope.ImportedName;
import dev.seaworthy.core.supabase.ClientOrigin.Imported;
import java.util.Optional;
import java.util.function.Consumer;

/** Finds the clients that a module exports, by ECMAScript's or by CommonJS's means. */
final class ClientExports {
  private final JsFile file;
  private final ClientResolver clients;
  private final Consumer<? super ExportedClient> found;

  ClientExports(JsFile file, Consumer<? super ExportedClient> found) {
    this.file = file;
    this.clients = new ClientResolver(file);
    this.found = found;
  }

  void read() {
    for (Statement statement : file.program().body()) {
      if (statement instanceof ExportNamedDeclaration named) {
        if (named.declaration() != null) {
          declared(named.declaration());
        }
        named.specifiers().forEach(specifier -> specifier(specifier, named.source()));
      } else if (statement instanceof ExportDefaultDeclaration exported) {
        export("default", exported.declaration());
      } else if (statement instanceof ExpressionStatement expression
          && expression.expression() instanceof AssignmentExpression assignment) {
        assigned(assignment);
      }
    }
  }

  private void declared(Statement declaration) {
    if (declaration instanceof VariableDeclaration variables) {
      for (VariableDeclarator declarator : variables.declarations()) {
        if (declarator.id() instanceof Identifier name) {
          boolean function =
              declarator.init() != null && declarator.init().bare() instanceof FunctionNode;
          export(name.name(), function ? declarator.init() : name);
        }
      }
    } else if (declaration instanceof FunctionDeclaration function && function.id() != null) {
      export(function.id().name(), function);
    }
  }

  private void specifier(ExportSpecifier specifier, StringLiteral source) {
    String name = name(specifier.exported());
    if (source == null) {
      export(name, specifier.local());
    } else if (!name.equals(name(specifier.local()))) {
      for (boolean called : new boolean[] {false, true}) {
        found.accept(
            new ExportedClient(
                name,
                called,
                new Imported(source.value(), name(specifier.local()), called, Optional.empty())));
      }
    }
  }

  private static String name(Expression written) {
    return written instanceof StringLiteral quoted ? quoted.value() : ((Identifier) written).name();
  }

  /**
   * Reads {@code module.exports = client}, {@code module.exports = {client}}, {@code exports.x}.
   */
  private void assigned(AssignmentExpression assignment) {
    if (!(assignment.left() instanceof MemberExpression target)) {
      return;
    }
    if (file.scopes().isGlobal(target.object(), "module")
        && target.name().filter("exports"::equals).isPresent()) {
      if (assignment.right() instanceof ObjectExpression object) {
        for (Node node : object.properties()) {
          if (node instanceof Property property && property.name().isPresent()) {
            export(property.name().get(), property.value());
          }
        }
      } else {
        export(ImportedName.WHOLE, assignment.right());
      }
    } else if (file.scopes().isGlobal(target.object(), "exports") && target.name().isPresent()) {
      export(target.name().get(), assignment.right());
    }
  }

  private void export(String name, Node value) {
    if (value instanceof FunctionNode function) {
      clients
          .returnedBy(function)
          .ifPresent(origin -> found.accept(new ExportedClient(name, true, origin)));
    } else if (value instanceof Identifier identifier && function(identifier) != null) {
      export(name, function(identifier));
    } else if (value instanceof Expression expression) {
      clients
          .of(expression)
          .ifPresent(origin -> found.accept(new ExportedClient(name, false, origin)));
    }
  }

  /** Returns the function that a name stands for, or null. */
  private FunctionNode function(Identifier identifier) {
    return clients.function(identifier).orElse(null);
  }
}
