package dev.seaworthy.rules.configuration;

import dev.seaworthy.core.project.Fact;
import dev.seaworthy.core.source.Span;

/**
 * A part of an import that is used where an address is.
 *
 * @param specifier the module that it comes from
 * @param export the export and the path in it
 * @param purpose what it is used for
 * @param span where
 */
record ImportedAddressUse(String specifier, AddressFact.Export export, Purpose purpose, Span span)
    implements Fact {}
