package dev.seaworthy.core.sql.lint;

import static java.util.stream.Collectors.joining;

import dev.seaworthy.core.sql.Constraint;
import dev.seaworthy.core.sql.ObjectName;
import dev.seaworthy.core.sql.schema.Column;
import dev.seaworthy.core.sql.schema.Index;
import dev.seaworthy.core.sql.schema.RowSecurity;
import dev.seaworthy.core.sql.schema.Table;
import dev.seaworthy.core.sql.schema.TableConstraint;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** The lints about tables, their columns, keys and indexes. */
record TableLints(LintContext context) {
  private static final Set<String> UNSUPPORTED_TYPES =
      Set.of(
          "regcollation",
          "regconfig",
          "regdictionary",
          "regnamespace",
          "regoper",
          "regoperator",
          "regproc",
          "regprocedure");

  /** Names of columns that hold what nobody else may read, after lint 0023. */
  private static final Set<String> SENSITIVE_COLUMNS =
      Set.of(
          ("password passwd pwd passphrase secret secret_key private_key api_key apikey auth_key"
                  + " token jwt access_token refresh_token oauth_token session_token bearer_token"
                  + " auth_code session_id session_key session_secret recovery_code backup_code"
                  + " verification_code otp two_factor 2fa_secret 2fa_code ssn social_security"
                  + " social_security_number driver_license drivers_license license_number"
                  + " passport_number passport_id national_id tax_id credit_card card_number cvv"
                  + " cvc cvn bank_account account_number routing_number iban swift_code bic"
                  + " health_record medical_record patient_id insurance_number health_insurance"
                  + " medical_insurance treatment mac_address macaddr imei device_uuid pgp_key"
                  + " gpg_key ssh_key certificate license_key activation_key facial_recognition")
              .split(" "));

  void addTo(List<Lint> lints) {
    for (Table table : context.schema().tables().values()) {
      if (table.created().isPresent()) {
        columns(table, lints);
        if (LintContext.isOfApp(table.name().schema())) {
          keys(table, lints);
          duplicateIndexes(table.name(), table.indexes(), lints);
          exposure(table, lints);
        }
      }
    }
    context
        .schema()
        .views()
        .values()
        .forEach(view -> duplicateIndexes(view.name(), view.indexes(), lints));
  }

  private static void columns(Table table, List<Lint> lints) {
    for (Column column : table.columns()) {
      if (UNSUPPORTED_TYPES.contains(column.type())) {
        lints.add(of("unsupported_reg_types", table.name(), column.name()));
      }
    }
  }

  private void keys(Table table, List<Lint> lints) {
    if (table.kind() == Table.Kind.PLAIN && table.primaryKey().isEmpty()) {
      lints.add(of("no_primary_key", table.name()));
    }
    for (TableConstraint key : Slowness.unindexedKeys(table)) {
      lints.add(of("unindexed_foreign_keys", table.name(), key.name()));
    }
    for (TableConstraint key : table.constraints()) {
      if (key.kind() == Constraint.Kind.FOREIGN_KEY && pointsToUniqueUserData(key)) {
        lints.add(of("fkey_to_auth_unique", table.name(), key.name()));
      }
    }
  }

  private static boolean pointsToUniqueUserData(TableConstraint key) {
    return key.references().filter(target -> "auth".equals(target.schema())).isPresent()
        && !key.referencedColumns().isEmpty()
        && !key.referencedColumns().equals(List.of("id"));
  }

  private static void duplicateIndexes(ObjectName owner, List<Index> indexes, List<Lint> lints) {
    for (List<Index> group : Slowness.duplicates(indexes)) {
      String names = group.stream().map(Index::name).map(TableLints::element).collect(joining(","));
      lints.add(of("duplicate_index", owner, "{" + names + "}"));
    }
  }

  /** Writes an element of an array as PostgreSQL does. */
  private static String element(String name) {
    boolean plain =
        !name.isEmpty()
            && !name.equalsIgnoreCase("null")
            && name.chars().noneMatch(c -> "{},\"\\".indexOf(c) >= 0 || Character.isWhitespace(c));
    return plain ? name : '"' + name.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
  }

  private void exposure(Table table, List<Lint> lints) {
    ObjectName name = table.name();
    boolean exposed = context.isExposed(name.schema(), table.privileges());
    if (table.kind() == Table.Kind.FOREIGN && exposed) {
      lints.add(of("foreign_table_in_api", name));
    }
    if (table.kind() == Table.Kind.PLAIN
        && exposed
        && table.rowSecurity().state() == RowSecurity.State.OFF) {
      lints.add(of("rls_disabled_in_public", name));
      if (table.columns().stream().anyMatch(TableLints::isSensitive)) {
        lints.add(of("sensitive_columns_exposed", name));
      }
    }
    graphql(table, "anon").ifPresent(lints::add);
    graphql(table, "authenticated").ifPresent(lints::add);
  }

  private Optional<Lint> graphql(Table table, String role) {
    boolean selectable =
        table.privileges().allows(role, "SELECT")
            || table.columnPrivileges().values().stream()
                .anyMatch(privileges -> privileges.allows(role, "SELECT"));
    return selectable
            && table.kind() != Table.Kind.PARTITIONED
            && !(table.columnsKnown() && table.columns().isEmpty())
            && context.schema().hasGraphql()
        ? Optional.of(of("pg_graphql_" + role + "_table_exposed", table.name()))
        : Optional.empty();
  }

  private static boolean isSensitive(Column column) {
    return SENSITIVE_COLUMNS.contains(column.name().toLowerCase(Locale.ROOT).replace('-', '_'));
  }

  static Lint of(String lint, ObjectName object, String... more) {
    String[] parts = new String[2 + more.length];
    parts[0] = object.schema();
    parts[1] = object.name();
    System.arraycopy(more, 0, parts, 2, more.length);
    return Lint.of(lint, parts);
  }
}
