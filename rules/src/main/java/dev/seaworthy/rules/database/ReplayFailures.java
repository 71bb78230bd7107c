package dev.seaworthy.rules.database;

import dev.seaworthy.core.rule.Finding;
import dev.seaworthy.core.source.Location;
import dev.seaworthy.core.sql.AlterPolicy;
import dev.seaworthy.core.sql.AlterTable;
import dev.seaworthy.core.sql.AlterType;
import dev.seaworthy.core.sql.CreateFunction;
import dev.seaworthy.core.sql.CreateIndex;
import dev.seaworthy.core.sql.CreatePolicy;
import dev.seaworthy.core.sql.CreateTable;
import dev.seaworthy.core.sql.CreateTrigger;
import dev.seaworthy.core.sql.CreateType;
import dev.seaworthy.core.sql.CreateView;
import dev.seaworthy.core.sql.DoBlock;
import dev.seaworthy.core.sql.DropObjects;
import dev.seaworthy.core.sql.DropPolicy;
import dev.seaworthy.core.sql.ObjectName;
import dev.seaworthy.core.sql.SqlStatement;
import dev.seaworthy.core.sql.TableAction.RenameTable;
import dev.seaworthy.core.sql.schema.Replayed;
import dev.seaworthy.core.sql.schema.Replayed.Refusal;
import dev.seaworthy.core.sql.schema.Schema;
import dev.seaworthy.core.sql.schema.Table;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The first causes for which migrations fail on an empty database. */
final class ReplayFailures {
  private static final int NAMES_SHOWN = 8;
  private static final int FILES_SHOWN = 8;
  private static final String NEXT_STEP_MISSING =
      "Save the schema of the live database as the first migration (`supabase db dump`), and run"
          + " `supabase db reset` until it goes through.";
  private static final String NEXT_STEP =
      "Correct the statement, and run `supabase db reset` until it goes through.";

  private final Schema lenient;
  private final List<SqlStatement> sources;
  private final List<Replayed> statements;

  /** The statements that make a table, view or function, by name, in order. */
  private final Map<ObjectName, List<Integer>> makers = new HashMap<>();

  /** What statements that failed were to make or change. */
  private final Set<ObjectName> unfinished = new HashSet<>();

  /** What no migration makes, in the order in which it is first missed. */
  private final Set<ObjectName> neverMade = new LinkedHashSet<>();

  private final List<Replayed> neverMadeMissed = new ArrayList<>();

  /** The other statements that fail for a reason of their own, by cause. */
  private final Map<Cause, List<Failure>> byCause = new LinkedHashMap<>();

  /** Why a file fails for the first time, if not for the order, a role or a repetition. */
  private final Map<String, String> firstReasons = new HashMap<>();

  private record Failure(Replayed statement, Optional<Integer> madeLater) {
    String path() {
      return statement.location().path();
    }
  }

  /** What one repair ends. */
  private enum Kind {
    /** The files are in the wrong order. */
    MADE_LATER,
    /** A role or another thing that no migration makes. */
    ABSENT,
    /** Files make again what is there. */
    REPEATED,
    /** Anything else: files that first fail for the same reason fail alike. */
    FILE
  }

  private record Cause(Kind kind, String subject) {}

  /**
   * Finds the causes.
   *
   * @param strict the migrations replayed on an empty database
   * @param lenient the same where everything that they need exists
   */
  ReplayFailures(Schema strict, Schema lenient) {
    this.lenient = lenient;
    this.statements = strict.statements();
    this.sources =
        strict.migrations().scripts().stream()
            .flatMap(script -> script.statements().stream())
            .toList();
    for (int i = 0; i < sources.size(); i++) {
      for (ObjectName name : made(sources.get(i))) {
        makers.computeIfAbsent(name, n -> new ArrayList<>()).add(i);
      }
    }
    for (int i = 0; i < sources.size(); i++) {
      Optional<Refusal> refusal = statements.get(i).refusal();
      if (refusal.isPresent()) {
        sort(i, refusal.get());
        unfinished.addAll(made(sources.get(i)));
        if (sources.get(i) instanceof AlterTable alter) {
          unfinished.add(inSchema(alter.name()));
        }
      }
    }
  }

  /** Returns what a statement makes, or gives its name to. */
  private static List<ObjectName> made(SqlStatement statement) {
    if (statement instanceof CreateTable table) {
      return List.of(inSchema(table.name()));
    }
    if (statement instanceof CreateView view) {
      return List.of(inSchema(view.name()));
    }
    if (statement instanceof CreateFunction function) {
      return List.of(inSchema(function.name()));
    }
    return statement instanceof AlterTable alter
        ? alter.actions().stream()
            .filter(RenameTable.class::isInstance)
            .map(rename -> inSchema(alter.name()).renamed(((RenameTable) rename).newName()))
            .toList()
        : List.of();
  }

  private static ObjectName inSchema(ObjectName name) {
    return name.schema() == null ? name.in("public") : name;
  }

  private void sort(int index, Refusal refusal) {
    if (refusal.isInvalid() || mayBeOtherwise(index, refusal)) {
      return;
    }
    Replayed statement = statements.get(index);
    Optional<Integer> madeLater = Optional.empty();
    if (refusal.missing().isPresent()) {
      ObjectName missing = inSchema(refusal.missing().get());
      List<Integer> makerIndexes = makers.getOrDefault(missing, List.of());
      if (makerIndexes.isEmpty() && isNeverMade(missing)) {
        neverMade.add(missing);
        neverMadeMissed.add(statement);
        return;
      }
      if (unfinished.contains(missing)) {
        return;
      }
      madeLater = makerIndexes.stream().filter(i -> i > index).findFirst();
    }
    byCause
        .computeIfAbsent(cause(statement, refusal, madeLater), cause -> new ArrayList<>())
        .add(new Failure(statement, madeLater));
  }

  private Cause cause(Replayed statement, Refusal refusal, Optional<Integer> madeLater) {
    if (madeLater.isPresent()) {
      return new Cause(Kind.MADE_LATER, refusal.missing().get().toString());
    }
    if (refusal.isRepeated()) {
      return new Cause(Kind.REPEATED, "");
    }
    return refusal.condition().equals("undefined_object")
        ? new Cause(Kind.ABSENT, refusal.reason())
        : new Cause(
            Kind.FILE,
            firstReasons.computeIfAbsent(statement.location().path(), path -> refusal.reason()));
  }

  /**
   * What programs do may depend on data, which a replay does not have: what they change may be
   * otherwise, and what they do themselves. That a table is not there does not depend on data.
   */
  private boolean mayBeOtherwise(int index, Refusal refusal) {
    if (refusal.condition().equals("undefined_table")) {
      return false;
    }
    SqlStatement statement = sources.get(index);
    Set<String> subjects = subjects(statement);
    return statement instanceof DoBlock
        || sources.subList(0, index).stream()
            .anyMatch(
                earlier ->
                    earlier instanceof DoBlock program
                        && subjects.stream().anyMatch(program.body().text()::contains));
  }

  /** Returns the names of the tables and types that a statement is about. */
  private static Set<String> subjects(SqlStatement statement) {
    List<ObjectName> names = new ArrayList<>(made(statement));
    if (statement instanceof AlterTable alter) {
      names.add(alter.name());
    } else if (statement instanceof CreatePolicy policy) {
      names.add(policy.table());
    } else if (statement instanceof AlterPolicy policy) {
      names.add(policy.table());
    } else if (statement instanceof DropPolicy policy) {
      names.add(policy.table());
    } else if (statement instanceof CreateTrigger trigger) {
      names.add(trigger.table());
    } else if (statement instanceof CreateIndex index) {
      names.add(index.table());
    } else if (statement instanceof CreateType type) {
      names.add(type.name());
    } else if (statement instanceof AlterType type) {
      names.add(type.name());
    } else if (statement instanceof DropObjects drop) {
      names.addAll(drop.names());
    }
    return names.stream().map(ObjectName::name).collect(Collectors.toSet());
  }

  /** A program may make a table, and a rename may give another one its name. */
  private boolean isNeverMade(ObjectName name) {
    return Optional.ofNullable(lenient.tables().get(name)).flatMap(Table::created).isEmpty()
        && !lenient.views().containsKey(name);
  }

  /** Returns one finding for all that no migration makes, and one for each other cause. */
  List<Finding> findings() {
    List<Finding> findings = new ArrayList<>();
    if (!neverMade.isEmpty()) {
      findings.add(neverMade());
    }
    byCause.values().forEach(failures -> findings.add(failed(failures)));
    return findings;
  }

  private Finding neverMade() {
    int others = neverMade.size() - 1;
    String names =
        neverMade.stream()
            .skip(1)
            .limit(NAMES_SHOWN)
            .map(ObjectName::toString)
            .collect(Collectors.joining(", "));
    String more =
        others == 0
            ? ""
            : ", nor "
                + names
                + (others > NAMES_SHOWN ? " and " + (others - NAMES_SHOWN) + " more" : "");
    Replayed first = neverMadeMissed.get(0);
    int count = neverMadeMissed.size();
    String message =
        failure(first)
            + " No migration makes it"
            + more
            + (count == 1 ? "." : "; " + count + " statements fail for that.")
            + " Made in a dashboard, "
            + (others == 0 ? "it is" : "they are")
            + " lost to every new project, branch and restore.";
    return Finding.at(SupabaseMigrations.place(first), message, NEXT_STEP_MISSING);
  }

  private Finding failed(List<Failure> failures) {
    Failure first = failures.get(0);
    String message =
        failure(first.statement())
            + (first.madeLater().isPresent() ? " It is made later." : "")
            + others(failures);
    Finding finding = Finding.at(SupabaseMigrations.place(first.statement()), message, NEXT_STEP);
    if (first.madeLater().isPresent()) {
      Location later = SupabaseMigrations.place(statements.get(first.madeLater().get()));
      finding = finding.withRelated(later, "made here, after it is needed");
    }
    return withOtherFiles(finding, failures);
  }

  private static String others(List<Failure> failures) {
    int others = failures.size() - 1;
    long files = failures.stream().map(Failure::path).distinct().count() - 1;
    if (others == 0) {
      return "";
    }
    String counted = others == 1 ? "Another statement" : others + " more statements";
    String verb = others == 1 ? "fails" : "fail";
    String where =
        files == 0 ? "of the file" : files == 1 ? "of two files" : "of " + (files + 1) + " files";
    return " %s %s %s too.".formatted(counted, where, verb);
  }

  /** Shows where the next files fail, the first statement of each. */
  private static Finding withOtherFiles(Finding finding, List<Failure> failures) {
    Set<String> shown = new HashSet<>(Set.of(failures.get(0).path()));
    Finding shownIn = finding;
    for (Failure failure : failures) {
      if (shown.size() <= FILES_SHOWN && shown.add(failure.path())) {
        shownIn =
            shownIn.withRelated(
                SupabaseMigrations.place(failure.statement()),
                failure.statement().refusal().orElseThrow().reason());
      }
    }
    return shownIn;
  }

  private static String failure(Replayed statement) {
    return "On an empty database this %s fails: %s."
        .formatted(statement.kind(), statement.refusal().orElseThrow().reason());
  }
}
