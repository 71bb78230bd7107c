package dev.seaworthy.cli.report;

import static dev.seaworthy.cli.report.TextPage.bold;
import static dev.seaworthy.cli.report.TextPage.dim;
import static dev.seaworthy.cli.report.TextPage.plain;

import dev.seaworthy.cli.report.TextPage.Run;
import dev.seaworthy.core.engine.ReportedAccess;
import dev.seaworthy.core.sql.access.Command;
import dev.seaworthy.core.sql.access.Principal;
import dev.seaworthy.core.sql.access.Verdict;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The part of the text report that says who may do what with which table, the most open first. */
final class TextAccess {
  private static final int TABLES_SHOWN = 12;

  private static final Map<Principal, String> TITLES =
      Map.of(
          Principal.ANONYMOUS, "anyone",
          Principal.OWNER, "owner",
          Principal.OTHER, "other users",
          Principal.SERVICE, "service role");

  private final TextPage page;

  TextAccess(TextPage page) {
    this.page = page;
  }

  void write(List<ReportedAccess> tables) throws IOException {
    List<ReportedAccess> known = tables.stream().filter(TextAccess::isKnown).toList();
    if (known.isEmpty()) {
      return;
    }
    page.paragraph(
        0,
        bold("Who may do what"),
        dim("  R read  A add  C change  D delete; small: it depends on the data; ? not known"));
    List<ReportedAccess> shown =
        known.stream()
            .sorted(Comparator.comparingInt(TextAccess::openness).reversed())
            .limit(TABLES_SHOWN)
            .toList();
    page.table(2, rows(shown));
    int more = known.size() - shown.size();
    if (more > 0) {
      page.paragraph(2, dim("+ " + more + " more; --format json has all"));
    }
    page.blank();
  }

  /** A table that only generated types show is not worth a line: nothing is known of it. */
  private static boolean isKnown(ReportedAccess table) {
    return !Stream.of(Command.values())
        .allMatch(command -> table.verdict(Principal.OWNER, command) == Verdict.UNKNOWN);
  }

  /** What anybody may do weighs more than what users may, changing more than reading. */
  private static int openness(ReportedAccess table) {
    int openness = 0;
    for (Principal principal : List.of(Principal.ANONYMOUS, Principal.OTHER)) {
      for (Command command : Command.values()) {
        int who = principal == Principal.ANONYMOUS ? 8 : 1;
        int what = command == Command.UPDATE || command == Command.DELETE ? 2 : 1;
        int sure = table.verdict(principal, command) == Verdict.ALLOWED ? 3 : 1;
        boolean open = table.verdict(principal, command) != Verdict.DENIED;
        openness += open ? who * what * sure : 0;
      }
    }
    return openness;
  }

  /** The service role may do everything, unless its grants were taken away. */
  private static List<List<Run>> rows(List<ReportedAccess> tables) {
    boolean serviceToo =
        tables.stream().anyMatch(table -> !cell(table, Principal.SERVICE).equals("RACD"));
    List<Principal> principals =
        Stream.of(Principal.values()).filter(p -> p != Principal.SERVICE || serviceToo).toList();
    List<List<Run>> rows = new ArrayList<>();
    List<Run> head = new ArrayList<>(List.of(plain("")));
    principals.forEach(principal -> head.add(dim(TITLES.get(principal))));
    rows.add(head);
    for (ReportedAccess table : tables) {
      List<Run> row = new ArrayList<>(List.of(plain(table.table())));
      principals.forEach(principal -> row.add(plain(cell(table, principal))));
      rows.add(row);
    }
    return rows;
  }

  private static String cell(ReportedAccess table, Principal principal) {
    return Stream.of(Command.values())
        .map(command -> sign(command, table.verdict(principal, command)))
        .collect(Collectors.joining());
  }

  private static String sign(Command command, Verdict verdict) {
    String letter =
        switch (command) {
          case SELECT -> "R";
          case INSERT -> "A";
          case UPDATE -> "C";
          case DELETE -> "D";
        };
    return switch (verdict) {
      case ALLOWED -> letter;
      case DEPENDS -> letter.toLowerCase(Locale.ROOT);
      case DENIED -> "-";
      case UNKNOWN -> "?";
    };
  }
}
