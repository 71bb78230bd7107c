package dev.seaworthy.core.project;

import dev.seaworthy.core.js.module.ModuleEdge;
import dev.seaworthy.core.source.Span;

/**
 * A module that a JavaScript or TypeScript file asks for by a constant name.
 *
 * @param specifier the module as written, such as {@code ./db} or {@code pg}; of {@code GLOB} a
 *     pattern
 * @param kind how it is asked for
 * @param span where the name is written, quotes included
 * @param serverPart which part of the file alone uses the import
 */
public record ModuleImport(String specifier, ModuleEdge.Kind kind, Span span, ServerPart serverPart)
    implements Fact {

  /** A part of a file that frameworks take out before they send the file to the browser. */
  public enum ServerPart {
    /** The import is used elsewhere in the file too. */
    NONE,
    /**
     * What a route exports for the server, such as {@code loader} or {@code getServerSideProps}.
     */
    ROUTE_EXPORTS,
    /** The bodies of TanStack Start's server functions and server routes. */
    SERVER_FUNCTIONS
  }

  /** Returns the same import, used in a part alone. */
  public ModuleImport in(ServerPart part) {
    return new ModuleImport(specifier, kind, span, part);
  }

  /** Creates an import that is used anywhere in its file. */
  public ModuleImport(String specifier, ModuleEdge.Kind kind, Span span) {
    this(specifier, kind, span, ServerPart.NONE);
  }
}
