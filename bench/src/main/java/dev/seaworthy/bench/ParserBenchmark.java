package dev.seaworthy.bench;

import com.google.javascript.jscomp.parsing.parser.Parser;
import com.google.javascript.jscomp.parsing.parser.util.ErrorReporter;
import com.google.javascript.jscomp.parsing.parser.util.SourcePosition;
import dev.seaworthy.core.js.ast.ClassElement.StaticBlock;
import dev.seaworthy.core.js.ast.FunctionNode;
import dev.seaworthy.core.js.ast.Node;
import dev.seaworthy.core.js.ast.Program;
import dev.seaworthy.core.js.ast.Walker;
import dev.seaworthy.core.js.flow.JsControlFlow;
import dev.seaworthy.core.js.parse.JsParser;
import dev.seaworthy.core.js.parse.TokenCounts;
import dev.seaworthy.core.js.scope.ScopeAnalysis;
import dev.seaworthy.core.source.SourceFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/**
 * Each operation goes through all files of the corpus once: {@code tsx} for ours, the same files
 * compiled to JavaScript in {@code js} for the closure compiler's parser. It warms up by passes and
 * not by time, of which a busy machine gives too little.
 */
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 120)
@Measurement(iterations = 20)
public class ParserBenchmark {

  /** TypeScript, as texts. */
  @State(Scope.Benchmark)
  public static class TypeScriptFiles {
    @Param("")
    String corpus;

    List<SourceFile> files;

    @Setup
    public void read() throws IOException {
      files = Corpus.read(Path.of(corpus, "tsx"));
    }
  }

  /** JavaScript, as texts. */
  @State(Scope.Benchmark)
  public static class JavaScriptFiles {
    @Param("")
    String corpus;

    List<com.google.javascript.jscomp.parsing.parser.SourceFile> files;

    @Setup
    public void read() throws IOException {
      files =
          Corpus.read(Path.of(corpus, "js")).stream()
              .map(
                  file ->
                      new com.google.javascript.jscomp.parsing.parser.SourceFile(
                          file.path(), file.text()))
              .toList();
    }
  }

  /** Tokens only. */
  @Benchmark
  public void tokens(TypeScriptFiles typeScript, Blackhole hole) {
    for (SourceFile file : typeScript.files) {
      hole.consume(TokenCounts.of(file));
    }
  }

  /** The tree, with its comments. */
  @Benchmark
  public void parse(TypeScriptFiles typeScript, Blackhole hole) {
    for (SourceFile file : typeScript.files) {
      hole.consume(JsParser.parse(file));
    }
  }

  /** The tree, and then scopes and the control flow of everything in it that runs as one. */
  @Benchmark
  public void analyse(TypeScriptFiles typeScript, Blackhole hole) {
    for (SourceFile file : typeScript.files) {
      Program program = JsParser.parse(file).tree().program();
      hole.consume(ScopeAnalysis.of(program));
      hole.consume(JsControlFlow.of(program));
      Walker.walk(program, (node, ancestors) -> hole.consume(flow(node)));
    }
  }

  private static Object flow(Node node) {
    if (node instanceof FunctionNode function) {
      return JsControlFlow.of(function);
    }
    return node instanceof StaticBlock block ? JsControlFlow.of(block) : null;
  }

  /** The closure compiler's parser: its own tree, which it would then turn into another. */
  @Benchmark
  public void closure(JavaScriptFiles javaScript, Blackhole hole) {
    Parser.Config config = new Parser.Config(Parser.Config.Mode.ES8_OR_GREATER, true);
    for (var file : javaScript.files) {
      hole.consume(new Parser(config, new RefuseErrors(), file).parseProgram());
    }
  }

  /** What does not parse would be fast. */
  private static final class RefuseErrors extends ErrorReporter {
    @Override
    protected void reportError(SourcePosition place, String message) {
      throw new IllegalStateException(place + ": " + message);
    }

    @Override
    protected void reportWarning(SourcePosition place, String message) {}
  }
}
