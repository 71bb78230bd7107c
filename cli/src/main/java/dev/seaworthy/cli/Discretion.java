package dev.seaworthy.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.JsonGeneratorDelegate;
import dev.seaworthy.core.engine.Redactor;
import dev.seaworthy.core.source.SourceFile;
import dev.seaworthy.rules.secrets.SensitiveTexts;
import java.io.IOException;
import java.util.regex.Pattern;

/** Keeps secrets out of what commands print besides reports. */
final class Discretion {
  /** Shorter runs of characters hold no secret, and most messages hold no longer one. */
  private static final Pattern LONG_RUN = Pattern.compile("\\S{16}");

  private Discretion() {}

  /** Returns what hides the secrets of one file. */
  static Redactor about(SourceFile file) {
    return new Redactor(SensitiveTexts.in(file));
  }

  /** Returns a message without the secrets that it may repeat, such as an argument. */
  static String message(String message) {
    if (!LONG_RUN.matcher(message).find()) {
      return message;
    }
    return about(new SourceFile("message", message)).redact(message);
  }

  /** Returns JSON whose texts are written without secrets. */
  static JsonGenerator json(JsonGenerator json, Redactor redactor) {
    return new JsonGeneratorDelegate(json) {
      @Override
      public void writeString(String text) throws IOException {
        super.writeString(text == null ? null : redactor.redact(text));
      }

      @Override
      public void writeFieldName(String name) throws IOException {
        super.writeFieldName(redactor.redact(name));
      }
    };
  }
}
