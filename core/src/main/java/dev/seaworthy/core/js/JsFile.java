package dev.seaworthy.core.js;

import dev.seaworthy.core.js.ast.Comment;
import dev.seaworthy.core.js.ast.Parents;
import dev.seaworthy.core.js.ast.Program;
import dev.seaworthy.core.js.scope.ScopeAnalysis;
import dev.seaworthy.core.js.scope.Scopes;
import dev.seaworthy.core.source.SourceFile;
import java.util.List;
import java.util.Objects;

/**
 * A parsed JavaScript or TypeScript file with what is known of it. Immutable; what is computed on
 * first use may be computed twice by two threads.
 */
public final class JsFile {
  private final SourceFile source;
  private final Program program;
  private final List<Comment> comments;
  private volatile Scopes scopes;
  private volatile Parents parents;

  /**
   * Creates a file.
   *
   * @param source the text
   * @param program the root of the syntax tree
   * @param comments the comments, in order of their place
   */
  public JsFile(SourceFile source, Program program, List<Comment> comments) {
    this.source = Objects.requireNonNull(source);
    this.program = Objects.requireNonNull(program);
    this.comments = List.copyOf(comments);
  }

  /** Returns the text. */
  public SourceFile source() {
    return source;
  }

  /** Returns the root of the syntax tree. */
  public Program program() {
    return program;
  }

  /** Returns the comments, in order of their place. */
  public List<Comment> comments() {
    return comments;
  }

  /** Returns the scopes of the file and what its names stand for. */
  public Scopes scopes() {
    Scopes known = scopes;
    if (known == null) {
      known = ScopeAnalysis.of(program);
      scopes = known;
    }
    return known;
  }

  /** Returns the parents of the nodes. */
  public Parents parents() {
    Parents known = parents;
    if (known == null) {
      known = Parents.of(program);
      parents = known;
    }
    return known;
  }
}
