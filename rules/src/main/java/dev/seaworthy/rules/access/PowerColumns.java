package dev.seaworthy.rules.access;

import dev.seaworthy.core.sql.Constraint;
import dev.seaworthy.core.sql.schema.Column;
import dev.seaworthy.core.sql.schema.Table;
import dev.seaworthy.core.sql.schema.TableConstraint;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Tells by their names which columns say what a user may do, or has paid for. */
final class PowerColumns {
  private static final Pattern RIGHT =
      Pattern.compile(
          "(user_|app_|account_|admin_)?(role|roles)|role_id|user_type|account_type|permissions"
              + "|(is_)?(admin|super_?admin|superuser|staff|moderator|owner)");

  private static final Pattern PAID =
      Pattern.compile(
          "subscription_(plan|tier|status|level|type|end|end_date|ends_at|expires_at)|plan_type"
              + "|is_(pro|premium|paid|subscribed)|(user_|account_)?(credits?|balance)"
              + "|credits?_(balance|remaining|left)|wallet_balance|available_balance|coins");

  private static final Pattern PERHAPS =
      Pattern.compile("plan|plan_id|tier|membership|is_(verified|approved)");

  /** Tables whose rows stand for users, or for what a user has. */
  private static final Pattern OF_USERS =
      Pattern.compile(
          "(user_?)?(profiles?|accounts?|wallets?|credits?|subscriptions?|roles?|balances?)|users?"
              + "|members?|customers?|employees?|staff");

  private static final Set<String> OWNERS = Set.of("user_id", "owner_id", "profile_id", "userid");

  private PowerColumns() {}

  /** Returns the columns that may be of that kind. */
  static List<String> of(Table table) {
    return table.columns().stream()
        .map(Column::name)
        .filter(
            name ->
                RIGHT.matcher(name).matches()
                    || PAID.matcher(name).matches()
                    || PERHAPS.matcher(name).matches())
        .toList();
  }

  /** Returns whether the app surely charges for what the column says. */
  static boolean isPaid(String column) {
    return PAID.matcher(column).matches();
  }

  /** Returns whether the rows of a table stand for users. */
  static boolean isOfUsers(Table table) {
    return OF_USERS.matcher(table.name().name()).matches() || isOnePerUser(table);
  }

  /** Returns whether there can be one row of a user at most. */
  static boolean isOnePerUser(Table table) {
    return table.constraints().stream()
        .anyMatch(
            constraint ->
                isKey(constraint)
                    && constraint.columns().size() == 1
                    && namesUser(table, constraint.columns().get(0)));
  }

  private static boolean isKey(TableConstraint constraint) {
    return constraint.kind() == Constraint.Kind.PRIMARY_KEY
        || constraint.kind() == Constraint.Kind.UNIQUE;
  }

  private static boolean namesUser(Table table, String column) {
    return OWNERS.contains(column)
        || table.constraints().stream()
            .anyMatch(
                constraint ->
                    constraint.kind() == Constraint.Kind.FOREIGN_KEY
                        && constraint.columns().equals(List.of(column))
                        && constraint
                            .references()
                            .filter(t -> "auth".equals(t.schema()))
                            .isPresent());
  }
}
