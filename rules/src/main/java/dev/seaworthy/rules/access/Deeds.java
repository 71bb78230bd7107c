package dev.seaworthy.rules.access;

import dev.seaworthy.core.sql.Literals;
import dev.seaworthy.core.sql.ObjectName;
import dev.seaworthy.core.sql.SqlToken.Kind;
import dev.seaworthy.core.sql.SqlTokens;
import dev.seaworthy.core.sql.access.Command;
import dev.seaworthy.core.sql.schema.References;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What the body of a function does to which tables.
 *
 * @param tables the tables by what is done to them
 * @param counts whether all it changes is to count one more and to note what happened
 */
record Deeds(Map<Command, Set<ObjectName>> tables, boolean counts) {
  private static final Pattern LOG =
      Pattern.compile(
          "(.*_)?(logs?|clicks?|views?|visits?|hits?|attempts?|impressions?|metrics?|analytics)(_.*)?");

  static Deeds of(SqlTokens body) {
    Map<Command, Set<ObjectName>> tables = new EnumMap<>(Command.class);
    boolean counts = true;
    for (int i = 0; i < body.size(); i++) {
      if (body.areWords(i, "insert", "into")) {
        ObjectName table = add(tables, Command.INSERT, body, i + 2);
        counts &= table != null && LOG.matcher(table.name()).matches();
      } else if (body.areWords(i, "delete", "from")) {
        add(tables, Command.DELETE, body, i + 2);
        counts = false;
      } else if (body.isWord(i, "update") && isChange(body, i)) {
        add(tables, Command.UPDATE, body, i + 1);
        counts &= isCount(body, i);
      }
    }
    References.in(body)
        .relations()
        .forEach(
            name ->
                tables
                    .computeIfAbsent(Command.SELECT, absent -> new LinkedHashSet<>())
                    .add(resolved(name)));
    return new Deeds(tables, counts);
  }

  Set<ObjectName> tables(Command command) {
    return tables.getOrDefault(command, Set.of());
  }

  /** Not {@code FOR UPDATE}, and not what is done on a conflict. */
  private static boolean isChange(SqlTokens body, int i) {
    return !body.isWord(i - 1, "for") && !body.isWord(i - 1, "do") && !body.isWord(i - 1, "key");
  }

  /** {@code SET views = views + 1}, and when. */
  private static boolean isCount(SqlTokens body, int update) {
    int set = update;
    while (set < body.size() && !body.isWord(set, "set")) {
      set++;
    }
    int end = set;
    while (end < body.size() && !body.isWord(end, "where") && !body.is(end, Kind.SEMICOLON)) {
      end++;
    }
    return set < end
        && body.slice(set + 1, end).splitAtCommas().stream().allMatch(Deeds::isCountOrTime);
  }

  private static boolean isCountOrTime(SqlTokens assignment) {
    int last = assignment.size() - 1;
    boolean one =
        last > 1 && assignment.isSymbol(last - 1, "+") && assignment.textOf(last).equals("1");
    return one || assignment.isWord(2, "now") || assignment.isWord(2, "current_timestamp");
  }

  /** Returns the table, or null where no name follows. */
  private static ObjectName add(
      Map<Command, Set<ObjectName>> tables, Command command, SqlTokens body, int start) {
    int name = body.isWord(start, "only") ? start + 1 : start;
    if (!body.is(name, Kind.WORD) && !body.is(name, Kind.QUOTED_IDENTIFIER)) {
      return null;
    }
    String first = Literals.identifier(body.textOf(name));
    boolean qualified = body.is(name + 1, Kind.DOT) && name + 2 < body.size();
    ObjectName table =
        qualified
            ? new ObjectName(first, Literals.identifier(body.textOf(name + 2)))
            : new ObjectName("public", first);
    tables.computeIfAbsent(command, absent -> new LinkedHashSet<>()).add(table);
    return table;
  }

  private static ObjectName resolved(ObjectName name) {
    return name.schema() == null ? name.in("public") : name;
  }
}
