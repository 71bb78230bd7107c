package dev.seaworthy.rules.secrets;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seaworthy.core.project.Fact;
import dev.seaworthy.core.project.FileFacts;
import dev.seaworthy.core.project.FileRole;
import dev.seaworthy.core.project.ProjectFacts;
import dev.seaworthy.core.project.Settings;
import dev.seaworthy.core.rule.Finding;
import dev.seaworthy.core.rule.Outcome;
import dev.seaworthy.core.rule.ProjectRule;
import dev.seaworthy.core.rule.Severity;
import dev.seaworthy.core.rule.Status;
import dev.seaworthy.core.source.Language;
import dev.seaworthy.core.source.SourceFile;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SecretInSourceTest {

  @ParameterizedTest
  @CsvSource({
    "src/pay.ts, stripe-secret-key, BLOCKER",
    "README.md, stripe-secret-key, BLOCKER",
    ".env, stripe-secret-key, BLOCKER",
    "src/pay.test.ts, stripe-secret-key, LOW",
    ".env, stripe-test-key, MEDIUM",
    ".env, generic-setting, HIGH"
  })
  void judgesByWhatItIsAndWhereItStands(String path, String kind, Severity severity) {
    Outcome outcome = check(Map.of(path, "JWT_SECRET=${fake:" + kind + "}"));
    assertThat(outcome.status()).isEqualTo(Status.FAIL);
    assertThat(outcome.findings())
        .extracting(Finding::severity)
        .containsExactly(Optional.of(severity));
  }

  @Test
  void namesTheKeyTheVariableAndTheConsequence() {
    Finding finding =
        check(Map.of("src/a.ts", "const payKey = '${fake:stripe-secret-key}';")).findings().get(0);
    assertThat(finding.message())
        .isEqualTo(
            "Stripe live secret key in `payKey`: whoever can read the repository can charge, refund"
                + " and pay out from your Stripe account and read your customers.");
    assertThat(finding.nextStep())
        .isEqualTo(
            "Rotate it at Stripe (dashboard.stripe.com/apikeys), because history keeps it, and read"
                + " the new one from an environment variable that no file of the repository sets.");
  }

  @Test
  void doesNotTakeAnEscapeForALetterOfTheVariable() {
    String code = "write('A=1\\nSTRIPE_KEY=${fake:stripe-secret-key}');";
    assertThat(check(Map.of("src/a.ts", code)).findings().get(0).message())
        .startsWith("Stripe live secret key in `STRIPE_KEY`: ");
  }

  @Test
  void isSilentOnDrawnValuesOfMadeUpUsers() {
    String code = "const user = { twoFactorSecret: 'a83f9c1d7e2b4a6f8c0d1e3b5a7f9c2d' };";
    assertThat(check(Map.of("src/users.ts", code)).findings()).hasSize(1);
    assertThat(check(Map.of("prisma/seed/users.ts", code)).findings()).isEmpty();
  }

  @Test
  void leavesWhatAnotherRuleSaysMoreAboutToThatRule() {
    Map<String, String> files =
        Map.of(
            "src/a.ts", "const admin = '${fake:supabase-service-role-key}';",
            ".env", "VITE_OPENAI_KEY=${fake:openai-api-key}",
            "certs/server.pem", "${fake:private-key}");
    assertThat(check(files).findings()).isEmpty();
    assertThat(check(new SupabaseServiceRoleExposed(), files).findings()).hasSize(1);
    assertThat(check(new SecretInPublicPrefix(), files).findings()).hasSize(1);
    assertThat(check(new CredentialFileCommitted(), files).findings()).hasSize(1);
    assertThat(check(new SecretInClientGraph(), files).findings()).isEmpty();
  }

  @Test
  void saysThatAPrefixPutsTheKeyIntoTheBundle() {
    Finding finding =
        check(new SecretInPublicPrefix(), Map.of(".env", "VITE_OPENAI_KEY=${fake:openai-api-key}"))
            .findings()
            .get(0);
    assertThat(finding.message())
        .contains("in `VITE_OPENAI_KEY`: whoever visits the app can ")
        .endsWith("The prefix `VITE_` puts it into the code that every visitor downloads.");
    assertThat(finding.nextStep()).startsWith("Rotate it at OpenAI ");
  }

  @Test
  void showsOneSecretOnceWithItsOtherPlaces() {
    Outcome outcome =
        check(
            Map.of(
                "a.test.ts", "const k = '${fake:resend-api-key}';",
                "b.ts", "const k = '${fake:resend-api-key}';",
                "c.md", "RESEND_API_KEY=${fake:resend-api-key}"));
    assertThat(outcome.findings()).hasSize(1);
    Finding finding = outcome.findings().get(0);
    assertThat(finding.location().path()).isEqualTo("b.ts");
    assertThat(finding.message()).endsWith(" It stands in 2 other places too.");
    assertThat(finding.related())
        .extracting(related -> related.location().path())
        .containsExactly("c.md", "a.test.ts");
  }

  @Test
  void knowsTheProviderOfASecretByItsOtherPlace() {
    Outcome outcome =
        check(
            Map.of(
                "a.py", "self.api_key = '${fake:deepseek-api-key}'",
                ".env", "DEEPSEEK_API_KEY=${fake:deepseek-api-key}"));
    assertThat(outcome.findings()).hasSize(1);
    assertThat(outcome.findings().get(0).message()).startsWith("DeepSeek API key in ");
  }

  @Test
  void knowsASecretAgainInTheBase64OfKubernetes() {
    String secret = FakeSecrets.expand("${fake:generic-setting}");
    String encoded = Base64.getEncoder().encodeToString(secret.getBytes(StandardCharsets.UTF_8));
    Outcome outcome =
        check(
            Map.of(
                ".env", "JWT_SECRET=" + secret,
                "k8s/secret.yaml", "kind: Secret\ndata:\n  jwt-secret: " + encoded + "\n"));
    assertThat(outcome.findings()).hasSize(1);
    assertThat(outcome.findings().get(0).related()).hasSize(1);
  }

  @Test
  void leavesAKeyWhoseHarmIsNotKnownToAPerson() {
    Outcome outcome = check(Map.of("src/tube.ts", "const YOUTUBE_KEY = '${fake:google-api-key}';"));
    assertThat(outcome.status()).isEqualTo(Status.REVIEW);
  }

  @Test
  void namesTheProjectThatTheChecksumOfAKeyFits() {
    String body = FakeSecrets.expand("${fake:supabase-secret-key}").substring(0, 32);
    String key = body + "_" + SupabaseKey.checksum("abcdefghijklmnopqrst", body);
    Outcome outcome =
        check(
            new SupabaseServiceRoleExposed(),
            Map.of(".env", "URL=https://abcdefghijklmnopqrst.supabase.co\nKEY=" + key));
    assertThat(outcome.findings().get(0).message())
        .startsWith("Supabase secret key for `abcdefghijklmnopqrst` in `KEY`:");
  }

  @Test
  void passesOnPublicKeysAndSaysWhatItSearched() {
    Outcome outcome = check(Map.of(".env", "VITE_SUPABASE_ANON_KEY=${fake:supabase-anon-key}"));
    assertThat(outcome.status()).isEqualTo(Status.PASS);
    assertThat(outcome.evidence().get(0).text())
        .matches("searched 1 files for \\d+ kinds of key; left out 1 that are public by design");
  }

  @Test
  void doesNotApplyWithoutFiles() {
    assertThat(check(Map.of()).status()).isEqualTo(Status.NOT_APPLICABLE);
  }

  @Test
  void hidesAShortPasswordTogetherWithItsUser() {
    SourceFile file = new SourceFile("a.ts", "redis://default:r3d1s!@cache.shop.io:6379");
    SecretFact fact = (SecretFact) facts(file).get(0);
    assertThat(fact.span().of(file.text())).isEqualTo("default:r3d1s!@");
  }

  private static Outcome check(Map<String, String> files) {
    return check(new SecretInSource(), files);
  }

  private static Outcome check(ProjectRule rule, Map<String, String> files) {
    List<FileFacts> facts = new ArrayList<>();
    new TreeMap<>(files)
        .forEach(
            (path, text) ->
                facts.add(
                    new FileFacts(
                        path,
                        Language.of(path),
                        FileRole.of(path),
                        true,
                        facts(new SourceFile(path, FakeSecrets.expand(text))))));
    return rule.check(new ProjectFacts(facts, Optional.empty(), Settings.NONE));
  }

  private static List<Fact> facts(SourceFile file) {
    List<Fact> facts = new ArrayList<>();
    SecretCollector.findIn(file, facts::add);
    return facts;
  }
}
