package dev.seaworthy.core.js.parse;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seaworthy.core.source.SourceFile;
import java.util.concurrent.FutureTask;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Twice the text is twice the work: no part of it may be looked over again for every part before
 * it. What is counted are the tokens and characters that look-ups pass over, so that nothing here
 * depends on the machine.
 */
class LinearityTest {
  private static final long STACK = 64L << 20;
  private static final int TIMES = 1_000;

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "ts | a<b, ",
        "ts | a<(",
        "ts | a<b<",
        "ts | f<[",
        "ts | (a)=>",
        "ts | (a): b => ",
        "ts | (a): b<c => ",
        "ts | (a = (b): c => d, ",
        "ts | a ? (b) : c => ",
        "ts | a ? (b): c => d : ",
        "ts | a ? ",
        "ts | async (",
        "ts | <T,>(",
        "ts | <",
        "ts | ((a), (",
        "ts | x as A extends B ? ",
        "ts | let x: (a: ",
        "ts | let x: A extends infer B extends ",
        "ts | let x: A<",
        "ts | let x: typeof a.b<",
        "ts | {",
        "ts | [",
        "ts | (",
        "ts | ({",
        "ts | ([{",
        "ts | )",
        "ts | (]",
        "ts | ({a = 1}, ",
        "ts | ({a = 1});",
        "ts | f(function(){",
        "ts | f(() => {",
        "ts | class A { a(",
        "ts | class A { b = {",
        "ts | interface A { a: {",
        "ts | if (a) { b(",
        "ts | a = /[",
        "ts | a = /[ /b ",
        "ts | `${",
        "ts | `${a}",
        "ts | /*",
        "ts | <!--",
        "ts | '",
        "js | <a b={",
        "tsx | <a>",
        "tsx | <a>{",
        "tsx | <a></b>",
        "tsx | <T>(",
        "tsx | </",
        "tsx | <T extends ",
        "js | '\\1';class A{}",
        "js | @a ",
        "ts | import {",
        "ts | export const a = (",
        "ts | <<<<<<< a\\n",
      })
  void lookUpsGrowWithTheText(String extension, String part) throws Exception {
    String once = part.replace("\\n", "\n") + " ";
    long steps = steps(extension, once.repeat(TIMES));
    long twice = steps(extension, once.repeat(2 * TIMES));

    assertThat(twice).isLessThanOrEqualTo(5 * steps / 2 + 5_000);
  }

  private static long steps(String extension, String text) throws Exception {
    Dialect dialect = Dialect.of(new SourceFile("a." + extension, text));
    FutureTask<Long> task =
        new FutureTask<>(
            () -> {
              Tokens tokens = Lexer.scan(text, dialect.jsx(), !dialect.typeScript());
              JsParser.program(tokens, dialect);
              return tokens.steps;
            });
    new Thread(null, task, "parser", STACK).start();
    return task.get();
  }
}
