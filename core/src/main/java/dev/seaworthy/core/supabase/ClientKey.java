package dev.seaworthy.core.supabase;

/** Whose rights the requests of a client have. */
public enum ClientKey {
  /** Those of the visitor: the anon or publishable key, or the session of the user. */
  PUBLIC,
  /** All of them: the service role is not bound by row level security. */
  SERVICE,
  /** The code does not tell. */
  UNKNOWN
}
