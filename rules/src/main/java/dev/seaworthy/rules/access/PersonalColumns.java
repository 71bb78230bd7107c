package dev.seaworthy.rules.access;

import dev.seaworthy.core.sql.Constraint;
import dev.seaworthy.core.sql.schema.Column;
import dev.seaworthy.core.sql.schema.Table;
import dev.seaworthy.core.sql.schema.TableConstraint;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Tells by their names which columns of a table are about people, and whose rows they are. */
final class PersonalColumns {
  /** What opens other doors, or identifies a person before the law: nobody means to publish it. */
  private static final Pattern SECRET =
      Pattern.compile(
          "(.*_)?(password|password_hash|passwd|secret|client_secret|api_key|access_token"
              + "|refresh_token|ssn|cpf|passport|passport_number|iban|card_number|cvv"
              + "|date_of_birth|birth_date|dob|salary)");

  /** What reaches a person, and what a shop or a restaurant prints on its door. */
  private static final Pattern CONTACT =
      Pattern.compile(
          "(.*_)?(email|phone|phone_number|mobile|whatsapp|street|postal_code|zip_code)");

  /** Who made or approved a row need not own it: records of a team have such columns too. */
  private static final Set<String> OWNERS =
      Set.of("user_id", "owner_id", "author_id", "userid", "ownerid");

  private PersonalColumns() {}

  /** Returns the names of columns that nobody means to publish. */
  static List<String> secret(Table table) {
    return named(table, SECRET);
  }

  /** Returns the names of columns by which people can be reached. */
  static List<String> contact(Table table) {
    return named(table, CONTACT);
  }

  /** Returns whether a column of this name would tell of a person, or whose a row is. */
  static boolean isPersonal(String name) {
    return SECRET.matcher(name).matches()
        || CONTACT.matcher(name).matches()
        || OWNERS.contains(name);
  }

  private static List<String> named(Table table, Pattern names) {
    return table.columns().stream()
        .filter(column -> isValue(column.type()))
        .map(Column::name)
        .filter(name -> names.matcher(name).matches())
        .toList();
  }

  /** A flag such as {@code notify_by_phone} says nothing about a person. */
  private static boolean isValue(String type) {
    return !type.startsWith("bool");
  }

  /** Returns whether each row belongs to a user, by a column that names the user. */
  static boolean haveOwner(Table table) {
    return table.columns().stream().anyMatch(column -> OWNERS.contains(column.name()))
        || table.constraints().stream().anyMatch(key -> isUser(table, key));
  }

  /** The row of a user has the user's id. */
  private static boolean isUser(Table table, TableConstraint constraint) {
    return constraint.kind() == Constraint.Kind.FOREIGN_KEY
        && constraint.references().filter(t -> "auth".equals(t.schema())).isPresent()
        && constraint.columns().equals(table.primaryKey());
  }
}
