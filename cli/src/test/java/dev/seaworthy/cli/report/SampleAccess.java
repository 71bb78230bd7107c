package dev.seaworthy.cli.report;

import dev.seaworthy.core.engine.ReportedAccess;
import dev.seaworthy.core.sql.access.Command;
import dev.seaworthy.core.sql.access.Principal;
import dev.seaworthy.core.sql.access.Verdict;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Tables of which some are open and some are not. */
final class SampleAccess {
  private SampleAccess() {}

  /** More tables than the text shows; nothing is known of the last one. */
  static List<ReportedAccess> tables() {
    List<ReportedAccess> tables = new ArrayList<>();
    tables.add(access("public.customers", "RACD", "RACD", "RACD"));
    tables.add(access("public.messages", "-A--", "ra--", "----"));
    for (int i = 1; i <= 12; i++) {
      tables.add(access("public.notes_" + i, "----", "RACD", i == 7 ? "rrcd" : "----"));
    }
    tables.add(access("public.seen", "????", "????", "????"));
    return tables;
  }

  private static ReportedAccess access(String table, String anyone, String owner, String other) {
    return new ReportedAccess(
        table,
        Map.of(
            Principal.ANONYMOUS, verdicts(anyone),
            Principal.OWNER, verdicts(owner),
            Principal.OTHER, verdicts(other),
            Principal.SERVICE, verdicts("RACD")));
  }

  private static Map<Command, Verdict> verdicts(String signs) {
    Map<Command, Verdict> verdicts = new EnumMap<>(Command.class);
    for (Command command : Command.values()) {
      char sign = signs.charAt(command.ordinal());
      verdicts.put(
          command,
          sign == '-'
              ? Verdict.DENIED
              : sign == '?'
                  ? Verdict.UNKNOWN
                  : Character.isUpperCase(sign) ? Verdict.ALLOWED : Verdict.DEPENDS);
    }
    return verdicts;
  }
}
