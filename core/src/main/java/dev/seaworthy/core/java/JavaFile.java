package dev.seaworthy.core.java;

import com.github.javaparser.Position;
import com.github.javaparser.ast.CompilationUnit;
import com.github.javaparser.ast.nodeTypes.NodeWithRange;
import dev.seaworthy.core.source.LineIndex;
import dev.seaworthy.core.source.Location;
import dev.seaworthy.core.source.SourceFile;
import dev.seaworthy.core.source.Span;

/**
 * A parsed Java file.
 *
 * @param source the text
 * @param unit the syntax tree of javaparser; empty where nothing could be understood. Rules must
 *     not change it
 */
public record JavaFile(SourceFile source, CompilationUnit unit) {

  /**
   * Returns the span of a node of this file.
   *
   * @throws IllegalArgumentException if the node has no place in a text
   */
  public Span span(NodeWithRange<?> node) {
    return node.getRange()
        .map(range -> span(source, range.begin, range.end))
        .orElseThrow(() -> new IllegalArgumentException("no range: " + node));
  }

  /** Returns the location of a node of this file. */
  public Location at(NodeWithRange<?> node) {
    return source.at(span(node));
  }

  /** Returns the 1-based line on which a node of this file starts. */
  public int line(NodeWithRange<?> node) {
    return source.lines().line(span(node).start());
  }

  /** Converts positions of javaparser, 1-based and both included; a tab counts as one column. */
  static Span span(SourceFile source, Position begin, Position end) {
    int start = offset(source, begin);
    return new Span(
        start, Math.max(start, Math.min(offset(source, end) + 1, source.text().length())));
  }

  private static int offset(SourceFile source, Position position) {
    LineIndex lines = source.lines();
    int line = Math.max(1, Math.min(position.line, lines.lineCount()));
    int offset = lines.lineStart(line) + Math.max(0, position.column - 1);
    return Math.min(offset, source.text().length());
  }
}
