package dev.seaworthy.rules.access;

import dev.seaworthy.core.rule.Finding;
import dev.seaworthy.core.source.Location;
import dev.seaworthy.core.sql.CreatePolicy;
import dev.seaworthy.core.sql.CreateTable;
import dev.seaworthy.core.sql.ObjectName;
import dev.seaworthy.core.sql.SqlStatement;
import dev.seaworthy.core.sql.schema.MigrationSet.Script;
import dev.seaworthy.core.sql.schema.Policy;
import dev.seaworthy.core.sql.schema.Schema;
import dev.seaworthy.core.sql.schema.Table;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Files that failed and stayed in the folder: a later one makes the same table again, which it
 * could not if the first had been applied. Policies that the later file leaves out may never have
 * existed.
 */
final class MadeAgain {
  private final Map<Location, Location> doubtful = new HashMap<>();

  MadeAgain(Schema schema) {
    Set<String> seen = new HashSet<>();
    for (Script script : schema.migrations().scripts()) {
      for (SqlStatement statement : script.statements()) {
        if (statement instanceof CreateTable create && !create.ifNotExists()) {
          Optional.ofNullable(schema.tables().get(resolved(create.name())))
              .filter(table -> table.created().filter(at -> seen.contains(at.path())).isPresent())
              .ifPresent(table -> note(table, script, create));
        }
      }
      seen.add(script.path());
    }
  }

  private void note(Table table, Script again, CreateTable create) {
    Set<String> kept = new HashSet<>();
    for (SqlStatement statement : again.statements()) {
      if (statement instanceof CreatePolicy policy
          && resolved(policy.table()).equals(table.name())) {
        kept.add(policy.name());
      }
    }
    String first = table.created().orElseThrow().path();
    for (Policy policy : table.policies()) {
      if (policy.source().path().equals(first) && !kept.contains(policy.name())) {
        doubtful.put(policy.source(), new Location(again.path(), create.span()));
      }
    }
  }

  private static ObjectName resolved(ObjectName name) {
    return name.schema() == null ? name.in("public") : name;
  }

  /** Leaves a finding at such a policy to a person. */
  Finding judged(Finding finding) {
    Location again = doubtful.get(finding.location());
    return again == null
        ? finding
        : finding
            .forReview()
            .withRelated(
                again,
                "this file makes the table again without the policy, so the first may have failed");
  }
}
