package dev.seaworthy.core.supabase;

import dev.seaworthy.core.supabase.ClientOrigin.Created;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Tells the clients of the app's own Supabase project from those of another one, which has other
 * tables: by a variable of another name than {@code SUPABASE_URL}, or by another host than most.
 */
final class OwnProject {
  private static final Pattern PUBLIC_PREFIX =
      Pattern.compile("^(?:VITE|NEXT_PUBLIC|NUXT_PUBLIC|REACT_APP|EXPO_PUBLIC|PUBLIC)_");
  private static final Pattern HOSTED = Pattern.compile("[a-z]{20}\\.supabase\\.(?:co|in)");
  private static final String USUAL_VARIABLE = "SUPABASE_URL";

  private final boolean usualVariable;
  private final Optional<String> host;

  OwnProject(Collection<ClientOrigin> clients) {
    Map<String, Integer> hosts = new HashMap<>();
    boolean usual = false;
    for (ClientOrigin client : clients) {
      String address = address(client).orElse("");
      usual |= isUsual(address);
      if (HOSTED.matcher(address).matches()) {
        hosts.merge(address, 1, Integer::sum);
      }
    }
    this.usualVariable = usual;
    this.host =
        hosts.entrySet().stream()
            .max(
                Map.Entry.<String, Integer>comparingByValue()
                    .thenComparing(Map.Entry.comparingByKey()))
            .map(Map.Entry::getKey);
  }

  /** Returns whether a client is known to be one of another project. */
  boolean isForeign(ClientOrigin client) {
    Optional<String> address = address(client);
    if (address.isEmpty()) {
      return false;
    }
    if (HOSTED.matcher(address.get()).matches()) {
      return !address.equals(host);
    }
    boolean variable = address.get().indexOf('.') < 0;
    return variable && usualVariable && !isUsual(address.get());
  }

  private static boolean isUsual(String variable) {
    return PUBLIC_PREFIX.matcher(variable).replaceFirst("").equals(USUAL_VARIABLE);
  }

  private static Optional<String> address(ClientOrigin client) {
    return client instanceof Created created ? created.address() : Optional.empty();
  }
}
