package dev.seaworthy.rules.access;

import dev.seaworthy.core.rule.Finding;
import dev.seaworthy.core.rule.Fix;
import dev.seaworthy.core.rule.Severity;
import dev.seaworthy.core.sql.access.Command;
import dev.seaworthy.core.sql.access.Principal;
import dev.seaworthy.core.sql.access.TableAccess;
import dev.seaworthy.core.sql.schema.Bucket;
import dev.seaworthy.core.sql.schema.Policy;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A bucket and who gets at its files.
 *
 * @param id its id
 * @param bucket what the migrations say of it, where they make it
 * @param files what the policies let each principal do with its files; empty without a policy
 */
record OpenBucket(String id, Optional<Bucket> bucket, Optional<TableAccess> files) {
  /** A policy that is called so is meant for the files of the user. */
  private static final Pattern OWN =
      Pattern.compile(
          "(?i)\\b(own|their|his|seus?|suas?|pr[óo]pri[oa]s?|sus|propi[oa]s?|eigenen?|leurs?)\\b");

  private static final String SCOPE =
      "In a new migration, let the policies name the owner of the file, such as `bucket_id = '%s' and"
          + " (storage.foldername(name))[1] = (select auth.uid())::text`, and upload into a folder per"
          + " user.";

  /** Returns the worst that is wrong with the bucket: what is certain comes before questions. */
  Optional<Finding> finding() {
    List<Finding> all =
        Stream.of(
                opening(Principal.ANONYMOUS).flatMap(this::byAnybody),
                publicAddresses(),
                opening(Principal.ANONYMOUS).flatMap(this::readByAnybody),
                opening(Principal.OTHER).flatMap(this::byAnyUser))
            .flatMap(Optional::stream)
            .toList();
    return all.stream()
        .filter(finding -> !finding.review())
        .findFirst()
        .or(() -> all.stream().findFirst());
  }

  private Optional<Finding> byAnybody(Opening all) {
    Opening open = all.without(Command.SELECT);
    if (open.isEmpty()) {
      return Optional.empty();
    }
    boolean forServer = ServicePolicies.areAll(List.copyOf(open.all()));
    String message =
        "Bucket `%s`: %s anyone with the app's public anon key %s, without signing in.%s"
            .formatted(id, open.subject(), deeds(open), judgement(open, forServer));
    Finding finding = open.withOthers(Finding.at(open.place(), message, SCOPE.formatted(id)));
    if (forServer) {
      for (Policy policy : open.all()) {
        String subject = policy.quoted(open.table().name());
        finding = finding.withFix(Fix.of(subject, "", "alter " + subject + " to service_role"));
      }
    }
    if (open.allowsChange()) {
      return Optional.of(finding.withSeverity(Severity.HIGH));
    }
    return Optional.of(forServer ? finding : finding.forReview());
  }

  private static String judgement(Opening open, boolean forServer) {
    if (forServer) {
      return " By its name the policy is for the server, which needs none.";
    }
    return open.allowsChange()
        ? ""
        : " That is right for files that visitors hand in, if size and type are limited.";
  }

  private Optional<Finding> publicAddresses() {
    boolean certain = BucketContent.of(id) == BucketContent.PRIVATE;
    if (!isPublic() || !(certain || BucketContent.of(id) == BucketContent.PAPERS)) {
      return Optional.empty();
    }
    Finding finding =
        Finding.at(
            bucket.get().source(),
            "Bucket `%s` is public: whoever has the address of a file gets it, signed in or not and whatever the policies say. %s"
                .formatted(
                    id,
                    certain
                        ? "By its name it holds what is nobody else's business."
                        : "That is right only for papers that anybody may read."),
            "Make the bucket private with `update storage.buckets set public = false where id = '%s'` in a new migration, and hand out addresses with `createSignedUrl` instead of `getPublicUrl`."
                .formatted(id));
    return Optional.of(certain ? finding.withSeverity(Severity.HIGH) : finding.forReview());
  }

  private boolean isPublic() {
    return bucket.filter(Bucket::open).isPresent();
  }

  private Optional<Finding> readByAnybody(Opening open) {
    boolean meant = isPublic() || BucketContent.of(id) == BucketContent.PUBLIC;
    if (!open.allows(Command.SELECT) || meant) {
      return Optional.empty();
    }
    Finding finding =
        Finding.at(
            open.place(),
            "Bucket `%s` is private, but %s anyone with the app's public anon key list and download all its files."
                .formatted(id, open.subject()),
            SCOPE.formatted(id));
    return Optional.of(
        BucketContent.of(id) == BucketContent.PRIVATE
            ? finding.withSeverity(Severity.HIGH)
            : finding.forReview());
  }

  /** In an app for one team that may be right, unless the policy says that it is for one's own. */
  private Optional<Finding> byAnyUser(Opening all) {
    Opening open = all.without(Command.INSERT);
    if (BucketContent.of(id) != BucketContent.PRIVATE) {
      open = open.without(Command.SELECT);
    }
    if (open.isEmpty()) {
      return Optional.empty();
    }
    boolean meantForOwn =
        open.all().stream().map(Policy::name).anyMatch(name -> OWN.matcher(name).find());
    Finding finding =
        Finding.at(
            open.place(),
            "Bucket `%s`: %s every signed-in user %s, whoever uploaded them; signing up is all it takes.%s"
                .formatted(
                    id,
                    open.subject(),
                    deeds(open),
                    meantForOwn ? " By its name it is for the user's own files." : ""),
            SCOPE.formatted(id));
    return Optional.of(open.withOthers(meantForOwn ? finding : finding.forReview()));
  }

  private Optional<Opening> opening(Principal principal) {
    return files.map(access -> Opening.of(access, principal, policies -> true));
  }

  private static String deeds(Opening open) {
    List<String> deeds =
        Stream.of(Command.values()).filter(open::allows).map(OpenBucket::verb).toList();
    int last = deeds.size() - 1;
    String before = String.join(", ", deeds.subList(0, last));
    return (last == 0 ? "" : before + " and ") + deeds.get(last) + " its files";
  }

  private static String verb(Command command) {
    return switch (command) {
      case SELECT -> "read";
      case INSERT -> "add to";
      case UPDATE -> "replace";
      case DELETE -> "delete";
    };
  }
}
