package dev.seaworthy.core.sql;

import dev.seaworthy.core.source.Span;
import java.util.Optional;

/**
 * {@code CREATE EXTENSION}.
 *
 * @param name the extension
 * @param ifNotExists whether an installed extension is left alone
 * @param schema the schema that its objects go to; empty where the extension decides
 * @param cascade whether the extensions that it needs are installed too
 */
public record CreateExtension(
    Span span, String name, boolean ifNotExists, Optional<String> schema, boolean cascade)
    implements SqlStatement {
  @Override
  public String kind() {
    return "CREATE EXTENSION";
  }
}
