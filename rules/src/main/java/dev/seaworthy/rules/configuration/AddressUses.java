package dev.seaworthy.rules.configuration;

import dev.seaworthy.core.js.ast.Expression.CallExpression;
import dev.seaworthy.core.js.ast.Expression.ChainExpression;
import dev.seaworthy.core.js.ast.Expression.Identifier;
import dev.seaworthy.core.js.ast.Expression.ImportExpression;
import dev.seaworthy.core.js.ast.Expression.MemberExpression;
import dev.seaworthy.core.js.ast.Expression.ThisExpression;
import dev.seaworthy.core.js.ast.Jsx.JSXIdentifier;
import dev.seaworthy.core.js.ast.Node;
import dev.seaworthy.core.js.scope.ValueUse;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Says what an address is used for at a place where it ends up. */
final class AddressUses {
  /** Functions that take an address as their first argument and send something there. */
  private static final Set<String> REQUESTS =
      Set.of(
          "fetch",
          "$fetch",
          "ofetch",
          "axios",
          "ky",
          "got",
          "superagent",
          "request",
          "usefetch",
          "useswr",
          "websocket",
          "reconnectingwebsocket",
          "eventsource",
          "io",
          "xmlhttprequest",
          "sendbeacon",
          "fetchapi",
          "apifetch",
          "apirequest",
          "importscripts",
          "graphqlclient",
          "httplink",
          "authfetch",
          "fetchwithauth",
          "fetcher",
          "fetchjson",
          "nodefetch");

  private static final Set<String> DATABASES =
      Set.of(
          "pool",
          "client",
          "prismaclient",
          "mongoclient",
          "connect",
          "redis",
          "createpool",
          "createconnection",
          "postgres",
          "neon",
          "sequelize",
          "drizzle",
          "ioredis",
          "datasource");

  private static final Set<String> REDIRECTS =
      Set.of(
          "redirect",
          "permanentredirect",
          "open",
          "openurl",
          "openexternal",
          "push",
          "replace",
          "assign",
          "navigate",
          "sendredirect");

  private static final Set<String> HTTP_METHODS =
      Set.of("get", "post", "put", "patch", "delete", "head", "options", "request");

  /** Keys of settings that take the address of a request. */
  private static final Pattern REQUEST_KEY =
      Pattern.compile(
          "(?i)(?:base|api|server|backend|gateway|socket|ws|graphql|http|service|auth)?_?(?:url|uri)"
              + "|(?:api)?_?endpoint|prefixurl|basepath|apibase|serverurl");

  private static final Pattern DATABASE_KEY =
      Pattern.compile("(?i)connectionstring|connection_string|database_?url|db_?url|mongo_?ur[il]");

  private static final Pattern REDIRECT_KEY =
      Pattern.compile(
          "(?i)(?:success|cancel|return|refresh|failure|pending|error|logout|webhook|notification"
              + "|callback|redirect|back|notify|ipn|status_?callback)_?ur[il]s?"
              + "|(?:email)?redirect_?to|redirecturi|postlogoutredirecturi|location");

  private static final Pattern ORIGIN_KEY =
      Pattern.compile("(?i).*(?:origins?|cors|csp|connect-?src|connectsrc|allow(?:ed|list)?.*)");

  private static final Pattern HARMLESS_CALL =
      Pattern.compile(
          "(?i)(?:console|logger|log|winston|pino|toast|chalk|expect|assert)(?:\\..*)?"
              + "|.*\\.(?:log|info|warn|error|debug|trace|includes|startswith|endswith|indexof"
              + "|match|test|has|some|every|listen|describe|openapi|split|localecompare|setheader)"
              + "|(?:\\w*error|set|map|regexp|log|describe|it|t|cors|listen|swaggerjsdoc"
              + "|swaggerui.*|documentbuilder.*|debug)"
              + "|.*\\.(?:addserver|setdescription|placeholder|openapi\\w*)");

  private static final Pattern SENDING_NAME =
      Pattern.compile("(?i).*(?:fetch|request|axios|http|graphql|webhook|apicall|callapi).*");

  private static final Set<String> LINKS =
      Set.of("href", "src", "action", "formaction", "to", "data", "poster", "url", "endpoint");

  private AddressUses() {}

  static Purpose purpose(ValueUse use) {
    if (use instanceof ValueUse.Argument argument) {
      return ofArgument(argument);
    }
    if (use instanceof ValueUse.Assigned assigned) {
      return ofAssignment(assigned);
    }
    if (use instanceof ValueUse.Attribute attribute) {
      return ofAttribute(attribute);
    }
    return use instanceof ValueUse.Exported ? Purpose.PASSED_ON : Purpose.HARMLESS;
  }

  private static Purpose ofArgument(ValueUse.Argument argument) {
    String callee = dottedName(argument.callee());
    String last = callee.substring(callee.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    if (argument.path().contains("[]") || isOriginPath(argument.path())) {
      return argument.path().contains("[]") ? Purpose.HARMLESS : Purpose.ORIGIN;
    }
    if (callee.equalsIgnoreCase("cors")) {
      return Purpose.ORIGIN;
    }
    if (HARMLESS_CALL.matcher(callee).matches()) {
      return Purpose.HARMLESS;
    }
    if (last.equals("url")) {
      return Purpose.HARMLESS;
    }
    if (!argument.path().isEmpty()) {
      return ofKey(argument, last);
    }
    if (argument.index() > 1) {
      return Purpose.PASSED_ON;
    }
    if (REQUESTS.contains(last) || isHttpMethod(argument, callee, last)) {
      return Purpose.REQUEST;
    }
    if (argument.index() == 0 && DATABASES.contains(last)) {
      return Purpose.DATABASE;
    }
    if (REDIRECTS.contains(last)) {
      return Purpose.REDIRECT;
    }
    if (last.equals("createclient") || SENDING_NAME.matcher(last).matches()) {
      return Purpose.REQUEST;
    }
    return Purpose.PASSED_ON;
  }

  /** {@code api.get("http://…")}, but not {@code cache.get(key)} with a second meaning. */
  private static boolean isHttpMethod(ValueUse.Argument argument, String callee, String last) {
    return argument.index() == 0 && HTTP_METHODS.contains(last) && callee.contains(".");
  }

  private static Purpose ofKey(ValueUse.Argument argument, String callee) {
    String key = argument.path().get(argument.path().size() - 1);
    if (DATABASE_KEY.matcher(key).matches()
        || (DATABASES.contains(callee) && REQUEST_KEY.matcher(key).matches())) {
      return Purpose.DATABASE;
    }
    if (REDIRECT_KEY.matcher(key).matches() || argument.path().contains("back_urls")) {
      return Purpose.REDIRECT;
    }
    if (REQUEST_KEY.matcher(key).matches()) {
      return Purpose.REQUEST;
    }
    return Purpose.PASSED_ON;
  }

  private static boolean isOriginPath(List<String> path) {
    return path.stream().anyMatch(key -> ORIGIN_KEY.matcher(key).matches());
  }

  private static Purpose ofAssignment(ValueUse.Assigned assigned) {
    String target = dottedName(assigned.target());
    String last = target.substring(target.lastIndexOf('.') + 1);
    if (target.matches("(?i)(?:.*\\.)?location(?:\\.href)?")
        || REDIRECT_KEY.matcher(last).matches()) {
      return Purpose.REDIRECT;
    }
    if (last.equals("href") || last.equals("src") || last.equals("action")) {
      return Purpose.REDIRECT;
    }
    return REQUEST_KEY.matcher(last).matches() ? Purpose.REQUEST : Purpose.PASSED_ON;
  }

  private static Purpose ofAttribute(ValueUse.Attribute attribute) {
    boolean link =
        attribute.path().isEmpty()
            && attribute.attribute().name() instanceof JSXIdentifier name
            && LINKS.contains(name.name().toLowerCase(Locale.ROOT));
    return link ? Purpose.REDIRECT : Purpose.HARMLESS;
  }

  /**
   * Returns the names of a callee or target joined by dots; a part that is no name is {@code ?}.
   */
  static String dottedName(Node node) {
    if (node instanceof Identifier name) {
      return name.name();
    }
    if (node instanceof MemberExpression member) {
      return dottedName(member.object()) + "." + member.name().orElse("?");
    }
    if (node instanceof ChainExpression chain) {
      return dottedName(chain.expression());
    }
    if (node instanceof CallExpression call) {
      return dottedName(call.callee()) + "()";
    }
    if (node instanceof ThisExpression) {
      return "this";
    }
    return node instanceof ImportExpression ? "import" : "?";
  }
}
