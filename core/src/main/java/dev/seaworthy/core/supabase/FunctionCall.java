package dev.seaworthy.core.supabase;

import dev.seaworthy.core.source.Span;
import java.util.Optional;

/**
 * A call of a function of the database: {@code supabase.rpc("close_month")}.
 *
 * @param client where the client comes from
 * @param schema what {@code .schema()} chooses; empty without it
 * @param function the name of the function
 * @param span the call
 */
public record FunctionCall(ClientOrigin client, Optional<String> schema, String function, Span span)
    implements SupabaseCall {}
