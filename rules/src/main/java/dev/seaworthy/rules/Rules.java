package dev.seaworthy.rules;

import dev.seaworthy.core.collect.Collectors;
import dev.seaworthy.core.engine.AuditPlan;
import dev.seaworthy.core.project.Settings;
import dev.seaworthy.core.rule.FactCollector;
import dev.seaworthy.core.rule.QuestionAssessor;
import dev.seaworthy.core.rule.Rule;
import dev.seaworthy.core.rule.Severity;
import dev.seaworthy.rules.access.*;
import dev.seaworthy.rules.configuration.*;
import dev.seaworthy.rules.database.*;
import dev.seaworthy.rules.ownership.*;
import dev.seaworthy.rules.resource.*;
import dev.seaworthy.rules.secrets.*;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The catalogue: every rule, sorted by id. Topics are imported whole, so that a new rule is one
 * line here.
 */
public final class Rules {
  /** All rules, sorted by id. */
  public static final List<Rule> ALL =
      List.of(
          new BuilderEntityRulesMissing(),
          new BundlerDefineLeak(),
          new CredentialFileCommitted(),
          new DataApiGrantMissing(),
          new DbConnectionLeak(),
          new DefinerExposed(),
          new DuplicateIndex(),
          new EnvFallbackLocalhost(),
          new EnvFileCommitted(),
          new FirebaseRulesOpen(),
          new FkIndexMissing(),
          new FunctionSearchPathMutable(),
          new GitignoreBroken(),
          new HardcodedProjectInSql(),
          new IndexMissing(),
          new InsecureSecretFallback(),
          new LocalhostUrl(),
          new MigrationInvalid(),
          new MigrationsDoNotReplay(),
          new MultiplePermissivePolicies(),
          new NoMigrations(),
          new PolicyNamedServiceButPublic(),
          new RealtimeLeak(),
          new RlsAlwaysTrue(),
          new RlsAnyAuthenticated(),
          new RlsDisabled(),
          new RlsInitplan(),
          new RlsInverted(),
          new RlsNoPolicy(),
          new RlsRecursive(),
          new RlsSelfEscalation(),
          new RlsUserMetadata(),
          new SecretInClientGraph(),
          new SecretInHistory(),
          new SecretInPublicPrefix(),
          new SecretInSource(),
          new SqliteOnEphemeral(),
          new StorageBucketOpen(),
          new SupabaseServiceRoleExposed(),
          new TableNotInMigrations(),
          new ViewBypassesRls());

  /** The collector of secrets always runs, because no report may show one. */
  private static final List<FactCollector> ALWAYS =
      Stream.concat(Collectors.ALL.stream(), Stream.of(new SecretCollector())).toList();

  private static final List<QuestionAssessor> ASSESSORS =
      List.of(new OwnCode(), new OwnData(), new RollBack());

  private Rules() {}

  /** Returns the rule with an id, or empty if there is none. */
  public static Optional<Rule> find(String id) {
    return ALL.stream().filter(rule -> rule.id().equals(id)).findFirst();
  }

  /**
   * Returns the plan of an audit with some of the rules.
   *
   * @param rules the rules to run
   * @param severities severities that the user gives to rules, by rule id
   * @param settings what the user says of the app
   * @param jobs the number of files to analyse at the same time, at least 1
   */
  public static AuditPlan plan(
      List<Rule> rules, Map<String, Severity> severities, Settings settings, int jobs) {
    return new AuditPlan(rules, ALWAYS, ASSESSORS, severities, settings, jobs);
  }
}
