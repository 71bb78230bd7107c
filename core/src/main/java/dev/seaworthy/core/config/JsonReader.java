package dev.seaworthy.core.config;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import dev.seaworthy.core.source.Parsed;
import dev.seaworthy.core.source.SourceFile;
import dev.seaworthy.core.source.Span;
import dev.seaworthy.core.source.SyntaxProblem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads JSON with comments and trailing commas, and JSON5 where the file's name says so. Jackson
 * knows where a token starts; where it ends is read off the text, because by then Jackson has
 * looked ahead.
 */
final class JsonReader {
  private static final JsonFactory JSON =
      JsonFactory.builder()
          .enable(JsonReadFeature.ALLOW_JAVA_COMMENTS)
          .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
          .build();
  private static final JsonFactory JSON5 =
      JSON.rebuild()
          .enable(JsonReadFeature.ALLOW_SINGLE_QUOTES)
          .enable(JsonReadFeature.ALLOW_UNQUOTED_FIELD_NAMES)
          .enable(JsonReadFeature.ALLOW_BACKSLASH_ESCAPING_ANY_CHARACTER)
          .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
          .enable(JsonReadFeature.ALLOW_LEADING_PLUS_SIGN_FOR_NUMBERS)
          .enable(JsonReadFeature.ALLOW_LEADING_DECIMAL_POINT_FOR_NUMBERS)
          .enable(JsonReadFeature.ALLOW_TRAILING_DECIMAL_POINT_FOR_NUMBERS)
          .build();

  private final SourceFile source;
  private final String text;
  private final List<SyntaxProblem> problems = new ArrayList<>();

  JsonReader(SourceFile source) {
    this.source = source;
    this.text = source.text();
  }

  Parsed<ConfigDocument> read() {
    JsonFactory dialect = source.path().endsWith(".json5") ? JSON5 : JSON;
    List<ConfigNode> documents = new ArrayList<>();
    try (JsonParser parser = dialect.createParser(text.toCharArray())) {
      if (next(parser) != null) {
        documents.add(value(parser));
        if (problems.isEmpty() && next(parser) != null) {
          problems.add(
              new SyntaxProblem(tokenSpan(parser), "Expected nothing more after the value."));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("the text is in memory", e);
    }
    return new Parsed<>(new ConfigDocument(source, documents), problems);
  }

  /** Returns the next token; null at the end or at an error, which is then among the problems. */
  private JsonToken next(JsonParser parser) throws IOException {
    try {
      return parser.nextToken();
    } catch (JsonProcessingException e) {
      long at = e.getLocation() == null ? text.length() : e.getLocation().getCharOffset();
      int offset = (int) Math.max(0, Math.min(at, text.length()));
      problems.add(new SyntaxProblem(new Span(offset, offset), firstLine(e.getOriginalMessage())));
      return null;
    }
  }

  /** Returns the first line of a message without Jackson's notes on its own input. */
  private static String firstLine(String message) {
    return message.lines().findFirst().orElse("").replaceFirst(" \\((for|start marker) .*", "");
  }

  /** Reads the value whose first token is the current one. */
  private ConfigNode value(JsonParser parser) throws IOException {
    return switch (parser.currentToken()) {
      case START_OBJECT -> map(parser);
      case START_ARRAY -> list(parser);
      default -> scalar(parser);
    };
  }

  private ConfigMap map(JsonParser parser) throws IOException {
    int start = offset(parser);
    int end = start + 1;
    List<ConfigEntry> entries = new ArrayList<>();
    JsonToken token;
    while ((token = next(parser)) == JsonToken.FIELD_NAME) {
      String key = parser.currentName();
      Span keySpan = tokenSpan(parser);
      if (next(parser) == null) {
        return new ConfigMap(entries, new Span(start, keySpan.end()));
      }
      ConfigNode value = value(parser);
      entries.add(new ConfigEntry(key, keySpan, value));
      end = value.span().end();
      if (!problems.isEmpty()) {
        return new ConfigMap(entries, new Span(start, end));
      }
    }
    return new ConfigMap(entries, new Span(start, token == null ? end : offset(parser) + 1));
  }

  private ConfigList list(JsonParser parser) throws IOException {
    int start = offset(parser);
    int end = start + 1;
    List<ConfigNode> items = new ArrayList<>();
    JsonToken token;
    while ((token = next(parser)) != null && token != JsonToken.END_ARRAY) {
      ConfigNode item = value(parser);
      items.add(item);
      end = item.span().end();
      if (!problems.isEmpty()) {
        return new ConfigList(items, new Span(start, end));
      }
    }
    return new ConfigList(items, new Span(start, token == null ? end : offset(parser) + 1));
  }

  private ConfigScalar scalar(JsonParser parser) throws IOException {
    ConfigScalar.Kind kind =
        switch (parser.currentToken()) {
          case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> ConfigScalar.Kind.NUMBER;
          case VALUE_TRUE, VALUE_FALSE -> ConfigScalar.Kind.BOOLEAN;
          case VALUE_NULL -> ConfigScalar.Kind.NULL;
          default -> ConfigScalar.Kind.STRING;
        };
    Span span = tokenSpan(parser);
    String value = kind == ConfigScalar.Kind.NUMBER ? span.of(text) : stringValue(parser);
    return new ConfigScalar(value, kind, span);
  }

  /** Returns the text of a scalar; a string is only decoded, and so only fails, here. */
  private String stringValue(JsonParser parser) throws IOException {
    try {
      return parser.getText();
    } catch (JsonProcessingException e) {
      int offset = offset(parser);
      problems.add(new SyntaxProblem(new Span(offset, offset), firstLine(e.getOriginalMessage())));
      return "";
    }
  }

  private static int offset(JsonParser parser) {
    return (int) parser.currentTokenLocation().getCharOffset();
  }

  private Span tokenSpan(JsonParser parser) {
    int start = offset(parser);
    char first = text.charAt(start);
    return new Span(
        start, first == '"' || first == '\'' ? endOfString(start, first) : endOfWord(start));
  }

  private int endOfString(int start, char quote) {
    int i = start + 1;
    while (i < text.length() && text.charAt(i) != quote) {
      i += text.charAt(i) == '\\' ? 2 : 1;
    }
    return Math.min(i + 1, text.length());
  }

  private int endOfWord(int start) {
    int i = start;
    while (i < text.length() && isWord(text.charAt(i))) {
      i++;
    }
    return Math.max(i, Math.min(start + 1, text.length()));
  }

  private static boolean isWord(char c) {
    return Character.isLetterOrDigit(c) || c == '_' || c == '$' || c == '-' || c == '+' || c == '.';
  }
}
