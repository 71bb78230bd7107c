package dev.seaworthy.core.sql;

import java.util.List;
import java.util.Optional;

/**
 * A function as statements name it.
 *
 * @param name the function
 * @param argumentTypes the types of its input arguments, or empty where no list is written
 */
public record FunctionSignature(ObjectName name, Optional<List<String>> argumentTypes) {}
