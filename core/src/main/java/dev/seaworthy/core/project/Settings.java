package dev.seaworthy.core.project;

import dev.seaworthy.core.sql.schema.GrantEra;
import java.util.Optional;

/**
 * What the user says of the app that its files cannot show.
 *
 * @param target the host that the app is deployed to, or empty to infer it
 * @param grants what the Supabase project grants on new tables and functions by default
 */
public record Settings(Optional<String> target, GrantEra grants) {
  /** Nothing said. */
  public static final Settings NONE = new Settings(Optional.empty(), GrantEra.LEGACY);
}
