package dev.seaworthy.bench;

import dev.seaworthy.core.js.ast.Program;
import dev.seaworthy.core.js.parse.JsParser;
import dev.seaworthy.core.source.SourceFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Prints how many bytes of heap the trees of a corpus take for each byte of its text; the folder is
 * the first argument. What is measured is what a full collection leaves.
 */
public final class TreeHeap {
  private TreeHeap() {}

  /** Runs the measurement. */
  public static void main(String[] args) throws IOException {
    List<SourceFile> files = Corpus.read(Path.of(args[0], "tsx"));
    long characters = files.stream().mapToLong(file -> file.text().length()).sum();
    files.forEach(JsParser::parse);
    List<Program> trees = new ArrayList<>(files.size());
    long before = used();
    for (SourceFile file : files) {
      trees.add(JsParser.parse(file).tree().program());
    }
    long after = used();
    System.out.printf("%.2f%n", (double) (after - before) / characters);
    if (trees.size() != files.size()) {
      throw new AssertionError("the trees must be reachable up to here");
    }
  }

  private static long used() {
    Runtime runtime = Runtime.getRuntime();
    for (int i = 0; i < 4; i++) {
      System.gc();
    }
    return runtime.totalMemory() - runtime.freeMemory();
  }
}
