package dev.seaworthy.rules;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import dev.seaworthy.core.rule.Rule;
import dev.seaworthy.core.rule.RuleInfo;
import java.io.IOException;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The build refuses a rule that is unlisted, undocumented, unexampled or stateful. */
class RuleGateTest {
  static Stream<Rule> rules() {
    return Rules.ALL.stream();
  }

  @Test
  void catalogueIsSortedWithoutRepetition() {
    List<String> ids = Rules.ALL.stream().map(Rule::id).toList();
    assertThat(ids).isSorted().doesNotHaveDuplicates();
  }

  @Test
  void everyRuleIsListed() {
    Set<String> annotated =
        new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("dev.seaworthy.rules")
                .stream()
                .filter(type -> type.isAnnotatedWith(RuleInfo.class))
                .map(JavaClass::getName)
                .collect(Collectors.toSet());
    Set<String> listed =
        Rules.ALL.stream().map(rule -> rule.getClass().getName()).collect(Collectors.toSet());
    assertThat(listed).isEqualTo(annotated);
  }

  @Test
  void everyPageAndFixtureBelongsToARule() throws IOException {
    Set<String> ids = Rules.ALL.stream().map(Rule::id).collect(Collectors.toSet());
    assertThat(names(Path.of("..", "docs", "rules"), ".md")).isEqualTo(ids);
    assertThat(ids).containsAll(names(Path.of("..", "testdata", "rules"), ""));
  }

  private static Set<String> names(Path folder, String suffix) throws IOException {
    try (Stream<Path> children = Files.list(folder)) {
      return children
          .map(child -> child.getFileName().toString())
          .filter(name -> name.endsWith(suffix))
          .map(name -> name.substring(0, name.length() - suffix.length()))
          .collect(Collectors.toSet());
    }
  }

  @ParameterizedTest
  @MethodSource("rules")
  void ruleIsNamedAfterItsProblem(Rule rule) {
    RuleInfo info = rule.info();
    assertThat(info.id()).matches("[a-z]+(-[a-z]+)+");
    assertThat(pascalCase(info.id())).isEqualTo(rule.getClass().getSimpleName());
    assertThat(rule.getClass().getPackageName())
        .isEqualTo("dev.seaworthy.rules." + info.category().word());
  }

  private static String pascalCase(String id) {
    return Stream.of(id.split("-"))
        .map(word -> Character.toUpperCase(word.charAt(0)) + word.substring(1))
        .collect(Collectors.joining());
  }

  @ParameterizedTest
  @MethodSource("rules")
  void ruleSaysWhatItIs(Rule rule) {
    RuleInfo info = rule.info();
    assertThat(info.summary()).matches("[A-Z].{20,150}\\.");
    assertThat(info.cwe()).as("CWE").isNotEmpty();
    assertThat(info.needs()).as("languages that a pass rests on").isNotEmpty();
    assertThat(info.securityScore()).isBetween(0.0, 10.0);
    assertThat(info.since()).matches("\\d+\\.\\d+");
  }

  @ParameterizedTest
  @MethodSource("rules")
  void ruleHasNoState(Rule rule) {
    for (Field field : rule.getClass().getDeclaredFields()) {
      assertThat(Modifier.isStatic(field.getModifiers()) && Modifier.isFinal(field.getModifiers()))
          .as("%s is a constant", field)
          .isTrue();
    }
  }

  @ParameterizedTest
  @MethodSource("rules")
  void ruleHasAFixture(Rule rule) throws IOException {
    Path folder = Path.of("..", "testdata", "rules", rule.id());
    assertThat(folder).isDirectory();
    assertThat(names(folder, "")).isNotEmpty();
  }
}
