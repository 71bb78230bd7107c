package dev.seaworthy.rules.access;

import dev.seaworthy.core.project.ProjectFacts;
import dev.seaworthy.core.rule.Category;
import dev.seaworthy.core.rule.Evidence;
import dev.seaworthy.core.rule.Finding;
import dev.seaworthy.core.rule.Outcome;
import dev.seaworthy.core.rule.ProjectRule;
import dev.seaworthy.core.rule.Question;
import dev.seaworthy.core.rule.RuleInfo;
import dev.seaworthy.core.rule.Severity;
import dev.seaworthy.core.rule.Status;
import dev.seaworthy.core.source.Language;
import dev.seaworthy.core.sql.access.TableAccess;
import dev.seaworthy.core.sql.schema.Policy;
import dev.seaworthy.core.sql.schema.Schema;
import dev.seaworthy.core.supabase.BucketCall;
import dev.seaworthy.core.supabase.PlacedCall;
import dev.seaworthy.core.supabase.SupabaseCalls;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Each bucket is judged with what the policies of {@code storage.objects} come to for its files. A
 * public bucket serves every file to whoever has its address, whatever the policies say.
 *
 * <p>Source: "Storage Buckets" and "Storage Access Control" of the Supabase manual, checked
 * 2026-11-21.
 */
@RuleInfo(
    id = "storage-bucket-open",
    summary = "Strangers can read, replace or delete the files of a storage bucket.",
    category = Category.ACCESS,
    severity = Severity.MEDIUM,
    cwe = {732, 862},
    securityScore = 6.5,
    questions = Question.OWN_DATA,
    needs = Language.SQL,
    since = "0.1")
public final class StorageBucketOpen implements ProjectRule {
  private static final Pattern BUCKET_IN_POLICY =
      Pattern.compile("(?i)\\bbucket_id\\s*=\\s*'([^']+)'");

  @Override
  public Outcome check(ProjectFacts project) {
    if (SupabaseUse.find(project).isEmpty()) {
      return SupabaseUse.absent();
    }
    Schema schema = project.schema();
    List<PlacedCall<BucketCall>> calls = SupabaseCalls.of(project).bucketCalls();
    SortedSet<String> known = inSql(schema);
    SortedSet<String> used = new TreeSet<>();
    calls.forEach(call -> used.add(call.call().bucket()));
    if (known.isEmpty() && used.isEmpty()) {
      return Outcome.notApplicable("no file is stored in a bucket of Supabase");
    }
    List<Finding> findings = new ArrayList<>();
    for (String bucket : known) {
      new OpenBucket(
              bucket,
              Optional.ofNullable(schema.buckets().get(bucket)),
              TableAccess.ofFiles(schema, bucket))
          .finding()
          .map(finding -> withUses(finding, bucket, calls))
          .ifPresent(findings::add);
    }
    used.removeAll(known);
    List<Evidence> evidence = new ArrayList<>();
    evidence.add(
        Evidence.of("decided the policies of storage.objects for " + counted(known.size())));
    if (!used.isEmpty()) {
      evidence.add(Evidence.of("no SQL file speaks of " + String.join(", ", used)));
    }
    return findings.isEmpty() && !used.isEmpty()
        ? new Outcome(Status.UNKNOWN, List.of(), evidence)
        : Outcome.of(findings, evidence);
  }

  private static String counted(int buckets) {
    return buckets == 1 ? "1 bucket" : buckets + " buckets";
  }

  private static SortedSet<String> inSql(Schema schema) {
    SortedSet<String> buckets = new TreeSet<>(schema.buckets().keySet());
    List<Policy> policies =
        schema.table("storage", "objects").map(table -> table.policies()).orElse(List.of());
    for (Policy policy : policies) {
      Stream.of(policy.using(), policy.check())
          .flatMap(Optional::stream)
          .flatMap(condition -> BUCKET_IN_POLICY.matcher(condition).results())
          .forEach(found -> buckets.add(found.group(1)));
    }
    return buckets;
  }

  private static Finding withUses(
      Finding finding, String bucket, List<PlacedCall<BucketCall>> calls) {
    return calls.stream()
        .filter(call -> call.call().bucket().equals(bucket) && !call.sides().isEmpty())
        .findFirst()
        .map(
            call ->
                finding.withRelated(
                    call.location(),
                    "the app calls " + call.call().operation() + " of this bucket here"))
        .orElse(finding);
  }
}
