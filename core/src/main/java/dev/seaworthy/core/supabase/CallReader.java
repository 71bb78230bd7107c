package dev.seaworthy.core.supabase;

import dev.seaworthy.core.js.JsFile;
import dev.seaworthy.core.js.ast.Expression;
import dev.seaworthy.core.js.ast.Expression.CallExpression;
import dev.seaworthy.core.js.ast.Expression.MemberExpression;
import dev.seaworthy.core.js.ast.Literal.BooleanLiteral;
import dev.seaworthy.core.js.scope.ConstantEvaluator;
import dev.seaworthy.core.js.scope.ConstantValue;
import dev.seaworthy.core.js.scope.ConstantValue.Template;
import dev.seaworthy.core.js.scope.ConstantValue.Text;
import dev.seaworthy.core.supabase.CallChain.Step;
import dev.seaworthy.core.supabase.ChannelCall.TableChanges;
import dev.seaworthy.core.supabase.TableQuery.Operation;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;

/** Reads the calls on clients of one file. */
final class CallReader {
  private final JsFile file;
  private final ClientResolver clients;
  private final ConstantEvaluator evaluator;
  private final Consumer<? super SupabaseCall> found;

  CallReader(JsFile file, Consumer<? super SupabaseCall> found) {
    this.file = file;
    this.clients = new ClientResolver(file);
    this.evaluator = new ConstantEvaluator(file.scopes());
    this.found = found;
  }

  /** Reads a call of a method by which something is asked for. */
  void read(CallExpression call, MemberExpression callee) {
    Expression object = callee.object().bare();
    Expression first = call.arguments().get(0);
    switch (callee.name().orElse("")) {
      case "from" -> {
        if (object instanceof MemberExpression storage
            && storage.name().filter("storage"::equals).isPresent()) {
          clients.of(storage.object()).ifPresent(client -> bucket(call, client, first));
        } else {
          query(call, object, first);
        }
      }
      case "rpc" -> function(call, object, first);
      case "channel" -> clients.of(object).ifPresent(client -> channel(call, client));
      default -> {}
    }
  }

  private void query(CallExpression call, Expression object, Expression name) {
    Optional<String> schema = schema(object);
    Optional<ClientOrigin> client = clients.of(withoutSchema(object));
    if (client.isEmpty()) {
      return;
    }
    List<Step> steps = CallChain.after(call, file);
    Optional<Operation> operation =
        steps.stream().flatMap(step -> operation(step.method()).stream()).findFirst();
    if (operation.isPresent()) {
      QueryDetails details = new QueryDetails(evaluator);
      steps.forEach(details::add);
      for (String table : texts(name)) {
        found.accept(
            new TableQuery(
                client.get(),
                schema,
                table,
                operation.get(),
                details.columns(),
                details.embeddings(),
                call.span()));
      }
    }
  }

  private static Optional<Operation> operation(String method) {
    for (Operation operation : Operation.values()) {
      if (operation.name().toLowerCase(Locale.ROOT).equals(method)) {
        return Optional.of(operation);
      }
    }
    return Optional.empty();
  }

  private void function(CallExpression call, Expression object, Expression name) {
    clients
        .of(withoutSchema(object))
        .ifPresent(
            client -> {
              for (String function : texts(name)) {
                found.accept(new FunctionCall(client, schema(object), function, call.span()));
              }
            });
  }

  private void bucket(CallExpression call, ClientOrigin client, Expression name) {
    for (Step step : CallChain.after(call, file)) {
      for (String bucket : texts(name)) {
        found.accept(new BucketCall(client, bucket, step.method(), call.span()));
      }
    }
  }

  private void channel(CallExpression call, ClientOrigin client) {
    boolean isPrivate =
        call.arguments().size() > 1
            && ObjectKeys.value(call.arguments().get(1), "config")
                .flatMap(config -> ObjectKeys.value(config, "private"))
                .filter(value -> value instanceof BooleanLiteral literal && literal.value())
                .isPresent();
    List<TableChanges> changes = new ArrayList<>();
    List<String> messages = new ArrayList<>();
    for (Step step : CallChain.after(call, file)) {
      String event = step.arguments().isEmpty() ? "" : text(step.arguments().get(0)).orElse("");
      if (step.method().equals("on") && event.equals("postgres_changes")) {
        changes(step).ifPresent(changes::add);
      } else if (step.method().equals("on")
          && (event.equals("broadcast") || event.equals("presence"))) {
        messages.add(event);
      } else if (step.method().equals("send") || step.method().equals("track")) {
        messages.add(step.method());
      }
    }
    if (!changes.isEmpty() || !messages.isEmpty()) {
      String topic = start(evaluator.evaluate(call.arguments().get(0)));
      found.accept(new ChannelCall(client, topic, isPrivate, changes, messages, call.span()));
    }
  }

  private Optional<TableChanges> changes(Step step) {
    if (step.arguments().size() < 2) {
      return Optional.empty();
    }
    Expression filter = step.arguments().get(1);
    String schema = ObjectKeys.value(filter, "schema").flatMap(this::text).orElse("public");
    Optional<Expression> table = ObjectKeys.value(filter, "table");
    Optional<String> name = table.flatMap(this::text);
    return table.isPresent() && name.isEmpty()
        ? Optional.empty()
        : Optional.of(new TableChanges(schema, name));
  }

  private static String start(ConstantValue topic) {
    ConstantValue first = topic instanceof Template template ? template.parts().get(0) : topic;
    return first instanceof Text text ? text.value() : "";
  }

  private Optional<String> schema(Expression object) {
    return object instanceof CallExpression call && isSchema(call) && !call.arguments().isEmpty()
        ? text(call.arguments().get(0))
        : Optional.empty();
  }

  private static Expression withoutSchema(Expression object) {
    return object instanceof CallExpression call && isSchema(call)
        ? ((MemberExpression) call.callee()).object()
        : object;
  }

  private static boolean isSchema(CallExpression call) {
    return call.callee() instanceof MemberExpression callee
        && callee.name().filter("schema"::equals).isPresent();
  }

  private Optional<String> text(Expression expression) {
    return evaluator.evaluate(expression) instanceof Text text
        ? Optional.of(text.value())
        : Optional.empty();
  }

  /** Returns the constant texts that an expression may be. */
  private List<String> texts(Expression expression) {
    return evaluator.evaluate(expression).alternatives().stream()
        .filter(Text.class::isInstance)
        .map(value -> ((Text) value).value())
        .toList();
  }
}
