package dev.seaworthy.core.supabase;

import dev.seaworthy.core.source.Span;
import java.util.List;
import java.util.Optional;

/**
 * A channel of Supabase's Realtime: {@code supabase.channel("room").on("postgres_changes", …)}.
 *
 * @param client where the client comes from
 * @param topic the name of the channel; of one that is put together, the constant start; may be
 *     empty
 * @param isPrivate whether policies of {@code realtime.messages} guard it
 * @param changes the tables whose changes it listens to
 * @param messages what else goes through it: {@code broadcast} and {@code presence} for what is
 *     listened to, {@code send} and {@code track} for what is sent
 * @param span the call of {@code channel}
 */
public record ChannelCall(
    ClientOrigin client,
    String topic,
    boolean isPrivate,
    List<TableChanges> changes,
    List<String> messages,
    Span span)
    implements SupabaseCall {
  /** Copies the lists. */
  public ChannelCall {
    changes = List.copyOf(changes);
    messages = List.copyOf(messages);
  }

  /**
   * The changes of rows.
   *
   * @param schema the schema of the table
   * @param table the table; empty for every table of the schema
   */
  public record TableChanges(String schema, Optional<String> table) {}
}
