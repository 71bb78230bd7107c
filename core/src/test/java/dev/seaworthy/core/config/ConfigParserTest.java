package dev.seaworthy.core.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.seaworthy.core.source.Parsed;
import dev.seaworthy.core.source.SourceFile;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * Pairs of a text and its tree. Each line of a tree is {@code path «text of the key» = value «text
 * of the value»}, so that the places are compared as the reader of a report sees them.
 */
class ConfigParserTest {

  @Test
  void readsJsonWithCommentsAndTrailingCommas() {
    assertThat(
            tree(
                "package.json",
                """
                // say "hi"
                { "name": "a\\u00e9\\n", /* x */ "n": -1.5e3,
                  "on" : true, "no": null, "smile": "😀", "after": false,
                  "list": [ "x", { "k": [] }, ],
                }
                """))
        .isEqualTo(
            """
            name «"name"» = STRING aé⏎ «"a\\u00e9\\n"»
            n «"n"» = NUMBER -1.5e3 «-1.5e3»
            on «"on"» = BOOLEAN true «true»
            no «"no"» = NULL null «null»
            smile «"smile"» = STRING 😀 «"😀"»
            after «"after"» = BOOLEAN false «false»
            list «"list"» = LIST «[ "x", { "k": [] }, ]»
            list.0 = STRING x «"x"»
            list.1 = MAP «{ "k": [] }»
            list.1.k «"k"» = LIST «[]»
            """);
  }

  @Test
  void readsJson5OnlyWhereTheNameSaysSo() {
    String text = "{ key: 'it\\'s', n: +.5, }";
    assertThat(tree("renovate.json5", text))
        .isEqualTo("key «key» = STRING it's «'it\\'s'»\nn «n» = NUMBER +.5 «+.5»\n");
    assertThat(parse("renovate.json", text).isValid()).isFalse();
  }

  @Test
  void keepsJsonBeforeAnError() {
    assertThat(tree("a.json", "{\"a\": {\"b\": 1}, \"c\": [1, 2"))
        .isEqualTo(
            """
            a «"a"» = MAP «{"b": 1}»
            a.b «"b"» = NUMBER 1 «1»
            c «"c"» = LIST «[1, 2»
            c.0 = NUMBER 1 «1»
            c.1 = NUMBER 2 «2»
            ! 26..26
            """);
    assertThat(tree("a.json", "{\"a\": \"open"))
        .isEqualTo("a «\"a\"» = STRING  «\"open»\n! 6..6\n");
    assertThat(tree("a.json", "{\"a\": }")).isEqualTo("! 6..6\n");
    assertThat(tree("a.json", "{\"a\": 1} {\"b\": 2}"))
        .isEqualTo("a «\"a\"» = NUMBER 1 «1»\n! 9..10\n");
  }

  @Test
  void saysWhatIsWrongWithoutNotesOnTheParser() {
    assertThat(parse("a.json", "{\"a\": [1, 2}").problems().get(0).message())
        .isEqualTo("Unexpected close marker '}': expected ']'");
    assertThat(parse("a.json", "{\"a\": [1, 2").problems().get(0).message())
        .isEqualTo("Unexpected end-of-input: expected close marker for Array");
  }

  @Test
  void anEmptyFileIsAnEmptyMap() {
    for (String name : new String[] {"a.json", "a.yml", "a.toml", ".env", "a.properties"}) {
      assertThat(tree(name, "")).as(name).isEmpty();
    }
  }

  @Test
  void theLastOfTwoKeysWins() {
    ConfigNode root = parse("a.json", "{\"a\": 1, \"a\": 2}").tree().root();
    assertThat(root.scalar("a")).map(ConfigScalar::value).contains("2");
    assertThat(((ConfigMap) root).entries()).hasSize(2);
  }

  @Test
  void findsValuesByPath() {
    ConfigNode root = parse("a.yml", "a: {b: [1], n: null}").tree().root();
    assertThat(root.at("a", "b")).containsInstanceOf(ConfigList.class);
    assertThat(root.at("a", "b", "c")).isEmpty();
    assertThat(root.scalar("a", "n")).isEmpty();
    assertThat(root.list("a", "x").items()).isEmpty();
    assertThat(root.map("a").entries()).hasSize(2);
  }

  @Test
  void readsALargeLockFile() {
    StringBuilder text = new StringBuilder("{\"lockfileVersion\": 3, \"packages\": {\n");
    for (int i = 0; i < 60_000; i++) {
      text.append("  \"node_modules/p").append(i).append("\": {\"version\": \"1.0.").append(i);
      text.append("\", \"dev\": true, \"integrity\": \"sha512-abcdefghijkl\"},\n");
    }
    text.append("  \"é\": {}}}");
    Parsed<ConfigDocument> parsed = parse("package-lock.json", text.toString());
    assertThat(parsed.isValid()).isTrue();
    ConfigMap packages = parsed.tree().root().map("packages");
    assertThat(packages.entries()).hasSize(60_001);
    for (ConfigEntry entry : packages.entries()) {
      assertThat(entry.keySpan().of(text)).isEqualTo('"' + entry.key() + '"');
    }
  }

  @Test
  void readsYaml() {
    assertThat(
            tree(
                "a.yml",
                """
                # 😀
                on:
                  push: { branches: [main, 'x y'] }
                num: 0x1F
                yes: yes
                "q": "a\\tb"
                empty:
                block: |
                  one
                  two
                list:
                - a
                - k: v

                end: ~
                """))
        .isEqualTo(
            """
            on «on» = MAP «push: { branches: [main, 'x y'] }»
            on.push «push» = MAP «{ branches: [main, 'x y'] }»
            on.push.branches «branches» = LIST «[main, 'x y']»
            on.push.branches.0 = STRING main «main»
            on.push.branches.1 = STRING x y «'x y'»
            num «num» = NUMBER 0x1F «0x1F»
            yes «yes» = STRING yes «yes»
            q «"q"» = STRING a\tb «"a\\tb"»
            empty «empty» = NULL null «»
            block «block» = STRING one⏎two⏎ «|⏎  one⏎  two⏎»
            list «list» = LIST «- a⏎- k: v»
            list.0 = STRING a «a»
            list.1 = MAP «k: v»
            list.1.k «k» = STRING v «v»
            end «end» = NULL null «~»
            """);
  }

  @Test
  void readsEveryYamlDocumentAndResolvesAliasesAndMerges() {
    Parsed<ConfigDocument> parsed =
        parse("a.yaml", "a: &x {k: 1, l: 2}\nb: *x\nc:\n  <<: *x\n  l: 3\n---\nd: 4\n");
    assertThat(parsed.isValid()).isTrue();
    assertThat(parsed.tree().documents()).hasSize(2);
    assertThat(parsed.tree().root().scalar("b", "k")).map(ConfigScalar::value).contains("1");
    assertThat(parsed.tree().root().scalar("c", "k")).map(ConfigScalar::value).contains("1");
    assertThat(parsed.tree().root().scalar("c", "l")).map(ConfigScalar::value).contains("3");
    assertThat(parsed.tree().documents().get(1).scalar("d")).isPresent();
  }

  @Test
  void boundsAliases() {
    StringBuilder text = new StringBuilder("a0: &a0 [1, 1, 1, 1, 1, 1, 1, 1, 1, 1]\n");
    for (int i = 1; i < 9; i++) {
      String alias = "*a" + (i - 1) + ", ";
      text.append("a").append(i).append(": &a").append(i).append(" [").append(alias.repeat(9));
      text.append(alias, 0, alias.length() - 2).append("]\n");
    }
    Parsed<ConfigDocument> parsed = parse("bomb.yml", text.toString());
    assertThat(parsed.problems()).hasSize(1);
    assertThat(parsed.problems().get(0).message()).contains("aliases");
    assertThat(parse("deep.yml", "[".repeat(5000)).problems()).hasSize(1);
    assertThat(parse("loop.yml", "a: &x\n  b: *x\n").problems()).hasSize(1);
  }

  @Test
  void keepsYamlBeforeAnError() {
    assertThat(tree("a.yml", "a: 1\nb: [1, 2\nc: 3\n"))
        .startsWith("a «a» = NUMBER 1 «1»\n")
        .contains("b.1 = ")
        .contains("! ");
    assertThat(tree("chart.yaml", "a: 1\nb: {{ .Values.x }}\n"))
        .startsWith("a «a» = NUMBER 1 «1»\n");
    assertThat(parse("nul.yaml", "a: \u0000").isValid()).isFalse();
  }

  @Test
  void readsToml() {
    assertThat(
            tree(
                "a.toml",
                """
                title = 'x' # c
                "é😀" = "y"
                a.b = 1
                at = 1979-05-27T07:32:00Z
                [s."t u"]
                list = [ 1, # one
                  "]", {x = true, y.z = 'w'} ]
                text = \"""
                two "" lines\"""
                [[arr]]
                n = 1
                  [[arr]]
                n = 2.5
                [arr.sub]
                q = 0
                """))
        .isEqualTo(
            """
            title «title» = STRING x «'x'»
            é😀 «"é😀"» = STRING y «"y"»
            a «a» = MAP «a.b = 1»
            a.b «b» = NUMBER 1 «1»
            at «at» = STRING 1979-05-27T07:32Z «1979-05-27T07:32:00Z»
            s «s» = MAP «[s."t u"]⏎list = [ 1, # one⏎  "]", {x = true, y.z = 'w'} ]⏎text = \"""⏎two "" lines\"""»
            s.t u «"t u"» = MAP «[s."t u"]⏎list = [ 1, # one⏎  "]", {x = true, y.z = 'w'} ]⏎text = \"""⏎two "" lines\"""»
            s.t u.list «list» = LIST «[ 1, # one⏎  "]", {x = true, y.z = 'w'} ]»
            s.t u.list.0 = NUMBER 1 «1»
            s.t u.list.1 = STRING ] «"]"»
            s.t u.list.2 = MAP «{x = true, y.z = 'w'}»
            s.t u.list.2.x «x» = BOOLEAN true «true»
            s.t u.list.2.y «y» = MAP «y.z = 'w'»
            s.t u.list.2.y.z «z» = STRING w «'w'»
            s.t u.text «text» = STRING two "" lines «\"""⏎two "" lines\"""»
            arr «arr» = LIST «[[arr]]⏎n = 1⏎  [[arr]]⏎n = 2.5⏎[arr.sub]⏎q = 0»
            arr.0 = MAP «[[arr]]⏎n = 1»
            arr.0.n «n» = NUMBER 1 «1»
            arr.1 = MAP «[[arr]]⏎n = 2.5⏎[arr.sub]⏎q = 0»
            arr.1.n «n» = NUMBER 2.5 «2.5»
            arr.1.sub «sub» = MAP «[arr.sub]⏎q = 0»
            arr.1.sub.q «q» = NUMBER 0 «0»
            """);
  }

  @Test
  void keepsTomlAroundErrors() {
    assertThat(tree(".replit", "run = \"x\"\n[bad\nmodules = = 1\n[deployment]\ntarget = 'vm'\n"))
        .isEqualTo(
            """
            run «run» = STRING x «"x"»
            bad «bad» = MAP «[bad»
            deployment «deployment» = MAP «[deployment]⏎target = 'vm'»
            deployment.target «target» = STRING vm «'vm'»
            ! 14..14
            ! 25..25
            """);
  }

  @Test
  void readsEnvironmentFiles() {
    assertThat(
            tree(
                ".env.local",
                """
                # comment
                PLAIN=a b # said
                export URL = "http://x#y" # c
                SINGLE='a\\n'
                DOUBLE="a\\nb"
                KEY="-----BEGIN
                line
                -----END"
                YAML: v
                EMPTY=
                dotted.name-x=1
                """))
        .isEqualTo(
            """
            PLAIN «PLAIN» = STRING a b «a b»
            URL «URL» = STRING http://x#y «"http://x#y"»
            SINGLE «SINGLE» = STRING a\\n «'a\\n'»
            DOUBLE «DOUBLE» = STRING a⏎b «"a\\nb"»
            KEY «KEY» = STRING -----BEGIN⏎line⏎-----END «"-----BEGIN⏎line⏎-----END"»
            YAML «YAML» = STRING v «v»
            EMPTY «EMPTY» = STRING  «»
            dotted.name-x «dotted.name-x» = STRING 1 «1»
            """);
  }

  @Test
  void readsEnvironmentFilesWithWindowsLineBreaksAndErrors() {
    assertThat(tree(".env", "A=1\r\nwhat is this\r\nB='open\r\nC=3"))
        .isEqualTo(
            """
            A «A» = STRING 1 «1»
            B «B» = STRING 'open «'open»
            C «C» = STRING 3 «3»
            ! 5..17
            ! 21..26
            """);
  }

  @Test
  void readsProperties() {
    assertThat(
            tree(
                "application.properties",
                """
                # c
                ! c
                spring.datasource.url=jdbc:h2:file:./x
                a\\:b : c\\u00e9
                long = one \\
                    two
                bare
                """))
        .isEqualTo(
            """
            spring.datasource.url «spring.datasource.url» = STRING jdbc:h2:file:./x «jdbc:h2:file:./x»
            a:b «a\\:b» = STRING cé «c\\u00e9»
            long «long» = STRING one two «one \\⏎    two»
            bare «bare» = STRING  «»
            """);
    assertThat(parse("a.properties", "a=\\uX").problems()).hasSize(1);
  }

  /** A file may be cut anywhere: no prefix crashes a reader or yields a place outside the text. */
  @Test
  void readsEveryPrefix() {
    Map<String, String> samples =
        Map.of(
            "a.json", "{\"a\": [1, \"\\u00e9😀\", {\"b\": null}], /* c */ \"d\": -1e5, }",
            "a.json5", "{a: 'x\\'', b: .5, c: [Infinity,],}",
            "a.yml", "a: &x [1, 'two 😀', {b: ~}]\n<<: *x\nc: |\n  d\n---\n? f\n: !!str 1\n- \"e\"",
            "a.toml",
                "a.b = [1, \"\\u00e9😀\", {c = 'd'}]\n[e.\"f\"]\ng = '''h\n'''\n[[i]]\nj = 1.5",
            ".env", "export A=\"b\\n😀\nc\" # d\nE: 'f'\n G = h # i\r\n",
            "a.properties", "a\\:b : c\\u00e9 \\\r\n  d\n! e\nf = 😀\n");
    samples.forEach(
        (path, text) -> {
          for (int end = 0; end <= text.length(); end++) {
            tree(path, text.substring(0, end));
          }
        });
  }

  @Test
  void refusesWhatIsNoConfiguration() {
    assertThatThrownBy(() -> parse("a.ts", "")).isInstanceOf(IllegalArgumentException.class);
  }

  private static Parsed<ConfigDocument> parse(String path, String text) {
    return ConfigParser.parse(new SourceFile(path, text));
  }

  private static String tree(String path, String text) {
    Parsed<ConfigDocument> parsed = parse(path, text);
    StringBuilder out = new StringBuilder();
    for (ConfigNode document : parsed.tree().documents()) {
      children("", document, text, out);
    }
    parsed
        .problems()
        .forEach(
            p ->
                out.append("! ")
                    .append(p.span().start())
                    .append("..")
                    .append(p.span().end())
                    .append('\n'));
    return out.toString();
  }

  private static void children(String path, ConfigNode node, String text, StringBuilder out) {
    if (node instanceof ConfigMap map) {
      for (ConfigEntry entry : map.entries()) {
        String key = path + entry.key();
        show(key + " «" + entry.keySpan().of(text) + "»", entry.value(), text, out);
        children(key + ".", entry.value(), text, out);
      }
    } else if (node instanceof ConfigList list) {
      for (int i = 0; i < list.items().size(); i++) {
        show(path + i, list.items().get(i), text, out);
        children(path + i + ".", list.items().get(i), text, out);
      }
    }
  }

  private static void show(String path, ConfigNode node, String text, StringBuilder out) {
    String what = node instanceof ConfigMap ? "MAP" : "LIST";
    if (node instanceof ConfigScalar scalar) {
      what = scalar.kind() + " " + scalar.value();
    }
    String line = path + " = " + what + " «" + node.span().of(text) + "»";
    out.append(line.replace("\n", "⏎")).append('\n');
  }
}
