package dev.seaworthy.rules.configuration;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An address that means another machine on each machine: a loopback address, {@code 0.0.0.0}, or an
 * address of a private network (RFC 1918).
 *
 * @param scheme the scheme without its colon, empty where none is written
 * @param host the host
 * @param port the port, empty where none is written
 */
record LocalAddress(String scheme, String host, String port) {
  private static final String HOST =
      "(localhost|127(?:\\.\\d{1,3}){3}|0\\.0\\.0\\.0|\\[::1\\]"
          + "|10(?:\\.\\d{1,3}){3}|192\\.168(?:\\.\\d{1,3}){2}"
          + "|172\\.(?:1[6-9]|2\\d|3[01])(?:\\.\\d{1,3}){2})";
  private static final Pattern URL =
      Pattern.compile(
          "^(?:jdbc:)?([a-zA-Z][a-zA-Z0-9+.-]*)://(?:[^/?#@\\s]*@)?"
              + HOST
              + "(?::(\\d*))?(?=$|[/?#;,])");
  private static final Pattern BARE = Pattern.compile("^()" + HOST + "(?::(\\d{1,5}))?(?=$|/)");

  private static final Set<String> DATABASES =
      Set.of(
          "postgres",
          "postgresql",
          "mysql",
          "mariadb",
          "mongodb",
          "mongodb+srv",
          "redis",
          "rediss",
          "amqp",
          "sqlserver",
          "cockroachdb");
  private static final Set<String> WEB = Set.of("http", "https", "ws", "wss");

  /**
   * Ports of programs that run beside the browser or the server by design: Ollama, LM Studio,
   * ComfyUI, Gradio, local blockchains, QZ Tray, Zebra and DYMO printing, Chrome DevTools, ngrok,
   * readers of identity cards.
   */
  private static final Set<String> LOCAL_AGENTS =
      Set.of(
          "11434", "1234", "8188", "7860", "8545", "7545", "8181", "8182", "9100", "9101", "41951",
          "9222", "4040", "35963");

  /** Reads an address of the web or of a database at the start of a text. */
  static Optional<LocalAddress> ofUrl(String text) {
    return match(URL, text).filter(address -> address.isWeb() || address.isDatabase());
  }

  /** Reads a host without a scheme, perhaps with a port. */
  static Optional<LocalAddress> ofBare(String text) {
    return match(BARE, text);
  }

  private static Optional<LocalAddress> match(Pattern pattern, String text) {
    Matcher matcher = pattern.matcher(text.strip());
    if (!matcher.find()) {
      return Optional.empty();
    }
    String port = matcher.group(3) == null ? "" : matcher.group(3);
    return Optional.of(new LocalAddress(matcher.group(1), matcher.group(2), port));
  }

  boolean isWeb() {
    return WEB.contains(scheme);
  }

  boolean isDatabase() {
    return DATABASES.contains(scheme);
  }

  /** Whether it is an address of a private network, where a device may really be. */
  boolean isPrivateNetwork() {
    return host.startsWith("10.") || host.startsWith("192.168.") || host.startsWith("172.");
  }

  /** Whether a program is expected there that belongs on the same machine. */
  boolean isLocalAgent() {
    return LOCAL_AGENTS.contains(port);
  }

  /** Returns the address as it is best shown, without user and password. */
  String display() {
    String prefix = scheme.isEmpty() ? "" : scheme + "://";
    return prefix + host + (port.isEmpty() ? "" : ":" + port);
  }
}
