package dev.seaworthy.core.js.scope;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seaworthy.core.js.JsFile;
import dev.seaworthy.core.js.ast.Declaration.VariableDeclarator;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which value of which module the last {@code result} of a file is. */
class ImportedNamesTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "import a from 'm'; const result = a;                               | m default",
        "import { a as b } from 'm'; const result = b;                      | m a",
        "import { 'a b' as b } from 'm'; const result = b;                  | m a b",
        "import { type a, b } from 'm'; const result = b;                   | m b",
        "import * as m from 'm'; const result = m.a.b;                      | m a.b",
        "import m = require('m'); const result = m.a;                       | m a",
        "const m = require('m'); const result = m;                          | m *",
        "const { a: { b } } = require('m'), result = b;                     | ?",
        "const { a } = require('m'); const result = a;                      | m a",
        "const { a: b } = await import('m'); const result = b.c;            | m a.c",
        "import a from 'm'; const b = a as any; const result = b!;          | m default",
        "import { a } from 'm'; interface a {} const result = a;            | m a",
        "import { a } from 'm'; { const a = 1; } const result = a;          | m a",
        "import { a } from 'm'; function f(a: any) { const result = a; }    | ?",
        "let m = require('m'); m = 1; const result = m;                     | ?",
        "const require = f, m = require('m'); const result = m;             | ?",
        "import a from 'm'; const result = a();                             | ?",
        "import a from 'm'; const result = a[key];                          | ?",
        "const result = fetch;                                              | ?"
      })
  void resolves(String source, String expected) {
    JsFile file = ScopeAnalysisTest.parse("a.mts", source);
    VariableDeclarator result =
        file.scopes().all().stream()
            .flatMap(scope -> scope.binding("result").stream())
            .map(binding -> (VariableDeclarator) binding.definitions().get(0).node())
            .findFirst()
            .orElseThrow();
    assertThat(describe(file.scopes().imported(result.init()))).isEqualTo(expected);
  }

  @Test
  void aBindingKnowsWhatItImports() {
    JsFile file =
        ScopeAnalysisTest.parse(
            "a.ts",
            "import a, { b as c } from 'm'; import * as d from 'n'; import e = a.b; let f;");
    List<String> imported =
        file.scopes().topLevel().bindings().stream()
            .map(binding -> binding.name() + " " + describe(binding.imported()))
            .toList();
    assertThat(imported).containsExactly("a m default", "c m b", "d n *", "e ?", "f ?");
  }

  private static String describe(Optional<ImportedName> name) {
    return name.map(known -> known.module() + " " + known.path()).orElse("?");
  }
}
