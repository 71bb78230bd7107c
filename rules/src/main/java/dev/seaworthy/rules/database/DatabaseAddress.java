package dev.seaworthy.rules.database;

import dev.seaworthy.core.project.Fact;
import dev.seaworthy.core.source.Span;

/**
 * The value that an environment file gives to the address of a database.
 *
 * @param variable the name
 * @param file whether the value is a file; if not, it is the address of another machine
 * @param span where the value is written
 */
record DatabaseAddress(String variable, boolean file, Span span) implements Fact {}
