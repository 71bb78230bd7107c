package dev.seaworthy.core.js.parse;

import dev.seaworthy.core.source.SourceFile;

/** Opens the lexer to its benchmark; the product has no use for tokens alone. */
public final class TokenCounts {
  private TokenCounts() {}

  /** Returns how many tokens a TSX file consists of, the end of the file included. */
  public static int of(SourceFile file) {
    return Lexer.scan(file.text(), true, false).count;
  }
}
