package dev.seaworthy.core.supabase;

import dev.seaworthy.core.js.JsFile;
import dev.seaworthy.core.js.ast.Expression;
import dev.seaworthy.core.js.ast.Expression.AssignmentExpression;
import dev.seaworthy.core.js.ast.Expression.AwaitExpression;
import dev.seaworthy.core.js.ast.Expression.CallExpression;
import dev.seaworthy.core.js.ast.Expression.ConditionalExpression;
import dev.seaworthy.core.js.ast.Expression.Identifier;
import dev.seaworthy.core.js.ast.Expression.LogicalExpression;
import dev.seaworthy.core.js.ast.Expression.MemberExpression;
import dev.seaworthy.core.js.ast.Expression.ThisExpression;
import dev.seaworthy.core.js.ast.FunctionNode;
import dev.seaworthy.core.js.ast.Node;
import dev.seaworthy.core.js.ast.Statement.ReturnStatement;
import dev.seaworthy.core.js.ast.Walker;
import dev.seaworthy.core.js.scope.Binding;
import dev.seaworthy.core.js.scope.ImportedName;
import dev.seaworthy.core.js.scope.Reference;
import dev.seaworthy.core.supabase.ClientOrigin.Imported;
import dev.seaworthy.core.supabase.ClientOrigin.Named;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Tells which expressions of a file are clients of Supabase, and where they come from. */
final class ClientResolver {
  private static final int MOST_STEPS = 12;
  private static final Pattern CLIENT_NAME = Pattern.compile("(?i).*supabase.*");
  private static final Pattern SERVICE_NAME = Pattern.compile("(?i).*(?:admin|service).*");
  private static final Pattern CLIENT_TYPE =
      Pattern.compile("(?s).*\\b(?:SupabaseClient|typeof\\s+(?:createClient|supabase))\\b.*");

  private final JsFile file;
  private final ClientFactories factories;
  private OwnFields ownFields;

  ClientResolver(JsFile file) {
    this.file = file;
    this.factories = new ClientFactories(file);
  }

  /** Returns where an expression gets a client from; empty if nothing says that it is one. */
  Optional<ClientOrigin> of(Expression expression) {
    return Optional.ofNullable(resolve(expression, MOST_STEPS));
  }

  /** Returns where a function gets the client from that it returns. */
  Optional<ClientOrigin> returnedBy(FunctionNode function) {
    return Optional.ofNullable(returned(function, MOST_STEPS));
  }

  private ClientOrigin resolve(Expression expression, int steps) {
    if (steps == 0 || expression == null) {
      return null;
    }
    Expression bare = expression.bare();
    return switch (bare.type()) {
      case Identifier -> identifier((Identifier) bare, steps - 1);
      case MemberExpression -> member((MemberExpression) bare, steps - 1);
      case CallExpression -> call((CallExpression) bare, steps - 1);
      case AwaitExpression -> resolve(((AwaitExpression) bare).argument(), steps - 1);
      case AssignmentExpression -> resolve(((AssignmentExpression) bare).right(), steps - 1);
      case LogicalExpression ->
          either(((LogicalExpression) bare).right(), ((LogicalExpression) bare).left(), steps - 1);
      case ConditionalExpression ->
          either(
              ((ConditionalExpression) bare).consequent(),
              ((ConditionalExpression) bare).alternate(),
              steps - 1);
      default -> null;
    };
  }

  private ClientOrigin either(Expression first, Expression second, int steps) {
    ClientOrigin origin = resolve(first, steps);
    return origin != null ? origin : resolve(second, steps);
  }

  private ClientOrigin identifier(Identifier identifier, int steps) {
    Optional<Binding> binding = file.scopes().binding(identifier);
    if (binding.isEmpty()) {
      return named(identifier.name()).orElse(null);
    }
    Optional<ImportedName> imported = file.scopes().imported(identifier);
    if (imported.isPresent()) {
      return imported(imported.get(), false, identifier.name());
    }
    ClientOrigin origin = written(binding.get(), steps);
    return origin != null ? alsoNamed(origin, identifier.name()) : typedOrNamed(binding.get());
  }

  /** Where the module of a client cannot be found, the name of the variable is left. */
  private static ClientOrigin alsoNamed(ClientOrigin origin, String name) {
    return origin instanceof Imported imported && imported.otherwise().isEmpty()
        ? new Imported(imported.module(), imported.export(), imported.called(), namedAs(name))
        : origin;
  }

  /** Returns the first client that a variable is ever given. */
  private ClientOrigin written(Binding binding, int steps) {
    for (Reference reference : binding.references()) {
      boolean whole =
          reference.isWrite()
              && !(file.parents().parent(reference.identifier()) instanceof Expression.Property);
      ClientOrigin origin =
          whole ? reference.written().map(value -> resolve(value, steps)).orElse(null) : null;
      if (origin != null) {
        return origin;
      }
    }
    return null;
  }

  private ClientOrigin typedOrNamed(Binding binding) {
    return binding
        .onlyDefinition()
        .filter(definition -> isTyped(definition.name()))
        .<ClientOrigin>map(typed -> new Named(keyByName(binding.name())))
        .or(() -> named(binding.name()))
        .orElse(null);
  }

  private boolean isTyped(Node name) {
    return name instanceof Identifier identifier
        && identifier.typeAnnotation() != null
        && CLIENT_TYPE
            .matcher(identifier.typeAnnotation().span().of(file.source().text()))
            .matches();
  }

  private ClientOrigin member(MemberExpression member, int steps) {
    String name = member.name().orElse("");
    Optional<ClientOrigin> kept =
        member.object() instanceof ThisExpression
            ? ownFields().values(name).stream()
                .flatMap(value -> Stream.ofNullable(resolve(value, steps)))
                .findFirst()
            : Optional.empty();
    return kept.or(() -> file.scopes().imported(member).map(value -> imported(value, false, name)))
        .or(() -> named(name))
        .orElse(null);
  }

  private OwnFields ownFields() {
    if (ownFields == null) {
      ownFields = new OwnFields(file.program());
    }
    return ownFields;
  }

  private ClientOrigin call(CallExpression call, int steps) {
    Optional<ClientOrigin> created = factories.created(call);
    if (created.isPresent()) {
      return created.get();
    }
    Optional<ImportedName> imported = file.scopes().imported(call.callee());
    if (imported.isPresent()) {
      return imported(imported.get(), true, imported.get().path());
    }
    Expression callee = call.callee().bare();
    if (callee instanceof MemberExpression method) {
      return method.name().flatMap(ClientResolver::named).orElse(null);
    }
    return callee instanceof Identifier name
        ? function(name).map(function -> returned(function, steps)).orElse(null)
        : null;
  }

  /** A value of Supabase's libraries is no client; what makes one is known by its factories. */
  private static ClientOrigin imported(ImportedName imported, boolean called, String name) {
    return ClientFactories.isLibrary(imported.module())
        ? null
        : new Imported(imported.module(), imported.path(), called, namedAs(name));
  }

  /** Returns the function that a name stands for, if it stands for one only. */
  Optional<FunctionNode> function(Identifier name) {
    return file.scopes().binding(name).flatMap(Binding::onlyFunction);
  }

  private ClientOrigin returned(FunctionNode function, int steps) {
    if (function.body() instanceof Expression result) {
      return resolve(result, steps);
    }
    List<Expression> results = new ArrayList<>();
    if (function.body() != null) {
      Walker.walk(
          function.body(),
          (node, above) -> {
            if (node instanceof ReturnStatement statement
                && statement.argument() != null
                && above.nearest(FunctionNode.class) == null) {
              results.add(statement.argument());
            }
          });
    }
    return results.stream()
        .flatMap(result -> Stream.ofNullable(resolve(result, steps)))
        .findFirst()
        .orElse(null);
  }

  /** Returns what the name of a variable, property or function says. */
  static Optional<Named> namedAs(String name) {
    return CLIENT_NAME.matcher(name).matches()
        ? Optional.of(new Named(keyByName(name)))
        : Optional.empty();
  }

  private static Optional<ClientOrigin> named(String name) {
    return namedAs(name).map(ClientOrigin.class::cast);
  }

  private static ClientKey keyByName(String name) {
    return SERVICE_NAME.matcher(name).matches() ? ClientKey.SERVICE : ClientKey.UNKNOWN;
  }
}
