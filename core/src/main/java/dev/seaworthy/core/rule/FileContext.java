package dev.seaworthy.core.rule;

import dev.seaworthy.core.project.FileRole;
import dev.seaworthy.core.source.SourceFile;
import dev.seaworthy.core.text.Vocabulary;
import java.util.Collection;

/**
 * The file that is being walked.
 *
 * @param source the text
 * @param role the part that the file plays
 * @param words the words that it holds, of those that collectors ask for
 */
public record FileContext(SourceFile source, FileRole role, Vocabulary.Mentions words) {
  /**
   * Returns whether the text holds a word.
   *
   * @throws IllegalArgumentException if no collector asks for it in {@link FactCollector#words}
   */
  public boolean mentions(String word) {
    return words.contain(word);
  }

  /** Returns whether the text holds one of some words, as {@link #mentions} does. */
  public boolean mentionsAny(Collection<String> any) {
    return any.stream().anyMatch(words::contain);
  }
}
