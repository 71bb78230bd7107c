package dev.seaworthy.rules.configuration;

import dev.seaworthy.core.config.ConfigDocument;
import dev.seaworthy.core.config.ConfigEntry;
import dev.seaworthy.core.config.ConfigList;
import dev.seaworthy.core.config.ConfigMap;
import dev.seaworthy.core.config.ConfigNode;
import dev.seaworthy.core.config.ConfigScalar;
import dev.seaworthy.core.project.Fact;
import dev.seaworthy.core.project.FileRole;
import dev.seaworthy.core.rule.FactCollector;
import dev.seaworthy.core.rule.FileContext;
import dev.seaworthy.core.rule.Listeners;
import dev.seaworthy.core.source.SourceFile;
import dev.seaworthy.core.source.Span;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds the addresses of the local machine in settings that production reads: {@code
 * .env.production}, the rewrites of {@code vercel.json} and {@code netlify.toml}, the properties of
 * Spring, and {@code @Value} in Java.
 */
final class ConfigAddresses implements FactCollector {
  static final ConfigAddresses INSTANCE = new ConfigAddresses();

  private static final Pattern PRODUCTION_ENV = Pattern.compile("\\.env\\.prod(?:uction)?");
  private static final Pattern SPRING_FILE =
      Pattern.compile("application(-[\\w.-]+)?\\.(?:properties|ya?ml)");
  private static final Pattern OTHER_PROFILE =
      Pattern.compile(
          "(?i)(?:^|[-,\\s!])(?:dev|development|local|test|testing|docker|e2e|it)\\b.*");
  private static final Pattern PLACEHOLDER =
      Pattern.compile("\\$\\{([\\w.\\-]+):((?:jdbc:)?[a-zA-Z][\\w+.-]*://[^}\\s]*)}");
  private static final Pattern JAVA_VALUE =
      Pattern.compile("(?m)^[^/*\\n]*@Value\\(\\s*\"" + PLACEHOLDER.pattern() + "\"");
  private static final Pattern BOUND_HOST = Pattern.compile("(?i)(?:.*_)?(?:bind|listen)(?:_.*)?");
  private static final Set<String> ORIGIN_WORDS = Set.of("origin", "cors", "allowed");

  private ConfigAddresses() {}

  @Override
  public void collect(FileContext file, Listeners on, Consumer<Fact> facts) {
    if (file.role() != FileRole.APP) {
      return;
    }
    String name = file.source().name();
    Matcher spring = SPRING_FILE.matcher(name);
    if (PRODUCTION_ENV.matcher(name).matches()) {
      on.onConfig(document -> environment(document, facts));
    } else if (name.equals("vercel.json")) {
      on.onConfig(document -> vercel(document.root(), facts));
    } else if (name.equals("netlify.toml")) {
      on.onConfig(document -> destinations(document.root().list("redirects"), Set.of("to"), facts));
    } else if (name.equals("_redirects")) {
      on.onText(source -> redirects(source, facts));
    } else if (spring.matches()) {
      String profile = spring.group(1) == null ? "" : spring.group(1);
      if (!OTHER_PROFILE.matcher(profile).find()) {
        boolean production = profile.toLowerCase(Locale.ROOT).startsWith("-prod");
        on.onConfig(document -> spring(document, production, facts));
      }
    } else if (name.endsWith(".java")) {
      on.onText(source -> java(source, facts));
    }
  }

  private static void environment(ConfigDocument document, Consumer<Fact> facts) {
    eachScalar(
        document.root(),
        "",
        (key, scalar) -> {
          if (!BOUND_HOST.matcher(key).matches() && !isOriginList(key)) {
            LocalAddress.ofUrl(scalar.value())
                .ifPresent(address -> facts.accept(fixed(address, scalar.span())));
          }
        });
  }

  private static boolean isOriginList(String key) {
    String lower = key.toLowerCase(Locale.ROOT);
    return ORIGIN_WORDS.stream().anyMatch(lower::contains);
  }

  private static void vercel(ConfigNode root, Consumer<Fact> facts) {
    for (String key : List.of("rewrites", "redirects", "routes")) {
      destinations(root.list(key), Set.of("destination", "dest"), facts);
    }
  }

  private static void destinations(ConfigList rules, Set<String> keys, Consumer<Fact> facts) {
    for (ConfigNode rule : rules.items()) {
      for (String key : keys) {
        rule.scalar(key)
            .ifPresent(
                target ->
                    LocalAddress.ofUrl(target.value())
                        .ifPresent(address -> facts.accept(fixed(address, target.span()))));
      }
    }
  }

  private static void redirects(SourceFile source, Consumer<Fact> facts) {
    Matcher matcher = Pattern.compile("(?m)^[^#\\s]\\S*\\s+(\\S+)").matcher(source.text());
    while (matcher.find()) {
      Span span = new Span(matcher.start(1), matcher.end(1));
      LocalAddress.ofUrl(matcher.group(1)).ifPresent(address -> facts.accept(fixed(address, span)));
    }
  }

  private static void spring(ConfigDocument document, boolean production, Consumer<Fact> facts) {
    for (ConfigNode root : document.documents()) {
      Optional<ConfigScalar> profile =
          root.scalar("spring", "config", "activate", "on-profile")
              .or(() -> root.scalar("spring", "profiles"))
              .or(() -> root.scalar("spring.config.activate.on-profile"));
      if (profile.isEmpty() || !OTHER_PROFILE.matcher(profile.get().value()).find()) {
        eachScalar(root, "", (key, scalar) -> springValue(key, scalar, production, facts));
      }
    }
  }

  private static void springValue(
      String key, ConfigScalar scalar, boolean production, Consumer<Fact> facts) {
    if (isOriginList(key)) {
      return;
    }
    Matcher placeholder = PLACEHOLDER.matcher(scalar.value());
    if (placeholder.find()) {
      LocalAddress.ofUrl(placeholder.group(2))
          .ifPresent(
              address -> facts.accept(instead(address, scalar.span(), placeholder.group(1))));
    } else if (production) {
      LocalAddress.ofUrl(scalar.value())
          .ifPresent(address -> facts.accept(fixed(address, scalar.span())));
    }
  }

  private static void java(SourceFile source, Consumer<Fact> facts) {
    if (!source.text().contains("@Value")) {
      return;
    }
    Matcher matcher = JAVA_VALUE.matcher(source.text());
    while (matcher.find()) {
      Span span = new Span(matcher.start(2), matcher.end(2));
      String variable = matcher.group(1);
      if (!isOriginList(variable)) {
        LocalAddress.ofUrl(matcher.group(2))
            .ifPresent(address -> facts.accept(instead(address, span, variable)));
      }
    }
  }

  private static void eachScalar(
      ConfigNode node, String key, BiConsumer<String, ConfigScalar> action) {
    if (node instanceof ConfigScalar scalar) {
      action.accept(key, scalar);
    } else if (node instanceof ConfigMap map) {
      for (ConfigEntry entry : map.entries()) {
        String inner = key.isEmpty() ? entry.key() : key + "." + entry.key();
        eachScalar(entry.value(), inner, action);
      }
    } else if (node instanceof ConfigList list) {
      list.items().forEach(item -> eachScalar(item, key, action));
    }
  }

  private static AddressFact fixed(LocalAddress address, Span span) {
    return fact(address, span, List.of());
  }

  private static AddressFact instead(LocalAddress address, Span span, String variable) {
    return fact(address, span, List.of(variable));
  }

  private static AddressFact fact(LocalAddress address, Span span, List<String> variables) {
    Purpose purpose = address.isDatabase() ? Purpose.DATABASE : Purpose.REQUEST;
    return new AddressFact(
        address,
        span,
        !variables.isEmpty(),
        variables,
        false,
        false,
        List.of(new AddressFact.Use(purpose, span)),
        Set.of());
  }
}
