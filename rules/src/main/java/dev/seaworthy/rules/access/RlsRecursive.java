package dev.seaworthy.rules.access;

import dev.seaworthy.core.project.ProjectFacts;
import dev.seaworthy.core.rule.Category;
import dev.seaworthy.core.rule.Finding;
import dev.seaworthy.core.rule.Outcome;
import dev.seaworthy.core.rule.ProjectRule;
import dev.seaworthy.core.rule.RuleInfo;
import dev.seaworthy.core.rule.Severity;
import dev.seaworthy.core.source.Language;
import dev.seaworthy.core.sql.access.Access;
import dev.seaworthy.core.sql.access.Command;
import dev.seaworthy.core.sql.access.Principal;
import dev.seaworthy.core.sql.access.TableAccess;
import dev.seaworthy.core.sql.schema.Policy;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * A policy that asks its own table, or one whose policies lead back to it, makes every query of it
 * fail: PostgreSQL refuses with error 42P17, or, where a function does the asking with the rights
 * of the caller, with 54001. One finding stands for one circle, however many tables run into it.
 */
@RuleInfo(
    id = "rls-recursive",
    summary = "Policies ask their own table, so that every query of it fails.",
    category = Category.ACCESS,
    severity = Severity.HIGH,
    cwe = {674},
    needs = Language.SQL,
    since = "0.1")
public final class RlsRecursive implements ProjectRule {
  private static final List<Principal> PRINCIPALS = List.of(Principal.OTHER, Principal.ANONYMOUS);
  private static final String NEXT_STEP =
      "Ask from a `security definer` function with a fixed search_path, such as"
          + " `is_member(team uuid)`, and let the policy call it: the policies of the tables that it"
          + " reads do not apply inside.";

  @Override
  public Outcome check(ProjectFacts project) {
    return DataApi.judge(project, api -> ProtectedTables.judged(api, findings(api)));
  }

  /** Queries that fail for one reason. */
  private static final class Failing {
    private final List<Access.Step> cycle;
    private final Set<Command> commands = EnumSet.noneOf(Command.class);
    private final Set<String> tables = new TreeSet<>();

    Failing(List<Access.Step> cycle) {
      this.cycle = cycle;
    }
  }

  private static List<Finding> findings(DataApi api) {
    Map<Set<String>, Failing> circles = new LinkedHashMap<>();
    List<Finding> findings = new ArrayList<>();
    for (TableAccess access : api.protectedTables()) {
      boolean calls = false;
      for (Principal principal : PRINCIPALS) {
        for (Command command : Command.values()) {
          Access answer = access.answer(command, principal);
          if (answer.reason() == Access.Reason.RECURSION) {
            calls |= answer.cycle().isEmpty();
            note(access, command, answer.cycle(), circles);
          }
        }
      }
      if (calls) {
        findings.add(throughFunction(access));
      }
    }
    circles.values().forEach(circle -> findings.add(finding(circle)));
    return findings;
  }

  private static void note(
      TableAccess access,
      Command command,
      List<Access.Step> cycle,
      Map<Set<String>, Failing> circles) {
    if (cycle.isEmpty()) {
      return;
    }
    Set<String> round = new TreeSet<>();
    cycle.forEach(step -> round.add(step.table().toString()));
    Failing failing = circles.computeIfAbsent(round, absent -> new Failing(cycle));
    failing.tables.add(access.table().name().toString());
    if (round.contains(access.table().name().toString())) {
      failing.commands.add(command);
    }
  }

  private static Finding finding(Failing failing) {
    Access.Step first = failing.cycle.get(0);
    StringBuilder message = new StringBuilder();
    message.append("PostgreSQL refuses to ").append(deeds(failing.commands)).append(' ');
    message.append(first.table()).append(" (42P17, infinite recursion): the policy \"");
    message.append(first.policy().name()).append("\" asks ");
    if (failing.cycle.size() == 1) {
      message.append("the table itself");
    } else {
      message.append(first.asked()).append(", whose policies lead back");
    }
    message.append(", and its policies apply there again.");
    Set<String> others = new TreeSet<>(failing.tables);
    others.remove(first.table().toString());
    if (!others.isEmpty()) {
      message.append(" So it is with ").append(Names.listed(others)).append('.');
    }
    Finding finding = Finding.at(first.policy().source(), message.toString(), NEXT_STEP);
    for (Access.Step step : failing.cycle.subList(1, failing.cycle.size())) {
      String seen =
          "\"%s\" of %s asks %s".formatted(step.policy().name(), step.table(), step.asked());
      finding = finding.withRelated(step.policy().source(), seen);
    }
    return finding;
  }

  private static String deeds(Set<Command> commands) {
    return commands.contains(Command.SELECT)
        ? "read"
        : Names.listed(commands.stream().map(RlsRecursive::deed).toList());
  }

  private static String deed(Command command) {
    return switch (command) {
      case SELECT -> "read";
      case INSERT -> "add to";
      case UPDATE -> "change";
      case DELETE -> "delete from";
    };
  }

  private static Finding throughFunction(TableAccess access) {
    Policy policy = access.table().policies().get(0);
    String message =
        ("A policy of %s calls a function that reads the table with the rights of the caller, so its"
                + " policies apply there again: a query calls it until the stack is full (54001).")
            .formatted(access.table().name());
    return Finding.at(policy.source(), message, NEXT_STEP);
  }
}
