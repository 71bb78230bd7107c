package dev.seaworthy.core.supabase;

import java.util.Optional;

/** Where an expression gets a client of Supabase from, as far as its own file shows. */
public sealed interface ClientOrigin {

  /**
   * A function of Supabase's libraries makes it.
   *
   * @param key whose rights it has
   * @param schema the schema that its options choose; empty for {@code public}
   * @param address its project: the constant address, or the name of the environment variable that
   *     holds it; empty where neither is known
   */
  record Created(ClientKey key, Optional<String> schema, Optional<String> address)
      implements ClientOrigin {}

  /**
   * Only its name or its type says that it is one.
   *
   * @param key whose rights it has, by its name
   */
  record Named(ClientKey key) implements ClientOrigin {}

  /**
   * Another module exports it.
   *
   * @param module the module as written
   * @param export the way to it, as in {@link dev.seaworthy.core.js.scope.ImportedName#path}
   * @param called whether the export is a function that returns the client
   * @param otherwise what its name says, where the module does not
   */
  record Imported(String module, String export, boolean called, Optional<Named> otherwise)
      implements ClientOrigin {}
}
