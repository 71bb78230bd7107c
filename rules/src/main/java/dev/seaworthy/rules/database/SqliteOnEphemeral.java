package dev.seaworthy.rules.database;

import dev.seaworthy.core.project.Confidence;
import dev.seaworthy.core.project.DeployTarget;
import dev.seaworthy.core.project.Located;
import dev.seaworthy.core.project.Platform;
import dev.seaworthy.core.project.ProjectFacts;
import dev.seaworthy.core.project.VolumeMount;
import dev.seaworthy.core.rule.Category;
import dev.seaworthy.core.rule.Evidence;
import dev.seaworthy.core.rule.FactCollector;
import dev.seaworthy.core.rule.Finding;
import dev.seaworthy.core.rule.Outcome;
import dev.seaworthy.core.rule.ProjectRule;
import dev.seaworthy.core.rule.Question;
import dev.seaworthy.core.rule.RuleInfo;
import dev.seaworthy.core.rule.Severity;
import dev.seaworthy.core.rule.Status;
import dev.seaworthy.core.source.Language;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** A database in a file of the server, where the server's files do not last. */
@RuleInfo(
    id = "sqlite-on-ephemeral",
    summary = "The app keeps its data in a SQLite file on a host that throws files away.",
    category = Category.DATABASE,
    severity = Severity.BLOCKER,
    cwe = 1103,
    questions = Question.OWN_DATA,
    needs = {Language.JAVASCRIPT, Language.TYPESCRIPT, Language.TSX},
    since = "0.1")
public final class SqliteOnEphemeral implements ProjectRule {
  private static final String NO_TARGET =
      ", and nothing in the repository says where the app is deployed; name the host with --target";

  private static final String NOT_REACHED =
      ", and no import that could be followed leads there from what the host runs";

  @Override
  public List<FactCollector> collectors() {
    return List.of(new SqliteOpenings(), new SqliteSettings());
  }

  @Override
  public Outcome check(ProjectFacts project) {
    SqliteReach reach = new SqliteReach(project);
    List<Located<SqliteDatabase>> databases =
        new SqliteUses(project).find().stream().filter(d -> !reach.isOneOff(d)).toList();
    if (databases.isEmpty()) {
      return Outcome.notApplicable("the app opens no SQLite file on its server");
    }
    List<DeployTarget> targets = project.profile().targets();
    List<Finding> findings = new ArrayList<>();
    List<Evidence> safe = new ArrayList<>();
    List<Evidence> open = new ArrayList<>();
    for (Located<SqliteDatabase> database : databases) {
      List<DeployTarget> hosts = targets.stream().filter(t -> reach.runs(t, database)).toList();
      if (hosts.isEmpty()) {
        open.add(evidence(database, targets.isEmpty() ? NO_TARGET : NOT_REACHED));
      }
      List<Finding> found = new ArrayList<>();
      for (DeployTarget host : hosts) {
        judge(project, database, host, found, safe, open);
      }
      found.stream().min(Comparator.comparing(Finding::review)).ifPresent(findings::add);
    }
    if (findings.isEmpty() && !open.isEmpty()) {
      return new Outcome(Status.UNKNOWN, List.of(), open);
    }
    return Outcome.of(findings, safe);
  }

  private static void judge(
      ProjectFacts project,
      Located<SqliteDatabase> database,
      DeployTarget target,
      List<Finding> findings,
      List<Evidence> safe,
      List<Evidence> open) {
    String host = target.platform().name();
    Optional<Platform.Disk> disk = target.platform().disk();
    Optional<Located<VolumeMount>> mount = mount(project, target);
    if (disk.isEmpty()) {
      open.add(evidence(database, " on " + host + ", of whose disk nothing is known here"));
    } else if (mount.isPresent()) {
      String path = mount.get().fact().path();
      switch (DatabasePlace.of(database.fact(), path)) {
        case INSIDE -> safe.add(evidence(database, ", and a volume is mounted at " + path));
        case UNKNOWN ->
            open.add(evidence(database, ", which may or may not be under the volume at " + path));
        case OUTSIDE ->
            findings.add(
                finding(database, target)
                    .withRelated(
                        mount.get().at(mount.get().fact().span()),
                        "the volume that keeps files is mounted elsewhere")
                    .forReview());
      }
    } else if (disk.get().volume() == Platform.Volume.ATTACHED) {
      open.add(evidence(database, " on " + host + ", whose volumes the repository does not show"));
    } else {
      findings.add(finding(database, target));
    }
  }

  private static Optional<Located<VolumeMount>> mount(ProjectFacts project, DeployTarget target) {
    return project.all(VolumeMount.class).stream()
        .filter(mount -> mount.fact().platform().equals(target.platform().id()))
        .findFirst();
  }

  private static Finding finding(Located<SqliteDatabase> database, DeployTarget target) {
    Platform platform = target.platform();
    Platform.Disk disk = platform.disk().orElseThrow();
    String message =
        database.fact().phrase()
            + " on "
            + platform.name()
            + ", where "
            + disk.fact().text()
            + " (checked "
            + disk.fact().checked()
            + "). "
            + (platform.process() == Platform.Process.PER_REQUEST
                ? "What users save is missing in the next request and gone after the next deploy."
                : "What users save is gone after the next restart or deploy.");
    String step =
        disk.volume() == Platform.Volume.DECLARED
            ? "Mount a volume and keep the file under it, or move the data to a Postgres database."
            : "Move the data to a database that runs as a service, such as Postgres, and read its"
                + " address from the environment.";
    Finding finding = Finding.at(database.at(database.fact().span()), message, step);
    if (target.evidence().get(0).location() != null) {
      finding =
          finding.withRelated(
              target.evidence().get(0).location(),
              "shows that the app is deployed to " + platform.name());
    }
    boolean inferred = target.confidence() == Confidence.POSSIBLE;
    boolean overridden =
        database.fact().driver().equals(SqliteSettings.JDBC)
            && !database.fact().variable().isEmpty();
    return inferred || overridden ? finding.forReview() : finding;
  }

  private static Evidence evidence(Located<SqliteDatabase> database, String rest) {
    return new Evidence(database.fact().phrase() + rest, database.at(database.fact().span()));
  }
}
