package dev.seaworthy.core.typestate;

/**
 * A local name for a resource.
 *
 * @param name the name
 * @param declaredAt the UTF-16 offset of its declaration, which tells variables of one name apart
 */
public record Variable(String name, int declaredAt) {}
