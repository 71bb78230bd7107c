package dev.seaworthy.core.js.flow;

import dev.seaworthy.core.flow.Edge;
import dev.seaworthy.core.js.ast.Node;

/**
 * A condition that was decided in one way whenever some code runs.
 *
 * @param condition an expression, or the {@code SwitchCase} that was tried
 * @param outcome how it turned out: {@code TRUE}, {@code FALSE}, {@code PRESENT} or {@code NULLISH}
 */
public record Guard(Node condition, Edge.Kind outcome) {}
