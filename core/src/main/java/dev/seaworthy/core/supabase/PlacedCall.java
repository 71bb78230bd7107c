package dev.seaworthy.core.supabase;

import dev.seaworthy.core.js.module.Side;
import dev.seaworthy.core.project.Located;
import dev.seaworthy.core.source.Location;
import java.util.Optional;
import java.util.Set;

/**
 * A call with what the whole app says of it.
 *
 * @param located the call and its file
 * @param key whose rights it has
 * @param schema the schema that the call, its client or the default choose
 * @param address the project of its client, as in {@link ClientOrigin.Created#address}
 * @param sides where it runs; empty for a module that no import reaches
 */
public record PlacedCall<C extends SupabaseCall>(
    Located<C> located, ClientKey key, String schema, Optional<String> address, Set<Side> sides) {
  /** Copies the set. */
  public PlacedCall {
    sides = Set.copyOf(sides);
  }

  /** Returns the call. */
  public C call() {
    return located.fact();
  }

  /** Returns the path of the file. */
  public String path() {
    return located.path();
  }

  /** Returns the place. */
  public Location location() {
    return located.at(call().span());
  }

  /** Returns whether the browser of a visitor makes the call. */
  public boolean inBrowser() {
    return sides.contains(Side.BROWSER);
  }
}
