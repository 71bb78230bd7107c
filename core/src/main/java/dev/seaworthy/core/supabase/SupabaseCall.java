package dev.seaworthy.core.supabase;

import dev.seaworthy.core.project.Fact;
import dev.seaworthy.core.source.Span;
import java.util.Optional;

/** Something that code asks of Supabase by a constant name. */
public sealed interface SupabaseCall extends Fact
    permits TableQuery, FunctionCall, BucketCall, ChannelCall {

  /** Returns where the client comes from. */
  ClientOrigin client();

  /** Returns the schema that {@code .schema()} chooses; empty without it. */
  default Optional<String> schema() {
    return Optional.empty();
  }

  /** Returns the call that names what is asked for, from the client to the closing parenthesis. */
  Span span();
}
