package dev.seaworthy.core.js.parse;

import dev.seaworthy.core.js.JsFile;
import dev.seaworthy.core.js.ast.Program;
import dev.seaworthy.core.source.Parsed;
import dev.seaworthy.core.source.SourceFile;
import dev.seaworthy.core.source.Span;
import dev.seaworthy.core.source.SyntaxProblem;
import java.util.Comparator;
import java.util.List;

/**
 * Parses JavaScript, TypeScript and JSX. The language goal follows from the file's name: type
 * assertions in angle brackets in {@code .ts}, {@code .mts} and {@code .cts}, JSX in all others.
 *
 * <p>The parser descends into nested brackets, about one kilobyte of stack a level: give the thread
 * 64 MB for 10,000 levels. What nests too deeply for the stack is reported and passed over.
 */
public final class JsParser {
  private static final Comparator<SyntaxProblem> BY_PLACE =
      Comparator.comparing(SyntaxProblem::span).thenComparing(SyntaxProblem::message);

  private JsParser() {}

  /**
   * Parses a file. Where it is damaged, the statement, class element or type member that holds the
   * error is an {@code InvalidStatement}.
   */
  public static Parsed<JsFile> parse(SourceFile source) {
    Dialect dialect = Dialect.of(source);
    Tokens tokens = Lexer.scan(source.text(), dialect.jsx(), !dialect.typeScript());
    Program program = program(tokens, dialect);
    if (tokens.htmlComments && program.module()) {
      tokens = Lexer.scan(source.text(), dialect.jsx(), false);
      program = program(tokens, dialect);
    }
    List<SyntaxProblem> problems = tokens.problems.stream().distinct().sorted(BY_PLACE).toList();
    return new Parsed<>(new JsFile(source, program, tokens.comments), problems);
  }

  /** Builds the tree of a file whose tokens are known; what is wrong joins their problems. */
  static Program program(Tokens tokens, Dialect dialect) {
    EcmaScriptParser parser = new EcmaScriptParser(new Cursor(tokens));
    parser.setDialect(dialect);
    try {
      parser.program();
      return (Program) parser.node;
    } catch (SyntaxException error) {
      tokens.problems.add(error.problem());
    } catch (StackOverflowError error) {
      tokens.problems.add(
          new SyntaxProblem(new Span(0, 0), "brackets nest too deeply in this file to be read"));
    }
    return new Program(0, tokens.source.length(), List.of(), dialect.module());
  }
}
