package dev.seaworthy.core.supabase;

import dev.seaworthy.core.source.Span;

/**
 * A use of stored files: {@code supabase.storage.from("avatars").upload(path, file)}.
 *
 * @param client where the client comes from
 * @param bucket the id of the bucket
 * @param operation the method of the client, such as {@code upload}, {@code list} or {@code
 *     getPublicUrl}
 * @param span the call of {@code from}
 */
public record BucketCall(ClientOrigin client, String bucket, String operation, Span span)
    implements SupabaseCall {}
