package dev.seaworthy.core.sql.lint;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.seaworthy.core.source.Location;
import java.io.IOException;
import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import java.util.function.ToIntFunction;

/**
 * Writes what all objects of a schema have.
 *
 * @param json where to
 * @param lines tells the 1-based line of a place
 */
record ValueJson(JsonGenerator json, ToIntFunction<Location> lines) {
  /** Writes the fields of an object. */
  @FunctionalInterface
  interface Fields<T> {
    /** Writes them. */
    void write(T object) throws IOException;
  }

  <T> void each(String name, Collection<T> objects, Fields<T> fields) throws IOException {
    json.writeArrayFieldStart(name);
    for (T object : objects) {
      json.writeStartObject();
      fields.write(object);
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  void source(String name, Location location) throws IOException {
    json.writeObjectFieldStart(name);
    place(location);
    json.writeEndObject();
  }

  void place(Location location) throws IOException {
    json.writeStringField("file", location.path());
    json.writeNumberField("line", lines.applyAsInt(location));
  }

  void strings(String name, Collection<String> strings) throws IOException {
    json.writeArrayFieldStart(name);
    for (String string : strings) {
      json.writeString(string);
    }
    json.writeEndArray();
  }

  void optional(String name, Optional<String> value) throws IOException {
    if (value.isPresent()) {
      json.writeStringField(name, value.get());
    } else {
      json.writeNullField(name);
    }
  }

  static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
