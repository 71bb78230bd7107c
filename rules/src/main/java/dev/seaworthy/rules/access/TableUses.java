package dev.seaworthy.rules.access;

import dev.seaworthy.core.js.module.Side;
import dev.seaworthy.core.project.ProjectFacts;
import dev.seaworthy.core.rule.Finding;
import dev.seaworthy.core.sql.ObjectName;
import dev.seaworthy.core.supabase.ClientKey;
import dev.seaworthy.core.supabase.PlacedCall;
import dev.seaworthy.core.supabase.SupabaseCalls;
import dev.seaworthy.core.supabase.TableQuery;
import dev.seaworthy.core.supabase.TableQuery.Embedding;
import dev.seaworthy.core.supabase.TableQuery.Operation;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Which code of the app asks for which table, to be named beside what is wrong with the table. */
final class TableUses {
  private static final int PLACES_SHOWN = 3;

  private record Use(PlacedCall<TableQuery> call, Operation operation) {
    boolean isService() {
      return call.key() == ClientKey.SERVICE && !call.inBrowser();
    }

    /** What the browser does comes first, and reading before writing. */
    int rank() {
      int who = call.inBrowser() ? 0 : isService() ? 2 : 1;
      return 2 * who + (operation == Operation.SELECT ? 0 : 1);
    }

    String words() {
      String who = call.inBrowser() ? "the browser " : "the server ";
      String with = isService() ? ", with the service role" : "";
      return who + verb() + " it here" + with;
    }

    private String verb() {
      return switch (operation) {
        case SELECT -> "reads";
        case INSERT, UPSERT -> "adds to";
        case UPDATE -> "changes";
        case DELETE -> "deletes from";
      };
    }
  }

  private final Map<ObjectName, List<Use>> uses = new TreeMap<>();
  private final boolean entriesKnown;

  private TableUses(ProjectFacts project) {
    this.entriesKnown = project.modules().hasEntries();
    for (PlacedCall<TableQuery> call : SupabaseCalls.of(project).queries()) {
      add(call, call.call().table(), call.call().operation());
      for (Embedding embedded : call.call().embeddings()) {
        add(call, embedded.target(), Operation.SELECT);
      }
    }
  }

  private void add(PlacedCall<TableQuery> call, String table, Operation operation) {
    uses.computeIfAbsent(new ObjectName(call.schema(), table), name -> new ArrayList<>())
        .add(new Use(call, operation));
  }

  static TableUses of(ProjectFacts project) {
    return new TableUses(project);
  }

  /** Returns whether the code names tables, but not this one. */
  boolean passOver(ObjectName table) {
    return !uses.isEmpty() && !names(table);
  }

  /** Returns whether all code that names a table has the service role, which no policy binds. */
  boolean onlyByService(ObjectName table) {
    List<Use> all = uses.getOrDefault(table, List.of());
    return !all.isEmpty() && all.stream().allMatch(Use::isService);
  }

  /** Returns the calls that ask a table with the rights of a user. */
  List<PlacedCall<TableQuery>> asUser(ObjectName table) {
    return uses.getOrDefault(table, List.of()).stream()
        .map(Use::call)
        .filter(call -> call.key() == ClientKey.PUBLIC)
        .toList();
  }

  /** Returns whether code names a table. */
  boolean names(ObjectName table) {
    return uses.containsKey(table);
  }

  /** Adds to a finding about a table the places that ask for it, at most one in a file. */
  Finding shown(Finding finding, ObjectName table) {
    Finding complete = finding;
    Set<String> files = new HashSet<>();
    List<Use> running =
        uses.getOrDefault(table, List.of()).stream()
            .filter(use -> runs(use.call()))
            .sorted(Comparator.comparingInt(Use::rank))
            .toList();
    for (Use use : running) {
      if (files.size() < PLACES_SHOWN && files.add(use.call().path())) {
        complete = complete.withRelated(use.call().location(), use.words());
      }
    }
    return complete;
  }

  private boolean runs(PlacedCall<TableQuery> call) {
    Set<Side> sides = call.sides();
    return !sides.isEmpty() || !entriesKnown;
  }
}
