package dev.seaworthy.core.supabase;

import dev.seaworthy.core.supabase.TableQuery.ColumnUse;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the conditions in the text of {@code .or()}: {@code
 * name.ilike.%a%,and(age.gt.3,b.is.null)}.
 *
 * <p>Source: the manual of PostgREST, "Logical operators".
 */
final class FilterText {
  private static final Pattern GROUP = Pattern.compile("(?s)(?:not\\.)?(?:and|or)\\((.*)\\)");
  private static final Pattern CONDITION =
      Pattern.compile(
          "(?s)(.+?)\\.(?:not\\.)?(" + Operators.ALTERNATIVES + ")(?:\\([a-z]+\\))?\\..*");

  private FilterText() {}

  /**
   * Returns the columns that are compared.
   *
   * @param text the conditions; what is not constant may be replaced by anything
   * @param relation the embedded table that they are about
   */
  static List<ColumnUse> columns(String text, Optional<String> relation) {
    List<ColumnUse> columns = new ArrayList<>();
    for (String item : Commas.split(text)) {
      Matcher group = GROUP.matcher(item);
      Matcher condition = CONDITION.matcher(item);
      if (group.matches()) {
        columns.addAll(columns(group.group(1), relation));
      } else if (condition.matches()) {
        columns.add(Operators.use(condition.group(1), condition.group(2), relation));
      }
    }
    return columns;
  }
}
