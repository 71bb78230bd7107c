package dev.seaworthy.core.js.scope;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.seaworthy.core.js.ast.Node;
import java.io.IOException;
import java.util.IdentityHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Writes the names of a file as JSON: the arrays {@code scopes}, {@code variables} and {@code
 * references}, which refer to each other by index. {@code docs/inspect.md} describes the fields.
 */
public final class ScopeJson {
  private final JsonGenerator out;
  private final Map<Scope, Integer> scopes = new IdentityHashMap<>();
  private final Map<Binding, Integer> variables = new IdentityHashMap<>();

  private ScopeJson(JsonGenerator out) {
    this.out = out;
  }

  /**
   * Writes the names of a file.
   *
   * @throws IOException if {@code out} does
   */
  public static void write(Scopes names, JsonGenerator out) throws IOException {
    ScopeJson json = new ScopeJson(out);
    for (Scope scope : names.all()) {
      json.scopes.put(scope, json.scopes.size());
      scope.bindings().forEach(binding -> json.variables.put(binding, json.variables.size()));
    }
    json.document(names);
  }

  private void document(Scopes names) throws IOException {
    out.writeStartObject();
    out.writeArrayFieldStart("scopes");
    for (Scope scope : names.all()) {
      scope(scope);
    }
    out.writeEndArray();
    out.writeArrayFieldStart("variables");
    for (Scope scope : names.all()) {
      for (Binding binding : scope.bindings()) {
        variable(binding);
      }
    }
    out.writeEndArray();
    out.writeArrayFieldStart("references");
    for (Scope scope : names.all()) {
      for (Reference reference : scope.references()) {
        reference(reference);
      }
    }
    out.writeEndArray();
    out.writeEndObject();
  }

  private void scope(Scope scope) throws IOException {
    out.writeStartObject();
    out.writeStringField("type", word(scope.kind()));
    range("range", scope.block());
    index("parent", scope.parent().map(scopes::get));
    out.writeEndObject();
  }

  private void variable(Binding binding) throws IOException {
    out.writeStartObject();
    out.writeStringField("name", binding.name());
    out.writeNumberField("scope", scopes.get(binding.scope()));
    out.writeArrayFieldStart("definitions");
    for (Definition definition : binding.definitions()) {
      definition(definition);
    }
    out.writeEndArray();
    out.writeEndObject();
  }

  private void definition(Definition definition) throws IOException {
    out.writeStartObject();
    out.writeStringField("type", word(definition.kind()));
    range("identifier", definition.name());
    range("node", definition.node());
    Optional<ImportedName> imported = definition.imported();
    if (imported.isPresent()) {
      out.writeObjectFieldStart("import");
      out.writeStringField("module", imported.get().module());
      out.writeStringField("name", imported.get().path());
      out.writeEndObject();
    }
    out.writeEndObject();
  }

  private void reference(Reference reference) throws IOException {
    out.writeStartObject();
    out.writeStringField("name", reference.name());
    range("range", reference.identifier());
    out.writeNumberField("scope", scopes.get(reference.from()));
    out.writeStringField("access", word(reference.access()));
    out.writeStringField("meaning", word(reference.meaning()));
    out.writeBooleanField("initializer", reference.isInitializer());
    if (reference.written().isPresent()) {
      range("written", reference.written().get());
    }
    index("variable", reference.binding().map(variables::get));
    out.writeEndObject();
  }

  private void range(String name, Node node) throws IOException {
    out.writeArrayFieldStart(name);
    out.writeNumber(node.start());
    out.writeNumber(node.end());
    out.writeEndArray();
  }

  private void index(String name, Optional<Integer> index) throws IOException {
    if (index.isPresent()) {
      out.writeNumberField(name, index.get());
    } else {
      out.writeNullField(name);
    }
  }

  private static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
