package dev.seaworthy.core.js.resource;

import dev.seaworthy.core.js.ast.Expression;
import dev.seaworthy.core.js.ast.Node;
import dev.seaworthy.core.js.scope.Binding;
import dev.seaworthy.core.typestate.ResourceSpec;
import java.util.List;

/**
 * A place that acquires a resource and keeps it in local variables.
 *
 * @param spec the resource
 * @param expression what acquires it
 * @param body the body that then holds it
 * @param element the element of that body's graph after which it is held
 * @param handles the variables that refer to it; none if the result is dropped
 * @param disposers the variables that release it when they are called
 * @param failures the variables that have a value only if the acquisition failed
 */
record Site(
    ResourceSpec spec,
    Expression expression,
    Node body,
    Node element,
    List<Binding> handles,
    List<Binding> disposers,
    List<Binding> failures) {}
