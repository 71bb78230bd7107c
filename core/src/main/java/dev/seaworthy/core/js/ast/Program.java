package dev.seaworthy.core.js.ast;

import static dev.seaworthy.core.js.ast.Children.visit;

import java.util.List;
import java.util.function.Consumer;

/**
 * The root: the whole file.
 *
 * @param body the statements, imports and exports
 * @param module whether the file is a module: it holds an import, an export or {@code import.meta}
 */
public record Program(int start, int end, List<Statement> body, boolean module) implements Node {
  @Override
  public NodeType type() {
    return NodeType.Program;
  }

  @Override
  public void forEachChild(Consumer<? super Node> action) {
    visit(body, action);
  }
}
