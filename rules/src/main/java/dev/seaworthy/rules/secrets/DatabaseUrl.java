package dev.seaworthy.rules.secrets;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.util.Optional;

/** Tells from the URL of a database whether strangers can reach it. */
final class DatabaseUrl {
  private static final Pattern HOST =
      Pattern.compile("://(?:[^/\\s]*@)?(\\[[0-9a-fA-F:]+\\]|[\\w.-]+)");

  /** A socket of Cloud SQL: the host before it is not where the database is. */
  private static final Pattern CLOUD_SOCKET = Pattern.compile("[?&]host=/cloudsql/([\\w.:-]+)");

  private static final Pattern PRIVATE_HOST =
      Pattern.compile(
          "(?i)^(?:[^.]*|\\[.*\\]|127\\..*|0\\.0\\.0\\.0|10\\..*|192\\.168\\..*"
              + "|172\\.(?:1[6-9]|2\\d|3[01])\\..*|host\\.docker\\.internal|.*\\.(?:local|localhost"
              + "|localdomain|internal|test|invalid|svc|lan))$");

  /**
   * Hosts that documentation writes, addresses that RFC 5737 keeps for it or that are none. A real
   * cluster of Atlas has a label after its name.
   */
  private static final Pattern MADE_UP_HOST =
      Pattern.compile(
          "(?i)example|x{3,}|your|placeholder|project[-_]?(?:ref|id)|abcdef|^ep-x|hostname"
              + "|^\\d+\\.(?:\\d+\\.)*(?:25[6-9]|2[6-9]\\d|[3-9]\\d\\d)(?:\\.|$)"
              + "|^(?:192\\.0\\.2|198\\.51\\.100|203\\.0\\.113)\\."
              + "|^(?:db|host|server|database|cluster\\d*)\\.(?:com|net|mongodb\\.net)$");

  private static final Pattern SPRING_URL =
      Pattern.compile("(?mi)^[ \\t]*(?:[\\w.]+\\.)?(?:url|uri|host)[ \\t]*[=:][ \\t]*[\"']?(\\S+)");

  private DatabaseUrl() {}

  /** Returns the host that a URL names, or nothing if no stranger can reach it. */
  static Optional<String> remoteHost(String url) {
    Matcher socket = CLOUD_SOCKET.matcher(url);
    if (socket.find()) {
      return Optional.of(socket.group(1));
    }
    Matcher host = HOST.matcher(url);
    return host.find()
        ? Optional.of(host.group(1)).filter(DatabaseUrl::isReachable)
        : Optional.empty();
  }

  /**
   * Returns the first host that a configuration of Spring names and a stranger can reach, empty
   * text if it names none at all, and nothing if all are private.
   */
  static Optional<String> springHost(String configuration) {
    Matcher urls = SPRING_URL.matcher(configuration);
    boolean any = false;
    while (urls.find()) {
      any = true;
      String value = urls.group(1);
      Optional<String> host = remoteHost(value.contains("://") ? value : "://" + value);
      if (host.isPresent()) {
        return host;
      }
    }
    return any ? Optional.empty() : Optional.of("");
  }

  private static boolean isReachable(String host) {
    return !PRIVATE_HOST.matcher(host).find() && !MADE_UP_HOST.matcher(host).find();
  }
}
