package dev.seaworthy.rules.access;

import dev.seaworthy.core.rule.Finding;
import dev.seaworthy.core.rule.Fix;
import dev.seaworthy.core.rule.Severity;
import dev.seaworthy.core.source.Location;
import dev.seaworthy.core.sql.AlterTable;
import dev.seaworthy.core.sql.SqlStatement;
import dev.seaworthy.core.sql.TableAction;
import dev.seaworthy.core.sql.schema.GrantEra;
import dev.seaworthy.core.sql.schema.MigrationSet;
import dev.seaworthy.core.sql.schema.MigrationSet.Kind;
import dev.seaworthy.core.sql.schema.MigrationSet.Script;
import dev.seaworthy.core.sql.schema.ReplayMode;
import dev.seaworthy.core.sql.schema.RowSecurity.State;
import dev.seaworthy.core.sql.schema.Schema;
import dev.seaworthy.core.sql.schema.SchemaReplay;
import dev.seaworthy.core.sql.schema.Table;
import dev.seaworthy.core.sql.schema.Unresolved;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Says of a table without row level security who can do what with it, and how sure that is. */
final class Exposure {
  private final Schema schema;
  private final Schema withoutDefaults;
  private final Schema withOtherFiles;
  private final boolean madeForSupabase;
  private final TableUses uses;

  Exposure(Schema schema, TableUses uses) {
    this.schema = schema;
    this.uses = uses;
    MigrationSet migrations = schema.migrations();
    this.withoutDefaults = SchemaReplay.replay(migrations, ReplayMode.LENIENT, GrantEra.EXPLICIT);
    List<Script> all = new ArrayList<>(migrations.scripts());
    all.addAll(migrations.others());
    this.withOtherFiles =
        SchemaReplay.replay(
            new MigrationSet(
                migrations.kind(), migrations.folder(), all, List.of(), migrations.leftOut()),
            ReplayMode.LENIENT,
            schema.era());
    this.madeForSupabase = migrations.isForSupabase();
  }

  /**
   * Returns a finding per table. Where nothing shows that the tables live in the Supabase project,
   * that is one question, not one per table.
   */
  List<Finding> findings(List<Table> tables) {
    return madeForSupabase ? tables.stream().map(this::finding).toList() : List.of(doubt(tables));
  }

  private Finding doubt(List<Table> tables) {
    String names = Names.listed(tables.stream().map(table -> table.name().toString()).toList());
    Table first = tables.get(0);
    String message =
        "Row level security is off on "
            + names
            + ". If they live in the Supabase project of the app, anyone "
            + who(first)
            + " can "
            + what(first)
            + " their rows through its Data API.";
    Finding finding =
        Finding.at(
            place(first),
            message,
            "Find out whether the server's database is the Supabase project. If it is, enable row"
                + " level security on these tables; the server's own connection is not bound by"
                + " it.");
    return judged(finding.forReview(), first);
  }

  private static Location place(Table table) {
    return table.rowSecurity().changedAt().or(table::created).orElseThrow();
  }

  private Finding finding(Table table) {
    Optional<Location> disabled = table.rowSecurity().changedAt();
    Finding finding = Finding.at(place(table), message(table), nextStep(table)).withFix(fix(table));
    if (disabled.isPresent() && table.created().isPresent()) {
      finding = finding.withRelated(table.created().get(), "the table is created here");
    }
    if (isLeftOver(table)) {
      finding = finding.withSeverity(Severity.HIGH);
    }
    return uses.shown(judged(finding, table), table.name());
  }

  /** A table that the code passes over, and that nothing shows to be about people. */
  private boolean isLeftOver(Table table) {
    return uses.passOver(table.name())
        && table.columnsKnown()
        && table.policies().isEmpty()
        && table.rowSecurity().changedAt().isEmpty()
        && !PersonalColumns.haveOwner(table)
        && PersonalColumns.secret(table).isEmpty()
        && PersonalColumns.contact(table).isEmpty();
  }

  /** What the files do not settle is for a person to decide. */
  private Finding judged(Finding finding, Table table) {
    Finding judged = finding;
    if (schema.migrations().kind() == Kind.PLAIN && table.rowSecurity().changedAt().isPresent()) {
      judged = judged.forReview();
    }
    for (Unresolved program : schema.unresolved()) {
      judged =
          judged
              .forReview()
              .withRelated(program.location(), "this program may turn it on; " + program.reason());
    }
    Optional<Location> renamed = strayRename(table);
    if (renamed.isPresent()) {
      judged =
          judged
              .forReview()
              .withRelated(
                  renamed.get(), "this file gives the table its name, and may never have been run");
    }
    Optional<Location> elsewhere =
        Optional.ofNullable(withOtherFiles.tables().get(table.name()))
            .filter(other -> other.rowSecurity().state() == State.ON)
            .flatMap(other -> other.rowSecurity().changedAt());
    return elsewhere.isPresent()
        ? judged
            .forReview()
            .withRelated(elsewhere.get(), "this file turns it on, but is not one of the migrations")
        : judged;
  }

  /**
   * Finds the statement that renamed a table, where it may be a stray one: in files that a person
   * runs, or where later statements still use the old name.
   */
  private Optional<Location> strayRename(Table table) {
    for (Script script : schema.migrations().scripts()) {
      for (SqlStatement statement : script.statements()) {
        if (statement instanceof AlterTable alter && renames(alter, table)) {
          boolean oldNameInUse =
              schema
                  .table(table.name().schema(), alter.name().name())
                  .filter(old -> old.created().isEmpty())
                  .isPresent();
          if (schema.migrations().kind() != Kind.SUPABASE || oldNameInUse) {
            return Optional.of(new Location(script.path(), alter.span()));
          }
        }
      }
    }
    return Optional.empty();
  }

  private static boolean renames(AlterTable alter, Table table) {
    return alter.actions().stream()
        .anyMatch(
            action ->
                action instanceof TableAction.RenameTable rename
                    && rename.newName().equals(table.name().name()));
  }

  private String message(Table table) {
    StringBuilder message = new StringBuilder();
    message.append("Row level security is off on ").append(table.name());
    message.append(", so anyone ").append(who(table)).append(" can ").append(what(table));
    message.append(" every row of it through Supabase's Data API");
    boolean granted =
        Optional.ofNullable(withoutDefaults.tables().get(table.name()))
            .filter(Exposure::isReachable)
            .isPresent();
    message.append(
        granted
            ? "."
            : ", if the table is granted by default, as in Supabase projects created before 30 May"
                + " 2026.");
    int policies = table.policies().size();
    if (policies > 0) {
      message.append(
          policies == 1
              ? " Its policy has no effect."
              : " Its " + policies + " policies have no effect.");
    }
    if (!madeForSupabase) {
      message.append(" Nothing shows whether this table lives in the Supabase project of the app.");
    }
    return message.toString();
  }

  private static String who(Table table) {
    return table.isReachable("anon") ? "with the app's public anon key" : "who signs up";
  }

  private static String what(Table table) {
    boolean reads = may(table, "SELECT");
    boolean writes = may(table, "INSERT") || may(table, "UPDATE") || may(table, "DELETE");
    return reads && writes ? "read and change" : reads ? "read" : "change";
  }

  private static boolean may(Table table, String privilege) {
    return table.privileges().allows("anon", privilege)
        || table.privileges().allows("authenticated", privilege);
  }

  private static boolean isReachable(Table table) {
    return table.isReachable("anon") || table.isReachable("authenticated");
  }

  private String nextStep(Table table) {
    String enable = "Enable row level security on " + table.name() + " in a new migration";
    if (uses.onlyByService(table.name())) {
      return enable + "; the code uses it with the service role alone, which needs no policy.";
    }
    return table.policies().isEmpty()
        ? enable + ", and add a policy that lets users reach only the rows they may see."
        : enable + ".";
  }

  private static Fix fix(Table table) {
    String name = table.name().quoted();
    String note =
        table.policies().isEmpty()
            ? name
                + " has no policy: from now on only the service role and functions that run as the"
                + " owner reach its rows. Add a policy for the rows that users may see."
            : "";
    return Fix.of(
        "row level security of " + name,
        note,
        "alter table " + name + " enable row level security");
  }
}
