package dev.seaworthy.core.supabase;

import dev.seaworthy.core.project.Fact;

/**
 * A client of Supabase that a module hands out.
 *
 * @param export the name of the export; {@link dev.seaworthy.core.js.scope.ImportedName#WHOLE}
 *     where the module itself is the client
 * @param called whether the export is a function that returns the client
 * @param origin where the module gets it from
 */
public record ExportedClient(String export, boolean called, ClientOrigin origin) implements Fact {}
