package dev.seaworthy.core.java;

import com.github.javaparser.JavaParser;
import com.github.javaparser.ParseResult;
import com.github.javaparser.ParserConfiguration;
import com.github.javaparser.ParserConfiguration.LanguageLevel;
import com.github.javaparser.Problem;
import com.github.javaparser.TokenRange;
import com.github.javaparser.ast.CompilationUnit;
import dev.seaworthy.core.source.Parsed;
import dev.seaworthy.core.source.SourceFile;
import dev.seaworthy.core.source.Span;
import dev.seaworthy.core.source.SyntaxProblem;
import java.util.List;

/** Parses Java of every version that javaparser knows. */
public final class JavaSources {
  private JavaSources() {}

  /** Parses a file. The tree of a damaged file holds what javaparser recovered. */
  public static Parsed<JavaFile> parse(SourceFile source) {
    ParserConfiguration configuration =
        new ParserConfiguration()
            .setLanguageLevel(LanguageLevel.BLEEDING_EDGE)
            .setTabSize(1)
            .setAttributeComments(false);
    try {
      ParseResult<CompilationUnit> result = new JavaParser(configuration).parse(source.text());
      List<SyntaxProblem> problems =
          result.getProblems().stream().map(problem -> problem(source, problem)).toList();
      CompilationUnit unit = result.getResult().orElseGet(CompilationUnit::new);
      return new Parsed<>(new JavaFile(source, unit), problems);
    } catch (StackOverflowError e) {
      SyntaxProblem tooDeep =
          new SyntaxProblem(new Span(0, 0), "the code is nested too deeply to be parsed");
      return new Parsed<>(new JavaFile(source, new CompilationUnit()), List.of(tooDeep));
    }
  }

  private static SyntaxProblem problem(SourceFile source, Problem problem) {
    Span span =
        problem
            .getLocation()
            .flatMap(TokenRange::toRange)
            .map(range -> JavaFile.span(source, range.begin, range.end))
            .orElse(new Span(0, 0));
    String message = problem.getMessage();
    int lineBreak = message.indexOf('\n');
    return new SyntaxProblem(span, lineBreak < 0 ? message : message.substring(0, lineBreak));
  }
}
