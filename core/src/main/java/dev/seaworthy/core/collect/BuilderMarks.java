package dev.seaworthy.core.collect;

import dev.seaworthy.core.project.Builder;
import dev.seaworthy.core.project.BuilderMark;
import dev.seaworthy.core.project.BuilderTrace;
import dev.seaworthy.core.project.BuilderTrace.Kind;
import dev.seaworthy.core.project.BuilderTrace.Medium;
import dev.seaworthy.core.project.Catalogue;
import dev.seaworthy.core.project.Fact;
import dev.seaworthy.core.project.FileRole;
import dev.seaworthy.core.rule.FactCollector;
import dev.seaworthy.core.rule.FileContext;
import dev.seaworthy.core.rule.Listeners;
import dev.seaworthy.core.source.Language;
import dev.seaworthy.core.source.SourceFile;
import dev.seaworthy.core.source.Span;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * Finds the texts that builders leave: their origin in any file but tests, what the running app
 * needs in code and environment files outside comments. The first one in a file is enough.
 */
public final class BuilderMarks implements FactCollector {

  @Override
  public void collect(FileContext file, Listeners on, Consumer<Fact> facts) {
    if (file.role() != FileRole.TEST) {
      on.onText(source -> collect(file, facts));
    }
  }

  @Override
  public Set<String> words() {
    return Catalogue.builders().stream()
        .flatMap(builder -> builder.traces().stream())
        .filter(trace -> trace.medium() == Medium.TEXT)
        .map(BuilderTrace::what)
        .collect(Collectors.toSet());
  }

  private static void collect(FileContext file, Consumer<Fact> facts) {
    boolean runs = file.role() == FileRole.APP && mayRun(file.source());
    for (Builder builder : Catalogue.builders()) {
      for (BuilderTrace trace : builder.traces()) {
        if (trace.medium() == Medium.TEXT
            && (runs || trace.kind() == Kind.ORIGIN)
            && file.mentions(trace.what())) {
          Span found = find(file.source(), trace);
          if (found != null) {
            facts.accept(new BuilderMark(builder.id(), trace, found));
          }
        }
      }
    }
  }

  private static boolean mayRun(SourceFile source) {
    Language language = source.language();
    return language.isEcmaScript()
        || language == Language.JAVA
        || language == Language.DOTENV
        || source.name().endsWith(".py");
  }

  private static Span find(SourceFile source, BuilderTrace trace) {
    String text = source.text();
    int at = text.indexOf(trace.what());
    while (at >= 0) {
      if (trace.kind() == Kind.ORIGIN || !inComment(text, at)) {
        return new Span(at, at + trace.what().length());
      }
      at = text.indexOf(trace.what(), at + 1);
    }
    return null;
  }

  /** Returns whether the line shows that it is a comment, in any of the languages. */
  private static boolean inComment(String text, int offset) {
    String before = text.substring(text.lastIndexOf('\n', offset) + 1, offset).stripLeading();
    int slashes = before.indexOf("//");
    return before.startsWith("*")
        || before.startsWith("/*")
        || before.startsWith("#")
        || (slashes == 0 || (slashes > 0 && before.charAt(slashes - 1) == ' '));
  }
}
