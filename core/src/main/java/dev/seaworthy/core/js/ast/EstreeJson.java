package dev.seaworthy.core.js.ast;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.seaworthy.core.js.ast.Expression.UnaryExpression;
import dev.seaworthy.core.js.ast.Literal.BigIntLiteral;
import dev.seaworthy.core.js.ast.Literal.BooleanLiteral;
import dev.seaworthy.core.js.ast.Literal.NumberLiteral;
import dev.seaworthy.core.js.ast.Literal.RegExpLiteral;
import dev.seaworthy.core.js.ast.Literal.StringLiteral;
import dev.seaworthy.core.js.ast.Template.TemplateElement;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.Map;

/**
 * Writes a tree as the JSON of typescript-estree: each node an object with {@code type}, {@code
 * range} and its fields. What the records leave out because it is the same on every node of a type,
 * such as the {@code expression: false} of a function, is left out here too.
 */
public final class EstreeJson {
  private static final Map<String, String> RENAMED =
      Map.of(
          "isStatic", "static",
          "isAbstract", "abstract",
          "isConst", "const",
          "defaultType", "default",
          "extendsList", "extends",
          "implementsList", "implements");

  private final CharSequence source;
  private final JsonGenerator out;

  private EstreeJson(CharSequence source, JsonGenerator out) {
    this.source = source;
    this.out = out;
  }

  /**
   * Writes a tree.
   *
   * @param source the text that the tree was read from
   * @throws IOException if {@code out} does
   */
  public static void write(Program program, CharSequence source, JsonGenerator out)
      throws IOException {
    new EstreeJson(source, out).node(program);
  }

  private void node(Node node) throws IOException {
    out.writeStartObject();
    out.writeStringField("type", node.type().name());
    out.writeArrayFieldStart("range");
    out.writeNumber(node.start());
    out.writeNumber(node.end());
    out.writeEndArray();
    if (node instanceof Literal literal) {
      literal(literal);
    } else if (node instanceof TemplateElement element) {
      out.writeBooleanField("tail", element.tail());
      out.writeObjectFieldStart("value");
      out.writeStringField("cooked", element.cooked());
      out.writeStringField("raw", element.raw());
      out.writeEndObject();
    } else {
      fields(node);
    }
    out.writeEndObject();
  }

  private void literal(Literal literal) throws IOException {
    out.writeFieldName("value");
    if (literal instanceof StringLiteral text) {
      out.writeString(text.value());
    } else if (literal instanceof NumberLiteral number) {
      out.writeNumber(number.value());
    } else if (literal instanceof BooleanLiteral bool) {
      out.writeBoolean(bool.value());
    } else {
      out.writeNull();
    }
    out.writeStringField("raw", source.subSequence(literal.start(), literal.end()).toString());
    if (literal instanceof BigIntLiteral big) {
      out.writeStringField("bigint", big.bigint());
    } else if (literal instanceof RegExpLiteral regExp) {
      out.writeObjectFieldStart("regex");
      out.writeStringField("pattern", regExp.pattern());
      out.writeStringField("flags", regExp.flags());
      out.writeEndObject();
    }
  }

  private void fields(Node node) throws IOException {
    for (RecordComponent component : node.getClass().getRecordComponents()) {
      String name = component.getName();
      if (name.equals("start") || name.equals("end")) {
        continue;
      }
      Object value = valueOf(component, node);
      switch (name) {
        case "module" -> out.writeStringField("sourceType", (Boolean) value ? "module" : "script");
        case "defer" -> out.writeStringField("phase", (Boolean) value ? "defer" : null);
        default -> {
          out.writeFieldName(RENAMED.getOrDefault(name, name));
          value(value);
        }
      }
    }
    if (node instanceof UnaryExpression) {
      out.writeBooleanField("prefix", true);
    }
  }

  private static Object valueOf(RecordComponent component, Node node) {
    try {
      return component.getAccessor().invoke(node);
    } catch (IllegalAccessException | InvocationTargetException impossible) {
      throw new LinkageError("the accessors of a node are public and cannot fail", impossible);
    }
  }

  private void value(Object value) throws IOException {
    if (value == null) {
      out.writeNull();
    } else if (value instanceof Node child) {
      node(child);
    } else if (value instanceof List<?> list) {
      out.writeStartArray();
      for (Object element : list) {
        value(element);
      }
      out.writeEndArray();
    } else if (value instanceof Boolean bool) {
      out.writeBoolean(bool);
    } else if (value instanceof MappedModifier modifier) {
      mappedModifier(modifier);
    } else {
      out.writeString(value.toString());
    }
  }

  private void mappedModifier(MappedModifier modifier) throws IOException {
    switch (modifier) {
      case KEPT -> out.writeBoolean(false);
      case SET -> out.writeBoolean(true);
      case ADDED -> out.writeString("+");
      case REMOVED -> out.writeString("-");
    }
  }
}
