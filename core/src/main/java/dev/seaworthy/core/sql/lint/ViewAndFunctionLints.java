package dev.seaworthy.core.sql.lint;

import dev.seaworthy.core.sql.ObjectName;
import dev.seaworthy.core.sql.SqlToken.Kind;
import dev.seaworthy.core.sql.SqlTokens;
import dev.seaworthy.core.sql.schema.Extension;
import dev.seaworthy.core.sql.schema.Function;
import dev.seaworthy.core.sql.schema.View;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/** The lints about views, functions and extensions. */
record ViewAndFunctionLints(LintContext context) {

  void addTo(List<Lint> lints) {
    context.schema().views().values().forEach(view -> view(view, lints));
    context.schema().functions().values().forEach(function -> function(function, lints));
    for (Extension extension : context.schema().extensions().values()) {
      if (extension.schema().equals("public")) {
        lints.add(Lint.of("extension_in_public", extension.name()));
      }
    }
  }

  private void view(View view, List<Lint> lints) {
    ObjectName name = view.name();
    if (context.isExposed(name.schema(), view.privileges())) {
      if (view.materialized()) {
        lints.add(TableLints.of("materialized_view_in_api", name));
      } else if (!view.securityInvoker()) {
        lints.add(TableLints.of("security_definer_view", name));
      }
      if (!view.securityInvoker() && readsUsers(view)) {
        lints.add(TableLints.of("auth_users_exposed", name));
      }
    }
    if (LintContext.isOfApp(name.schema()) && context.schema().hasGraphql()) {
      for (String role : List.of("anon", "authenticated")) {
        if (view.privileges().allows(role, "SELECT")) {
          lints.add(TableLints.of("pg_graphql_" + role + "_table_exposed", name));
        }
      }
    }
  }

  private static boolean readsUsers(View view) {
    SqlTokens tokens = SqlTokens.of(view.query());
    for (int i = 0; i < tokens.size(); i++) {
      if (tokens.isWord(i, "auth") && tokens.is(i + 1, Kind.DOT) && tokens.isWord(i + 2, "users")) {
        return true;
      }
    }
    return false;
  }

  private void function(Function function, List<Lint> lints) {
    ObjectName name = function.name();
    if (!LintContext.isOfApp(name.schema())) {
      return;
    }
    if (function.searchPath().isEmpty()) {
      lints.add(
          TableLints.of("function_search_path_mutable", name, md5(function.body().orElse(""))));
    }
    if (function.securityDefiner() && context.served().contains(name.schema())) {
      for (String role : List.of("anon", "authenticated")) {
        if (function.isCallableBy(role)) {
          String lint = role + "_security_definer_function_executable";
          lints.add(TableLints.of(lint, name, function.identityArguments()));
        }
      }
    }
  }

  /** Splinter tells functions of one name apart by their text. */
  private static String md5(String text) {
    try {
      byte[] digest =
          MessageDigest.getInstance("MD5").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has MD5", e);
    }
  }
}
