package dev.seaworthy.core.js.parse;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seaworthy.core.js.JsFile;
import dev.seaworthy.core.js.ast.NodeType;
import dev.seaworthy.core.js.ast.Statement;
import dev.seaworthy.core.source.Decoded;
import dev.seaworthy.core.source.Parsed;
import dev.seaworthy.core.source.SourceFile;
import dev.seaworthy.core.source.Span;
import dev.seaworthy.core.source.SyntaxProblem;
import dev.seaworthy.core.source.TextDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.concurrent.FutureTask;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Files that no one wrote by hand, and files that are damaged: a diagnostic, never a crash. */
class HardInputTest {
  private static final long STACK = 64L << 20;
  private static final long SMALL_STACK = 256L << 10;

  @Test
  void readsBothSidesOfAMergeConflict() throws Exception {
    Parsed<JsFile> parsed =
        parse(
            "a.ts",
            """
            const a = 1;
            <<<<<<< HEAD
            const b = 2;
            =======
            const c = 3;
            >>>>>>> main
            """,
            STACK);

    assertThat(parsed.tree().program().body())
        .extracting(Statement::type)
        .containsOnly(NodeType.VariableDeclaration)
        .hasSize(3);
    assertThat(parsed.problems())
        .extracting(SyntaxProblem::message)
        .containsOnly("a merge conflict was left unresolved here")
        .hasSize(3);
  }

  @Test
  void readsALineOfThreeMegabytes() throws Exception {
    Parsed<JsFile> parsed = parse("a.js", "f(\"abc\",1,{a:1});".repeat(180_000), STACK);

    assertThat(parsed.isValid()).isTrue();
    assertThat(parsed.tree().program().body()).hasSize(180_000);
  }

  @Test
  void readsTwoAndAHalfMegabytesOfMinifiedCode() throws Exception {
    String function =
        "function a(b,c){return b?c(b):a(c&&b,function(d){for(var e=0,f;f=d[e++];)c+=f/2;return/x/g"
            + ".test(d)||{g:`${b}`,h:!0}})}";
    String text = "!function(){" + function.repeat(21_000) + "}()";
    Parsed<JsFile> parsed = parse("a.min.js", text, STACK);

    assertThat(text).hasSizeGreaterThan(2_400_000);
    assertThat(parsed.problems()).isEmpty();
  }

  @Test
  void readsUtf16() throws Exception {
    byte[] bytes = "\uFEFFconst grüße = '🚢';\nconst = 1;\n".getBytes(StandardCharsets.UTF_16LE);
    String text = ((Decoded.Text) TextDecoder.decode(bytes)).text();
    Parsed<JsFile> parsed = parse("a.ts", text, STACK);

    assertThat(parsed.tree().program().body().get(0).end()).isEqualTo(19);
    assertThat(parsed.problems()).extracting(SyntaxProblem::span).containsExactly(new Span(26, 27));
  }

  @Test
  void saysWhereBinaryDataIsNoProgram() throws Exception {
    Random random = new Random(5);
    StringBuilder noise = new StringBuilder();
    for (int i = 0; i < 50_000; i++) {
      noise.append((char) random.nextInt(256));
    }
    for (String extension : List.of("ts", "tsx", "js")) {
      Parsed<JsFile> parsed = parse("movie." + extension, noise.toString(), STACK);
      assertThat(parsed.problems()).isNotEmpty();
      assertInside(parsed);
    }
  }

  @Test
  void readsWhatIsLeftOfAFileThatIsCutAnywhere() throws Exception {
    String whole =
        """
        import a, { type b } from "c"; // d
        export class E<F> extends G<F>(h) { @i() #j?: K[] = [/l/, `m${n}o`]; get p() { return q } }
        const r = async <S,>(t: (u: V) => W, ...x) => ({ y: <z.a b="c" {...d}>e {f} &amp;</z.a> });
        for (const g of h) switch (i) { case 'j': label: do { k?.[l]!.m } while (n); default: }
        type O = { readonly [P in Q as `r${P}`]-?: S extends infer T ? T : never };
        """;
    for (int end = 0; end < whole.length(); end++) {
      assertInside(parse("a.tsx", whole.substring(0, end), STACK));
    }
    assertThat(parse("a.tsx", whole, STACK).problems()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "'[', ']', ts",
    "'(', ')', ts",
    "'{', '}', js",
    "'`${', '}`', js",
    "'f(function(){', '})', js",
    "'a<', '>', ts",
    "'<a>', '</a>', tsx",
    "'<a b={', '}/>', tsx"
  })
  void survivesAHundredThousandLevels(String open, String close, String extension)
      throws Exception {
    String opened = "x = " + open.repeat(100_000);
    for (String text : List.of(opened, opened + "1" + close.repeat(100_000) + ";\nlet after;\n")) {
      assertInside(parse("a." + extension, text, STACK));
    }
  }

  private static void assertInside(Parsed<JsFile> parsed) {
    int length = parsed.tree().source().text().length();
    assertThat(parsed.problems()).allMatch(problem -> problem.span().end() <= length);
  }

  @Test
  void keepsLoneSurrogatesInStrings() throws Exception {
    assertThat(parse("a.ts", "const a = '\ud800';", STACK).isValid()).isTrue();
    assertThat(parse("a.ts", "\ud800;\nconst a = 1;", STACK).problems())
        .extracting(SyntaxProblem::message)
        .contains("unexpected character U+D800");
  }

  @ParameterizedTest
  @CsvSource({
    "'[', ']', ts",
    "'(', ')', ts",
    "'{', '}', js",
    "'(function(){', '})()', js",
    "'<a>', '</a>', tsx"
  })
  void readsTenThousandLevelsOfBrackets(String open, String close, String extension)
      throws Exception {
    String inner = open.equals("(") ? "1" : "";
    String text = open.repeat(10_000) + inner + close.repeat(10_000);

    assertThat(parse("a." + extension, text, STACK).problems()).isEmpty();
  }

  @Test
  void reportsWhatNestsTooDeeplyForTheStackAndGoesOn() throws Exception {
    String text = "x = " + "[".repeat(100_000) + "]".repeat(100_000) + ";\nconst after = 1;\n";
    Parsed<JsFile> parsed = parse("a.ts", text, SMALL_STACK);

    assertThat(parsed.problems())
        .extracting(SyntaxProblem::message)
        .containsExactly("brackets nest too deeply here to be read");
    assertThat(parsed.tree().program().body())
        .extracting(Statement::type)
        .containsExactly(NodeType.InvalidStatement, NodeType.VariableDeclaration);
  }

  @Test
  void looksOnceOverAMillionComparisons() throws Exception {
    Parsed<JsFile> parsed = parse("a.ts", "x = [" + "a<b, ".repeat(1_000_000) + "1];", STACK);

    assertThat(parsed.problems()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "'/*'|this comment is never closed: expected '*/'",
        "''''|this string is never closed: expected '",
        "'\"abc'|this string is never closed: expected \"",
        "'`abc'|this template is never closed: expected '`'",
        "'f('|the file ends where ')' is expected",
        "'f(1'|the file ends where ')' is expected",
        "'[1'|the file ends where ']' is expected",
        "'class A { b('|the file ends where ')' is expected",
        "'if (a) {'|the file ends where '}' is expected",
        "'}'|found '}' where an expression is expected"
      })
  void saysWhatATruncatedFileLacks(String text, String message) throws Exception {
    List<SyntaxProblem> problems = parse("a.ts", text, STACK).problems();

    assertThat(problems).extracting(SyntaxProblem::message).first().isEqualTo(message);
  }

  @Test
  void recoversWithinAClassAndAType() throws Exception {
    Parsed<JsFile> parsed =
        parse(
            "a.ts",
            """
            class A {
              a = 1;
              b( = 2;
              c() {}
            }
            interface B {
              a: string;
              b: = 1;
              c(): void;
            }
            """,
            STACK);

    assertThat(parsed.problems()).hasSize(2);
    assertThat(TreeText.of(parsed.tree().program(), parsed.tree().source().text()))
        .contains("PropertyDefinition a 1", "InvalidStatement", "MethodDefinition c")
        .contains("TSPropertySignature a", "TSMethodSignature c");
  }

  private static Parsed<JsFile> parse(String path, String text, long stack) throws Exception {
    FutureTask<Parsed<JsFile>> task =
        new FutureTask<>(() -> JsParser.parse(new SourceFile(path, text)));
    new Thread(null, task, "parser", stack).start();
    return task.get();
  }
}
