package dev.seaworthy.cli;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.library.dependencies.SliceRule;
import java.io.File;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.FileReader;
import java.io.FileWriter;
import java.io.RandomAccessFile;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystem;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Holds what ARCHITECTURE.md promises: which layer may know which, and what each may not do. */
class ArchitectureTest {
  private static final JavaClasses SEAWORTHY =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .withImportOption(location -> !location.contains("-tests.jar"))
          .importPackages("dev.seaworthy");

  @Test
  void everyModuleIsSeen() {
    for (String module : List.of("core", "rules", "sarif", "cli")) {
      assertThat(SEAWORTHY.that(resideInAPackage("dev.seaworthy." + module + "..")))
          .as(module)
          .isNotEmpty();
    }
  }

  @Test
  void coreKnowsNobody() {
    noClasses()
        .that()
        .resideInAPackage("dev.seaworthy.core..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("dev.seaworthy.rules..", "dev.seaworthy.sarif..", "dev.seaworthy.cli..")
        .check(SEAWORTHY);
  }

  @Test
  void rulesKnowCoreAlone() {
    noClasses()
        .that()
        .resideInAPackage("dev.seaworthy.rules..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("dev.seaworthy.sarif..", "dev.seaworthy.cli..")
        .check(SEAWORTHY);
  }

  @Test
  void sarifKnowsCoreAlone() {
    noClasses()
        .that()
        .resideInAPackage("dev.seaworthy.sarif..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("dev.seaworthy.rules..", "dev.seaworthy.cli..")
        .check(SEAWORTHY);
  }

  @ParameterizedTest
  @ValueSource(
      classes = {
        File.class,
        FileInputStream.class,
        FileOutputStream.class,
        FileReader.class,
        FileWriter.class,
        RandomAccessFile.class,
        FileChannel.class,
        Files.class,
        FileSystem.class,
        ProcessBuilder.class,
        Process.class,
        Runtime.class
      })
  void onlyTheCommandLineTouchesTheMachine(Class<?> forbidden) {
    noClasses()
        .that()
        .resideOutsideOfPackage("dev.seaworthy.cli..")
        .should()
        .dependOnClassesThat(assignableTo(forbidden))
        .check(SEAWORTHY);
  }

  @Test
  void onlyTheCommandLineReachesTheNetwork() {
    noClasses()
        .that()
        .resideOutsideOfPackage("dev.seaworthy.cli..")
        .should()
        .dependOnClassesThat(
            resideInAnyPackage("java.net..", "java.net.http..", "javax.net..")
                .and(not(assignableTo(java.net.URI.class)))
                .and(not(assignableTo(java.net.URISyntaxException.class))))
        .check(SEAWORTHY);
  }

  @Test
  void onlyTheCommandLinePrintsAndExits() {
    noClasses()
        .that()
        .resideOutsideOfPackage("dev.seaworthy.cli..")
        .should()
        .accessField(System.class, "out")
        .orShould()
        .accessField(System.class, "err")
        .orShould()
        .accessField(System.class, "in")
        .orShould()
        .callMethod(System.class, "exit", int.class)
        .orShould()
        .callMethod(System.class, "getenv", String.class)
        .orShould()
        .callMethod(System.class, "getProperty", String.class)
        .orShould()
        .callMethod(Throwable.class, "printStackTrace")
        .check(SEAWORTHY);
  }

  @Test
  void onlyTheEntryExits() {
    noClasses()
        .that()
        .doNotBelongToAnyOf(Main.class)
        .should()
        .callMethod(System.class, "exit", int.class)
        .check(SEAWORTHY);
  }

  @Test
  void gitIsKnownToTheSourcesAlone() {
    noClasses()
        .that()
        .resideOutsideOfPackage("dev.seaworthy.cli.source..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("org.eclipse.jgit..")
        .check(SEAWORTHY);
  }

  @Test
  void thereIsNoCycleOfPackages() {
    SliceRule rule = slices().matching("dev.seaworthy.(**)").should().beFreeOfCycles();
    rule.check(SEAWORTHY);
  }

  /** The direction of core: what a package may know, besides itself and what comes before it. */
  @Test
  void corePackagesKnowOnlyWhatIsBelowThem() {
    Map<String, Set<String>> forbidden =
        Map.of(
            "source",
                Set.of(
                    "js",
                    "flow",
                    "typestate",
                    "java",
                    "sql",
                    "config",
                    "project",
                    "rule",
                    "collect",
                    "engine"),
            "js.ast",
                Set.of("js.parse", "js.scope", "js.flow", "js.module", "project", "rule", "engine"),
            "flow", Set.of("js", "java", "sql", "config", "project", "rule", "engine"),
            "typestate", Set.of("js", "java", "sql", "config", "project", "rule", "engine"),
            "config", Set.of("js", "java", "sql", "project", "rule", "engine"),
            "sql", Set.of("js", "java", "config", "rule", "engine"),
            "project", Set.of("rule", "collect", "engine"),
            "rule", Set.of("collect", "engine"));
    forbidden.forEach(
        (below, above) ->
            noClasses()
                .that()
                .resideInAPackage("dev.seaworthy.core." + below + "..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                    above.stream()
                        .map(p -> "dev.seaworthy.core." + p + "..")
                        .toArray(String[]::new))
                .allowEmptyShould(true)
                .check(SEAWORTHY));
  }

  @Test
  void topicsOfRulesDoNotKnowEachOther() {
    slices()
        .matching("dev.seaworthy.rules.(*)..")
        .should()
        .notDependOnEachOther()
        .ignoreDependency(
            resideInAPackage("dev.seaworthy.rules.."),
            resideInAPackage("dev.seaworthy.rules.table.."))
        .check(SEAWORTHY);
  }

  @Test
  void nothingIsKeptInMutableStatics() {
    noFields().that().areStatic().should().notBeFinal().check(SEAWORTHY);
  }
}
