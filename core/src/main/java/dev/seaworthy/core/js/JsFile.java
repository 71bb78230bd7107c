package dev.seaworthy.core.js;

import dev.seaworthy.core.js.ast.Comment;
import dev.seaworthy.core.js.ast.Program;
import dev.seaworthy.core.source.SourceFile;
import java.util.List;

/**
 * A parsed JavaScript or TypeScript file with what is known of it.
 *
 * @param source the text
 * @param program the root of the syntax tree
 * @param comments the comments, in order of their place
 */
public record JsFile(SourceFile source, Program program, List<Comment> comments) {
  /** Copies the list of comments. */
  public JsFile {
    comments = List.copyOf(comments);
  }
}
