package dev.seaworthy.core.supabase;

import dev.seaworthy.core.js.JsFile;
import dev.seaworthy.core.js.ast.Expression;
import dev.seaworthy.core.js.ast.Expression.CallExpression;
import dev.seaworthy.core.js.ast.Expression.Identifier;
import dev.seaworthy.core.js.ast.Expression.MemberExpression;
import dev.seaworthy.core.js.ast.Expression.ObjectExpression;
import dev.seaworthy.core.js.ast.Expression.Property;
import dev.seaworthy.core.js.ast.Literal.StringLiteral;
import dev.seaworthy.core.js.ast.Node;
import dev.seaworthy.core.js.ast.Walker;
import dev.seaworthy.core.js.scope.ConstantEvaluator;
import dev.seaworthy.core.js.scope.ConstantValue;
import dev.seaworthy.core.js.scope.ImportedName;
import dev.seaworthy.core.supabase.ClientOrigin.Created;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The functions of Supabase's libraries that make clients, and what their arguments say. */
final class ClientFactories {
  private static final Pattern LIBRARY =
      Pattern.compile(
          "(?:npm:|jsr:|https://[^/]+/)?@supabase/(?:supabase-js|ssr|auth-helpers-[a-z]+)\\b.*");

  /** They take the address and the key of the project. */
  private static final Set<String> WITH_KEY =
      Set.of("createClient", "createBrowserClient", "createServerClient");

  /** They read address and anon key from the environment and act as the visitor. */
  private static final Set<String> FOR_VISITORS =
      Set.of(
          "createClientComponentClient",
          "createServerComponentClient",
          "createRouteHandlerClient",
          "createServerActionClient",
          "createMiddlewareClient",
          "createPagesBrowserClient",
          "createPagesServerClient",
          "createBrowserSupabaseClient",
          "createServerSupabaseClient",
          "createMiddlewareSupabaseClient",
          "useSupabaseClient");

  private static final Pattern SERVICE = Pattern.compile("service|secret|admin");
  private static final Pattern VISITOR = Pattern.compile("anon|publish|public");
  private static final Pattern HOST = Pattern.compile("https?://([^/]+).*");
  private static final int DEEPEST_NAME = 4;

  private final JsFile file;
  private final ConstantEvaluator evaluator;

  ClientFactories(JsFile file) {
    this.file = file;
    this.evaluator = new ConstantEvaluator(file.scopes());
  }

  /** Returns whether a module belongs to Supabase's client libraries, by any registry. */
  static boolean isLibrary(String module) {
    return LIBRARY.matcher(module).matches();
  }

  /** Returns the client that a call makes. */
  Optional<ClientOrigin> created(CallExpression call) {
    Optional<ImportedName> factory =
        file.scopes().imported(call.callee()).filter(name -> isLibrary(name.module()));
    if (factory.isEmpty()) {
      return Optional.empty();
    }
    String path = factory.get().path();
    String name = path.substring(path.lastIndexOf('.') + 1);
    if (FOR_VISITORS.contains(name)) {
      return Optional.of(new Created(ClientKey.PUBLIC, Optional.empty(), Optional.empty()));
    }
    return WITH_KEY.contains(name)
        ? Optional.of(new Created(key(call.arguments()), schema(call), address(call)))
        : Optional.empty();
  }

  /** A header with another token takes the place of the key. */
  private ClientKey key(List<Expression> arguments) {
    if (arguments.size() < 2) {
      return ClientKey.UNKNOWN;
    }
    if (arguments.size() > 2) {
      Optional<Node> header = property(arguments.get(2), "Authorization");
      if (header.isPresent()) {
        return keyIn(header.get()) == ClientKey.SERVICE ? ClientKey.SERVICE : ClientKey.PUBLIC;
      }
    }
    return keyIn(arguments.get(1));
  }

  private ClientKey keyIn(Node expression) {
    Set<String> names = new TreeSet<>();
    collectNames(expression, names, DEEPEST_NAME);
    if (names.stream().anyMatch(name -> SERVICE.matcher(name).find())) {
      return ClientKey.SERVICE;
    }
    boolean visitor = names.stream().anyMatch(name -> VISITOR.matcher(name).find());
    return visitor ? ClientKey.PUBLIC : ClientKey.UNKNOWN;
  }

  /** Collects what a value is called on its way, and what a literal key says of itself. */
  private void collectNames(Node expression, Set<String> names, int depth) {
    Walker.walk(
        expression,
        (node, above) -> {
          if (node instanceof Identifier identifier) {
            names.add(identifier.name().toLowerCase(Locale.ROOT));
            boolean property =
                above.parent() instanceof MemberExpression member
                    && member.property() == node
                    && !member.computed();
            if (depth > 0 && !property) {
              file.scopes()
                  .binding(identifier)
                  .flatMap(binding -> binding.onlyValue())
                  .ifPresent(value -> collectNames(value, names, depth - 1));
            }
          } else if (node instanceof StringLiteral literal) {
            names.add(meaning(literal.value()).toLowerCase(Locale.ROOT));
          }
        });
  }

  /** Returns the role that a JSON Web Token names, or any other text itself. */
  private static String meaning(String text) {
    String[] parts = text.split("\\.", -1);
    if (!text.startsWith("eyJ") || parts.length != 3) {
      return text;
    }
    try {
      return new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException notBase64) {
      return "";
    }
  }

  private Optional<String> schema(CallExpression call) {
    return call.arguments().size() > 2
        ? property(call.arguments().get(2), "db")
            .flatMap(database -> property(database, "schema"))
            .flatMap(this::text)
        : Optional.empty();
  }

  private Optional<String> address(CallExpression call) {
    if (call.arguments().isEmpty()) {
      return Optional.empty();
    }
    for (ConstantValue value : evaluator.evaluate(call.arguments().get(0)).alternatives()) {
      if (value instanceof ConstantValue.Environment variable) {
        return Optional.of(variable.name());
      }
      Matcher host = HOST.matcher(value.asText().orElse(""));
      if (host.matches()) {
        return Optional.of(host.group(1));
      }
    }
    return Optional.empty();
  }

  private Optional<String> text(Node expression) {
    return expression instanceof Expression value
        ? evaluator.evaluate(value).asText()
        : Optional.empty();
  }

  /** Returns the value of the first property of a name in an object and the objects within. */
  private static Optional<Node> property(Node object, String name) {
    if (!(object instanceof ObjectExpression literal)) {
      return Optional.empty();
    }
    for (Node node : literal.properties()) {
      if (node instanceof Property property) {
        Optional<Node> found =
            property.name().filter(name::equals).isPresent()
                ? Optional.of(property.value())
                : property(property.value(), name);
        if (found.isPresent()) {
          return found;
        }
      }
    }
    return Optional.empty();
  }
}
