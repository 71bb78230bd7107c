package dev.seaworthy.rules.access;

import dev.seaworthy.core.sql.Literals;
import dev.seaworthy.core.sql.ObjectName;
import dev.seaworthy.core.sql.SqlToken.Kind;
import dev.seaworthy.core.sql.SqlTokens;
import dev.seaworthy.core.sql.schema.Function;
import dev.seaworthy.core.sql.schema.References;
import dev.seaworthy.core.sql.schema.Schema;
import java.util.Set;
import java.util.regex.Pattern;

/** Tells whether a query or a body asks who calls: itself, or in a function that it calls. */
final class CallerChecks {
  private static final Set<String> SESSION = Set.of("uid", "jwt", "role", "email");
  private static final Set<String> SESSION_WORDS =
      Set.of("session_user", "current_user", "current_role");

  /** A function that no migration makes, but whose name says that it asks. */
  private static final Pattern ASKING =
      Pattern.compile(
          "(is|has|can|check|require|assert|verify|ensure|get_(my|current)|current)_.*");

  private final Schema schema;
  private final Called called;

  CallerChecks(Schema schema) {
    this.schema = schema;
    this.called = new Called(schema);
  }

  /** Returns whether the text asks who calls; true also where that may be so. */
  boolean in(SqlTokens text) {
    if (asks(text) || callsUnknown(text)) {
      return true;
    }
    for (Function function : called.by(text)) {
      SqlTokens body = SqlTokens.of(function.body().orElse(""));
      if (asks(body) || callsUnknown(body)) {
        return true;
      }
    }
    return false;
  }

  private static boolean asks(SqlTokens text) {
    for (int i = 0; i < text.size(); i++) {
      boolean session =
          text.isWord(i, "auth") && text.is(i + 1, Kind.DOT) && SESSION.contains(text.word(i + 2));
      if (session || SESSION_WORDS.contains(text.word(i)) || isSetting(text, i)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isSetting(SqlTokens text, int i) {
    if (!text.isWord(i, "current_setting") || !text.is(i + 2, Kind.STRING)) {
      return false;
    }
    String name = Literals.string(text.textOf(i + 2));
    return name.startsWith("request.") || name.equals("role");
  }

  private boolean callsUnknown(SqlTokens text) {
    return References.in(text).calls().stream()
        .map(References.Call::function)
        .anyMatch(name -> ASKING.matcher(name.name()).matches() && !isKnown(name));
  }

  private boolean isKnown(ObjectName name) {
    ObjectName full = name.schema() == null ? name.in("public") : name;
    return schema.functions().values().stream().anyMatch(f -> f.name().equals(full));
  }
}
