package dev.seaworthy.core.js.module;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A module that is not part of the app.
 *
 * @param registry where it comes from
 * @param name the package without version and subpath; of {@code URL} the address
 */
public record ExternalModule(Registry registry, String name) {
  /** Where modules come from. */
  public enum Registry {
    /** The npm registry, also by {@code npm:} and the networks that serve its packages. */
    NPM,
    /** The JavaScript registry, {@code jsr:}. */
    JSR,
    /** Deno's archive of third-party modules, {@code https://deno.land/x} and {@code std}. */
    DENO_LAND,
    /** Any other address. */
    URL,
    /** The runtime: {@code node:}, {@code bun:}, {@code cloudflare:}. */
    RUNTIME;

    /** Returns the name as JSON prints it. */
    public String word() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  private static final String NAME = "(@[\\w.-]+/[\\w.-]+|[\\w.-]+)";
  private static final Pattern PACKAGE = Pattern.compile(NAME + "(?:@[^/]*)?(?:/.*)?");
  private static final List<Pattern> NETWORKS =
      List.of(
          Pattern.compile(
              "https?://esm\\.sh/(?:v\\d+/|stable/)?[*]?" + NAME + "(?:@[^/]*)?(?:/.*)?"),
          Pattern.compile("https?://cdn\\.skypack\\.dev/" + NAME + "(?:@[^/]*)?(?:/.*)?"),
          Pattern.compile("https?://unpkg\\.com/" + NAME + "(?:@[^/]*)?(?:/.*)?"),
          Pattern.compile("https?://cdn\\.jsdelivr\\.net/npm/" + NAME + "(?:@[^/]*)?(?:/.*)?"));
  private static final Pattern DENO_LAND =
      Pattern.compile("https?://deno\\.land/(?:x/)?([\\w.-]+?)(?:@[^/]*)?(?:/.*)?");

  /**
   * <a href="https://nodejs.org/api/modules.html#built-in-modules">Node.js, Built-in modules</a>.
   */
  private static final Set<String> BUILT_IN =
      Set.of(
          ("assert async_hooks buffer child_process cluster console constants crypto dgram"
                  + " diagnostics_channel dns domain events fs http http2 https inspector module net"
                  + " os path perf_hooks process punycode querystring readline repl stream"
                  + " string_decoder sys timers tls trace_events tty url util v8 vm wasi"
                  + " worker_threads zlib")
              .split(" "));

  /** Reads a specifier; empty for a path and for a name that only a tool understands. */
  static Optional<ExternalModule> of(String specifier) {
    int colon = specifier.indexOf(':');
    String scheme = colon > 0 ? specifier.substring(0, colon) : "";
    return switch (scheme) {
      case "npm" -> named(Registry.NPM, withoutSlash(specifier.substring(colon + 1)));
      case "jsr" -> named(Registry.JSR, withoutSlash(specifier.substring(colon + 1)));
      case "node", "bun", "cloudflare" ->
          Optional.of(new ExternalModule(Registry.RUNTIME, specifier));
      case "http", "https" -> Optional.of(address(specifier));
      case "" -> bare(specifier);
      default -> Optional.empty();
    };
  }

  private static String withoutSlash(String specifier) {
    return specifier.startsWith("/") ? specifier.substring(1) : specifier;
  }

  private static Optional<ExternalModule> bare(String specifier) {
    String name = PackageName.of(specifier);
    if (BUILT_IN.contains(name)) {
      return Optional.of(new ExternalModule(Registry.RUNTIME, "node:" + specifier));
    }
    return specifier.startsWith(".") || specifier.startsWith("@/")
        ? Optional.empty()
        : named(Registry.NPM, specifier);
  }

  private static Optional<ExternalModule> named(Registry registry, String specifier) {
    Matcher matcher = PACKAGE.matcher(specifier);
    return matcher.matches()
        ? Optional.of(new ExternalModule(registry, matcher.group(1)))
        : Optional.empty();
  }

  private static ExternalModule address(String address) {
    for (Pattern network : NETWORKS) {
      Matcher matcher = network.matcher(address);
      if (matcher.matches()) {
        return new ExternalModule(Registry.NPM, matcher.group(1));
      }
    }
    Matcher deno = DENO_LAND.matcher(address);
    return deno.matches()
        ? new ExternalModule(Registry.DENO_LAND, deno.group(1))
        : new ExternalModule(Registry.URL, address);
  }
}
