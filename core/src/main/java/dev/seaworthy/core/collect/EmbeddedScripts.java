package dev.seaworthy.core.collect;

import dev.seaworthy.core.js.module.ModuleEdge.Kind;
import dev.seaworthy.core.js.parse.JsParser;
import dev.seaworthy.core.project.Fact;
import dev.seaworthy.core.project.ModuleImport;
import dev.seaworthy.core.project.PageScript;
import dev.seaworthy.core.rule.FactCollector;
import dev.seaworthy.core.rule.FileContext;
import dev.seaworthy.core.rule.Listeners;
import dev.seaworthy.core.source.SourceFile;
import dev.seaworthy.core.source.Span;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds the modules that scripts inside of other files ask for: HTML pages, the components of Vue
 * and Svelte, the pages of Astro, whose front matter runs on the server while its scripts and the
 * components with a {@code client:} directive run in the browser.
 */
public final class EmbeddedScripts implements FactCollector {
  private static final Pattern SCRIPT = Pattern.compile("(?i)<script\\b([^<>]*)>");
  private static final Pattern END = Pattern.compile("(?i)</script\\s*>");
  private static final Pattern SOURCE = Pattern.compile("(?i)\\bsrc\\s*=\\s*[\"']([^\"']+)[\"']");
  private static final Pattern DATA =
      Pattern.compile("(?i)\\btype\\s*=\\s*[\"'](?!module|text/javascript)[^\"']+[\"']");
  private static final Pattern FRONT_MATTER = Pattern.compile("(?s)\\A\\s*---\\R(.*?)\\R---");
  private static final Pattern ISLAND = Pattern.compile("<([A-Z][\\w.]*)\\b[^<]*?\\sclient:[a-z]+");
  private static final Pattern IMPORTED_NAMES =
      Pattern.compile("import\\s+([^'\"]+?)\\s+from\\s*['\"]([^'\"]+)['\"]");
  private static final Pattern NAME = Pattern.compile("[A-Z]\\w*");

  @Override
  public void collect(FileContext file, Listeners on, Consumer<Fact> facts) {
    String name = file.source().name();
    switch (name.substring(name.lastIndexOf('.') + 1)) {
      case "html", "htm" -> on.onText(source -> scripts(source, true, facts));
      case "vue", "svelte" -> on.onText(source -> scripts(source, false, facts));
      case "astro" ->
          on.onText(
              source -> {
                frontMatter(source, facts);
                scripts(source, true, facts);
              });
      default -> {}
    }
  }

  /**
   * Reads the {@code script} elements of a file.
   *
   * @param page whether the file is a page, whose scripts the browser starts
   */
  private static void scripts(SourceFile source, boolean page, Consumer<Fact> facts) {
    Matcher script = SCRIPT.matcher(source.text());
    Matcher end = END.matcher(source.text());
    while (script.find() && end.find(script.end())) {
      String body = source.text().substring(script.end(), end.start());
      Matcher address = SOURCE.matcher(script.group(1));
      if (address.find()) {
        facts.accept(
            page
                ? new PageScript(address.group(1))
                : new ModuleImport(
                    address.group(1), Kind.STATIC, new Span(script.start(1), script.end(1))));
      } else if (!body.isBlank() && !DATA.matcher(script.group(1)).find()) {
        Consumer<ModuleImport> found =
            page ? module -> facts.accept(new PageScript(module.specifier())) : facts::accept;
        read(body, script.end(), found);
      }
    }
  }

  private static void frontMatter(SourceFile source, Consumer<Fact> facts) {
    Matcher matter = FRONT_MATTER.matcher(source.text());
    if (!matter.find()) {
      return;
    }
    read(matter.group(1), matter.start(1), facts::accept);
    Map<String, String> components = new HashMap<>();
    Matcher imported = IMPORTED_NAMES.matcher(matter.group(1));
    while (imported.find()) {
      Matcher names = NAME.matcher(imported.group(1));
      while (names.find()) {
        components.put(names.group(), imported.group(2));
      }
    }
    Matcher island = ISLAND.matcher(source.text());
    while (island.find()) {
      String specifier = components.get(island.group(1));
      if (specifier != null) {
        facts.accept(new PageScript(specifier));
      }
    }
  }

  private static void read(String script, int start, Consumer<ModuleImport> found) {
    SourceFile part = new SourceFile("script.ts", script);
    ModuleImports.inPart(
        JsParser.parse(part).tree(),
        module -> {
          Span at = new Span(start + module.span().start(), start + module.span().end());
          found.accept(new ModuleImport(module.specifier(), module.kind(), at));
        });
  }
}
