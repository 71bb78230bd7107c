package dev.seaworthy.core.typestate;

import dev.seaworthy.core.source.Span;
import java.util.Optional;

/**
 * A place that acquires a resource, and what becomes of the resource.
 *
 * @param spec the resource
 * @param span the expression that acquires it
 * @param name the variable that holds it, or empty if none does
 * @param frequency how often the place is reached
 * @param leak how it leaks, or empty if it is released, handed on, or lives as long as it may
 */
public record Acquisition(
    ResourceSpec spec, Span span, String name, Frequency frequency, Optional<Leak> leak) {}
