package dev.seaworthy.core.java.resource;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.expr.Expression;
import dev.seaworthy.core.typestate.ResourceSpec;
import java.util.Optional;

/**
 * A place that acquires a resource and keeps it in a local variable.
 *
 * @param spec the resource
 * @param expression what acquires it
 * @param body the method, constructor, initialiser or lambda that holds it
 * @param element the element of that body's graph after which it is held
 * @param variable the declaration of the variable, or empty if the result is dropped
 */
record Site(
    ResourceSpec spec, Expression expression, Node body, Node element, Optional<Node> variable) {}
