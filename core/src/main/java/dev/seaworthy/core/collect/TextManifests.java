package dev.seaworthy.core.collect;

import dev.seaworthy.core.project.Dependency;
import dev.seaworthy.core.project.Dependency.Scope;
import dev.seaworthy.core.project.Fact;
import dev.seaworthy.core.project.PackageManifest;
import dev.seaworthy.core.project.PackageManifest.Ecosystem;
import dev.seaworthy.core.rule.FactCollector;
import dev.seaworthy.core.rule.FileContext;
import dev.seaworthy.core.rule.Listeners;
import dev.seaworthy.core.source.SourceFile;
import dev.seaworthy.core.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the dependencies of manifests that are plain text here: {@code pom.xml}, {@code
 * build.gradle} and {@code requirements.txt}. Only what is written out counts; properties, parents
 * and catalogues are not resolved.
 */
public final class TextManifests implements FactCollector {
  private static final Pattern MAVEN =
      Pattern.compile(
          "<dependency>\\s*<groupId>([^<]+)</groupId>\\s*<artifactId>([^<]+)</artifactId>"
              + "(?:\\s*<version>([^<]+)</version>)?(?:(?!</dependency>)[\\s\\S]){0,400}?"
              + "(?:<scope>([^<]+)</scope>)?\\s*</dependency>");
  private static final Pattern XML_COMMENT = Pattern.compile("<!--[\\s\\S]*?-->");
  private static final Pattern GRADLE =
      Pattern.compile(
          "(?m)^\\s*(implementation|api|runtimeOnly|compileOnly|testImplementation|testRuntimeOnly)"
              + "\\s*\\(?\\s*[\"']([\\w.-]+:[\\w.-]+)(?::([^\"':]+))?[\"']");

  @Override
  public void collect(FileContext file, Listeners on, Consumer<Fact> facts) {
    String name = file.source().name();
    if (name.equals("pom.xml")) {
      on.onText(source -> facts.accept(manifest(Ecosystem.MAVEN, maven(source.text()))));
    } else if (name.equals("build.gradle") || name.equals("build.gradle.kts")) {
      on.onText(source -> facts.accept(manifest(Ecosystem.MAVEN, gradle(source.text()))));
    } else if (name.startsWith("requirements") && name.endsWith(".txt")) {
      on.onText(source -> facts.accept(manifest(Ecosystem.PYPI, requirements(source))));
    }
  }

  private static PackageManifest manifest(Ecosystem ecosystem, List<Dependency> dependencies) {
    return new PackageManifest(ecosystem, "", dependencies, List.of());
  }

  private static List<Dependency> maven(String text) {
    String code = XML_COMMENT.matcher(text).replaceAll(m -> " ".repeat(m.end() - m.start()));
    List<Dependency> dependencies = new ArrayList<>();
    Matcher matcher = MAVEN.matcher(code);
    while (matcher.find()) {
      String name = matcher.group(1).strip() + ":" + matcher.group(2).strip();
      Scope scope = "test".equals(matcher.group(4)) ? Scope.DEV : Scope.RUNTIME;
      dependencies.add(new Dependency(name, orEmpty(matcher.group(3)), scope, span(matcher)));
    }
    return dependencies;
  }

  private static List<Dependency> gradle(String text) {
    List<Dependency> dependencies = new ArrayList<>();
    Matcher matcher = GRADLE.matcher(text);
    while (matcher.find()) {
      Scope scope = matcher.group(1).startsWith("test") ? Scope.DEV : Scope.RUNTIME;
      dependencies.add(
          new Dependency(matcher.group(2), orEmpty(matcher.group(3)), scope, span(matcher)));
    }
    return dependencies;
  }

  private static List<Dependency> requirements(SourceFile source) {
    List<Dependency> dependencies = new ArrayList<>();
    for (int line = 1; line <= source.lines().lineCount(); line++) {
      Span span = source.lines().lineSpan(line, source.text());
      PythonRequirement.parse(span.of(source.text()), span).ifPresent(dependencies::add);
    }
    return dependencies;
  }

  private static String orEmpty(String group) {
    return group == null ? "" : group.strip();
  }

  private static Span span(Matcher matcher) {
    return new Span(matcher.start(), matcher.end());
  }
}
